import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroupField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import { findQuoteMove } from "@/lib/quotes/move-quote";
import { isId } from "@/lib/values/ids";
import { moveQuoteAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("quotes.move"))("title") };
}

/** To another group of the office, by a Beheerder of both. */
export default async function MoveQuotePage({ params }: { params: Promise<{ quote: string }> }) {
  const actor = await requireActorOf("broker", "quotes.move");
  const { quote: id } = await params;
  const quote = isId(id) ? await findQuoteMove(actor, id) : null;
  if (!quote) notFound();
  const [t, list, words, locale] = await Promise.all([
    getTranslations("quotes.move"),
    getTranslations("quotes.list"),
    sentences("quote", "value"),
    getLocale(),
  ]);
  const { reference, group, targets, withoutAccess } = quote;
  const customer = quote.customerName || list("no-customer");
  const names = new Intl.ListFormat(locale, { type: "conjunction" }).format(
    withoutAccess.map(({ name }) => name),
  );
  return (
    <>
      <PageHeader
        crumbs={[
          { label: list("title"), href: "/broker/quotes" },
          { label: reference, href: `/broker/quotes/${id}` },
          { label: t("title") },
        ]}
        title={t("title")}
        intro={t("intro", { reference, customer, group: group.name })}
      />
      <Card>
        {targets.length === 0 ? (
          <EmptyState
            icon="users"
            title={t("nowhere")}
            action={<LinkButton href={`/broker/quotes/${id}`}>{t("cancel")}</LinkButton>}
          >
            {t("nowhere-text")}
          </EmptyState>
        ) : (
          <Form action={moveQuoteAction} sentences={words}>
            <input type="hidden" name="quoteId" value={id} />
            <RadioGroupField
              name="groupId"
              label={t("to")}
              choices={targets.map(({ id: value, name }) => ({ value, label: name }))}
            />
            <p className="text-ink-soft">{t("what", { group: group.name })}</p>
            <FormButtons>
              <SubmitButton>{t("do")}</SubmitButton>
              <LinkButton href={`/broker/quotes/${id}`}>{t("cancel")}</LinkButton>
            </FormButtons>
          </Form>
        )}
        {withoutAccess.length > 0 && (
          <p className="mt-4 text-ink-soft text-small">{t("without-access", { groups: names })}</p>
        )}
      </Card>
    </>
  );
}
