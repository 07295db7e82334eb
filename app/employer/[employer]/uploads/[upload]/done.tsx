import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { ActionRow } from "@/lib/exchange/find-actions";
import type { UploadView } from "@/lib/exchange/upload-view";
import { UploadCounts } from "../../../../parts/upload-counts";
import { LookAgain } from "./look-again";
import { UndoUpload } from "./undo-upload";

/** Klaar: what happens now and when, and the way back while there is one. */
export async function Done({
  upload,
  action,
  path,
}: {
  upload: UploadView;
  action: ActionRow | null;
  path: string;
}) {
  const t = await getTranslations("uploads.done");
  const at = `/employer/${upload.employerId}`;
  const { counts, invitations } = upload;
  const partly = action?.status === "PARTLY_PROCESSED";
  return (
    <div className="grid max-w-180 gap-6">
      {upload.status === "CONFIRMED" ? (
        <Card>
          <div aria-live="polite">
            <Progress
              label={t(action?.status === "PROCESSING" ? "processing" : "sent")}
              {...(action?.status === "PROCESSING"
                ? { done: upload.progressDone, total: upload.progressTotal }
                : {})}
              note={t("leave-alone")}
            />
          </div>
          <LookAgain />
        </Card>
      ) : (
        <Notice tone={partly ? "warning" : "success"} title={t(partly ? "partly" : "applied")} live>
          <p>{t("applied-text", { count: applied(upload) })}</p>
          {partly && counts && counts.overtaken > 0 && (
            <p className="mt-1">{t("overtaken", { count: counts.overtaken })}</p>
          )}
          {invitations.planned > 0 && (
            <p className="mt-1">
              {t("invitations", { count: invitations.planned })}{" "}
              {invitations.firstAt && <Moment at={invitations.firstAt} />}
            </p>
          )}
        </Notice>
      )}
      {upload.status === "APPLIED" && <UndoUpload upload={upload} />}
      {counts && (
        <Card
          title={t("counts")}
          action={
            <LinkButton href={`${path}/changes`} variant="quiet" size="small">
              {t("changes")}
            </LinkButton>
          }
        >
          <UploadCounts counts={counts} />
        </Card>
      )}
      <div className="flex flex-wrap gap-2">
        {upload.resultFileId && (
          <LinkButton href={`/files/${upload.resultFileId}`} icon="download" download>
            {t("result")}
          </LinkButton>
        )}
        {action && (
          <LinkButton href={`${at}/actions/${action.id}`} icon="list-checks">
            {t("action")}
          </LinkButton>
        )}
        <LinkButton href={at} icon="house">
          {t("home")}
        </LinkButton>
      </div>
      {upload.resultFileId && <p className="text-ink-soft text-small">{t("result-text")}</p>}
    </div>
  );
}

function applied({ counts }: UploadView): number {
  return counts ? counts.new + counts.changed + counts.cleared : 0;
}
