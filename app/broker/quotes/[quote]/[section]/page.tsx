import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Words } from "@/components/ui/words";
import { requireActorOf } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import { openQuote } from "@/lib/quotes/open-quote";
import { around } from "@/lib/quotes/save-section";
import { sectionStates } from "@/lib/quotes/section-states";
import { shownFields } from "@/lib/quotes/shown-fields";
import { questionsFor, sectionsFor } from "@/lib/tariffs/sections-for";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { saveSectionAction } from "./actions";
import { PresenceBeat } from "./presence-beat";
import { PresentColleagues } from "./present-colleagues";
import { questionWords } from "./question-words";
import { SectionForm } from "./section-form";
import { SectionSteps } from "./section-steps";

type Props = { params: Promise<{ quote: string; section: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("quotes.fill"))("page-title") };
}

/** One step of a quote, whoever of the group began it. */
export default async function QuoteSectionPage({ params }: Props) {
  const actor = await requireActorOf("broker", "quotes.write");
  const { quote: quoteId, section: key } = await params;
  const quote = await openQuote(actor, quoteId);
  const definition = quote && tariffOf(quote.product);
  const section = definition?.sections.find((one) => one.key === key);
  if (!quote || !definition || !section) notFound();

  const asked = sectionsFor(definition, quote.answers);
  const [t, tariff, questions, said, texts] = await Promise.all([
    getTranslations("quotes.fill"),
    getTranslations("tariffs"),
    questionWords(section),
    sentences("answer", "enterprise-number", "money", "date", "value", "quote"),
    getMessages(),
  ]);
  const title = (of: string) => tariff(`section.${of}.title` as never);
  const numberOf = (of: string) => definition.sections.find((one) => one.key === of)?.number ?? "";
  const states = sectionStates(definition, quote.answers);
  const { previous, next } = around(key, asked);
  const isAsked = asked.includes(section);
  const overview = `/broker/quotes/${quote.id}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("crumb"), href: "/broker/quotes" },
          { label: quote.customerName || quote.reference, href: overview },
          { label: `${section.number} ${title(key)}` },
        ]}
        title={`${section.number} ${title(key)}`}
        intro={tariff(`section.${key}.intro` as never)}
      />
      <div className="grid gap-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <SectionSteps quoteId={quote.id} sections={states} current={key} />
        <div className="grid min-w-0 content-start gap-6">
          <PresentColleagues present={quote.present} section={key} numberOf={numberOf} />
          {quote.closed && (
            <Notice tone="warning" title={t("closed.title")}>
              <p>{said[quote.closed]}</p>
              <p className="mt-2">
                <LinkButton href={overview} size="small">
                  {t("to-overview")}
                </LinkButton>
              </p>
            </Notice>
          )}
          {!isAsked && (
            <Notice tone="info" title={t("not-asked.title")}>
              <p>{t("not-asked.text")}</p>
              <p className="mt-2">
                <LinkButton href={`${overview}/${asked[0]?.key}`} size="small">
                  {t("not-asked.link", { step: `${asked[0]?.number} ${title(asked[0]?.key ?? "")}` })}
                </LinkButton>
              </p>
            </Notice>
          )}
          <SectionForm
            key={key}
            action={saveSectionAction}
            quoteId={quote.id}
            section={key}
            questions={questions}
            latest={{
              revision: quote.revision,
              shown: shownFields(section, quote.answers, actor.language),
              asked: questionsFor(section, quote.answers).map((question) => question.key),
              by: quote.updatedBy,
              byMe: quote.changedByMe,
            }}
            hasPrevious={previous !== null}
            isLast={next === null}
            disabled={quote.closed !== null || !isAsked}
            words={flat(texts.quotes.fill)}
            sentences={said}
          />
        </div>
      </div>
      <LiveRefresh topics={[`quote:${quote.id}`]} />
      {!quote.closed && <PresenceBeat quoteId={quote.id} section={key} />}
    </>
  );
}

type Tree = { readonly [key: string]: string | Tree };

/** The few words of the form, with their places still open: the browser fills them in. */
function flat(tree: Tree, prefix = ""): Words {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  );
}
