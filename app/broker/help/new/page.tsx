import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RadioGroupField, SelectField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { currentSignedIn } from "@/lib/access/current";
import { requireActorOf } from "@/lib/access/require-actor";
import { shownGroups } from "@/lib/brokers/shown-groups";
import { sentences } from "@/lib/i18n/sentences";
import { desks, longestMessage, longestSubject } from "@/lib/inbox/message";
import { quoteToAskAbout } from "@/lib/inbox/quote-to-ask-about";
import { askInsurerAction } from "./actions";

type Props = { searchParams: Promise<{ quote?: string | string[] }> };

export async function generateMetadata() {
  return { title: (await getTranslations("help.ask"))("title") };
}

/** A question to the insurer; with `?quote=` about one that the reader may see. */
export default async function AskPage({ searchParams }: Props) {
  const actor = await requireActorOf("broker", "help.ask");
  const { quote: about } = await searchParams;
  const [t, signedIn, shown, quote] = await Promise.all([
    getTranslations("help"),
    currentSignedIn(),
    shownGroups(actor),
    typeof about === "string" ? quoteToAskAbout(actor, about) : null,
  ]);
  if (about !== undefined && !quote) notFound();
  const own = signedIn?.hat?.kind === "broker" ? signedIn.hat.groups : [];
  const groups = own.filter(({ id }) => shown.includes(id));
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("broker.title"), href: "/broker/help" }, { label: t("ask.title") }]}
        title={t("ask.title")}
        intro={t("ask.intro")}
      />
      <div className="grid max-w-160 gap-4">
        {quote && (
          <Notice tone="info" title={t("ask.quote", { reference: quote.reference })}>
            <p>{t("ask.quote-text", { group: quote.group.name })}</p>
          </Notice>
        )}
        <Card>
          {groups.length === 0 ? (
            <EmptyState icon="users" title={t("ask.no-group")}>
              {t("ask.no-group-text")}
            </EmptyState>
          ) : (
            <Form action={askInsurerAction} sentences={await sentences("message")}>
              <RadioGroupField
                name="desk"
                label={t("ask.desk")}
                choices={desks.map((value) => ({
                  value,
                  label: t(`ask.desks.${value}`),
                  hint: t(`ask.about.${value}`),
                }))}
                {...(quote ? { defaultValue: "commercial" } : {})}
              />
              {quote ? (
                <input type="hidden" name="quoteId" value={quote.id} />
              ) : groups.length > 1 ? (
                <SelectField
                  name="groupId"
                  label={t("ask.group")}
                  hint={t("ask.group-hint")}
                  choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
                />
              ) : (
                <input type="hidden" name="groupId" value={groups[0]?.id} />
              )}
              <TextField
                name="subject"
                label={t("ask.subject")}
                maxLength={longestSubject}
                autoComplete="off"
              />
              <TextAreaField
                name="message"
                label={t("ask.message")}
                hint={t("ask.hint")}
                rows={10}
                maxLength={longestMessage}
              />
              <FormButtons>
                <SubmitButton icon="send">{t("ask.send")}</SubmitButton>
                <LinkButton href="/broker/help">{t("ask.back")}</LinkButton>
              </FormButtons>
            </Form>
          )}
        </Card>
      </div>
    </>
  );
}
