import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import type { ActionRow } from "@/lib/exchange/find-actions";
import type { UploadView } from "@/lib/exchange/upload-view";
import { sentences } from "@/lib/i18n/sentences";
import { recheckUploadAction } from "./actions";

const tones = { WITHDRAWN: "info", UNDONE: "success", FAILED: "danger" } as const;

/** A list that came to nothing: stopped by its sender, taken back, or failed with us. */
export async function Stopped({
  upload,
  action,
  path,
}: {
  upload: UploadView;
  action: ActionRow | null;
  path: string;
}) {
  const t = await getTranslations("uploads.stopped");
  const status = upload.status as keyof typeof tones;
  const at = `/employer/${upload.employerId}`;
  const again = upload.type === "domain-change" ? `${at}/domain-change` : `${at}/upload/${upload.type}`;
  return (
    <div className="grid max-w-180 gap-6">
      <Notice tone={tones[status]} title={t(`title.${status}`)}>
        <p className="wrap-anywhere">
          {t(`text.${status}`, {
            reference: String(upload.refusal?.facts?.reference ?? action?.failure ?? upload.id),
          })}
        </p>
        {upload.undoneAt && (
          <p className="mt-1">
            <Moment at={upload.undoneAt} />
          </p>
        )}
      </Notice>
      <div className="flex flex-wrap gap-2">
        {status === "FAILED" && !action && upload.fileName && (
          <Form action={recheckUploadAction} className="contents" sentences={await sentences("upload")}>
            <input type="hidden" name="uploadId" value={upload.id} />
            <input type="hidden" name="employerId" value={upload.employerId} />
            <SubmitButton icon="refresh-cw">{t("recheck")}</SubmitButton>
          </Form>
        )}
        <LinkButton variant={status === "FAILED" ? "secondary" : "primary"} icon="upload" href={again}>
          {t("again")}
        </LinkButton>
        {status === "UNDONE" && <LinkButton href={`${path}/changes`}>{t("changes")}</LinkButton>}
        {action && <LinkButton href={`${at}/actions/${action.id}`}>{t("action")}</LinkButton>}
      </div>
    </div>
  );
}
