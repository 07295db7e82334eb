import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sentences } from "@/lib/i18n/sentences";
import { isId } from "@/lib/values/ids";
import { undoChangeAction } from "./actions";

type Asked = string | string[] | undefined;

/** What was just changed, with the way back. */
export async function ChangeNotice({
  employerId,
  done,
  actionId,
}: {
  employerId: string;
  done: Asked;
  actionId: Asked;
}) {
  if (done !== "changed" && done !== "undone") return null;
  const t = await getTranslations("people.done");
  return (
    <Notice tone="success" title={t(done)} className="mb-6">
      {done === "changed" && isId(actionId) && (
        <Form action={undoChangeAction} sentences={await sentences("change")} className="mt-2 grid gap-3">
          <input type="hidden" name="employerId" value={employerId} />
          <input type="hidden" name="actionId" value={actionId} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="secondary">{t("undo")}</SubmitButton>
            <LinkButton href={`/employer/${employerId}/actions/${actionId}`} variant="quiet">
              {t("detail")}
            </LinkButton>
          </div>
        </Form>
      )}
    </Notice>
  );
}
