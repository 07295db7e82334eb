import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { closesDialog, Dialog, opensDialog } from "@/components/ui/dialog";
import type { UploadView } from "@/lib/exchange/upload-view";
import { sentences } from "@/lib/i18n/sentences";
import { withdrawUploadAction } from "./actions";

/** Stops a list before it is confirmed: asked once, because the corrections that were made go with it. */
export async function WithdrawUpload({ upload }: { upload: UploadView }) {
  const t = await getTranslations("uploads.withdraw");
  return (
    <>
      <div>
        <Button variant="quiet" icon="x" {...opensDialog("withdraw")}>
          {t("open")}
        </Button>
      </div>
      <Dialog id="withdraw" title={t("title")}>
        <Form action={withdrawUploadAction} sentences={await sentences("upload")}>
          <input type="hidden" name="uploadId" value={upload.id} />
          <input type="hidden" name="employerId" value={upload.employerId} />
          <p className="text-ink-soft">{t("text")}</p>
          <FormButtons>
            <SubmitButton variant="danger">{t("go")}</SubmitButton>
            <Button {...closesDialog("withdraw")}>{t("keep")}</Button>
          </FormButtons>
        </Form>
      </Dialog>
    </>
  );
}
