import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { closesDialog, Dialog, opensDialog } from "@/components/ui/dialog";
import { Moment } from "@/components/ui/moment";
import type { UploadView } from "@/lib/exchange/upload-view";
import { sentences } from "@/lib/i18n/sentences";
import { undoUploadAction } from "./actions";

/** The way back, with its deadline; asked once, naming how many people and invitations it is about. */
export async function UndoUpload({ upload }: { upload: UploadView }) {
  const t = await getTranslations("uploads.undo");
  const { counts, invitations, undoUntil } = upload;
  if (!undoUntil) return <p className="text-ink-soft">{t("over")}</p>;
  const count = counts ? counts.new + counts.changed + counts.cleared : 0;
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p>
          {t("until")} <Moment at={undoUntil} />.
        </p>
        <Button icon="undo-2" {...opensDialog("undo")}>
          {t("open")}
        </Button>
      </div>
      <Dialog id="undo" title={t("title")}>
        <Form action={undoUploadAction} sentences={await sentences("upload")}>
          <input type="hidden" name="uploadId" value={upload.id} />
          <input type="hidden" name="employerId" value={upload.employerId} />
          <p className="text-ink-soft">
            {t("text", { count })}
            {invitations.planned > 0 && <> {t("recalled", { count: invitations.planned })}</>}
          </p>
          <FormButtons>
            <SubmitButton variant="danger">{t("go", { count })}</SubmitButton>
            <Button {...closesDialog("undo")}>{t("keep")}</Button>
          </FormButtons>
        </Form>
      </Dialog>
    </Card>
  );
}
