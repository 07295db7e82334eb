import { useLocale, useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { closesDialog, Dialog, opensDialog } from "@/components/ui/dialog";
import type { findDrafts } from "@/lib/changes/find-draft";
import type { Language } from "@/lib/i18n/language";
import { formatMoment } from "@/lib/values/moments";
import { discardDraftAction } from "./actions";
import { HiddenIds, stepAddress } from "./draft-ids";

/** What was begun and not sent, by oneself or a colleague. */
export function Drafts({
  employerId,
  drafts,
}: {
  employerId: string;
  drafts: Awaited<ReturnType<typeof findDrafts>>;
}) {
  const t = useTranslations("people.new");
  const language = useLocale() as Language;
  return (
    <Card title={t("drafts")} flush>
      <ul className="divide-y divide-line">
        {drafts.map(({ id, name, by, updatedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-semibold wrap-anywhere">{name}</p>
              <p className="text-ink-soft text-small">
                {t("draft-facts", { moment: formatMoment(updatedAt, language), by: by ?? "none" })}
              </p>
            </div>
            <LinkButton href={stepAddress({ employerId, draftId: id }, "check")} size="small">
              {t("resume")}
            </LinkButton>
            <Button {...opensDialog(`discard-${id}`)} variant="quiet" size="small" icon="trash-2">
              {t("discard")}
            </Button>
            <Dialog id={`discard-${id}`} title={t("discard-title")}>
              <Form action={discardDraftAction}>
                <HiddenIds ids={{ employerId, draftId: id }} />
                <p className="text-ink-soft">{t("discard-text", { name })}</p>
                <FormButtons>
                  <SubmitButton variant="danger">{t("discard")}</SubmitButton>
                  <Button {...closesDialog(`discard-${id}`)}>{t("keep")}</Button>
                </FormButtons>
              </Form>
            </Dialog>
          </li>
        ))}
      </ul>
    </Card>
  );
}
