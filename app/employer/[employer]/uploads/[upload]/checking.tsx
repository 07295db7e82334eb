import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import type { UploadView } from "@/lib/exchange/upload-view";
import { LookAgain } from "./look-again";
import { WithdrawUpload } from "./withdraw-upload";

/** The worker reads the list; the page follows it, and may be left alone. */
export async function Checking({ upload }: { upload: UploadView }) {
  const t = await getTranslations("uploads.checking");
  return (
    <div className="grid max-w-180 gap-4">
      <Card>
        <div aria-live="polite">
          <Progress
            label={t(upload.progressDone > 0 ? "reading" : "waiting")}
            done={upload.progressDone}
            total={upload.progressTotal}
            note={t("leave-alone")}
          />
        </div>
        <LookAgain />
      </Card>
      <WithdrawUpload upload={upload} />
    </div>
  );
}
