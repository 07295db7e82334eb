import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { permits } from "@/lib/access/permissions";
import { requireActorOf, requireSignedIn } from "@/lib/access/require-actor";
import { sumTouchedQuotes } from "@/lib/quotes/touched-quotes";
import { differencesBetween } from "@/lib/tariffs/differences";
import { openTariff } from "@/lib/tariffs/open-tariff";
import { formatDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { DemoTariff } from "../../../parts/demo-tariff";
import { figureWords } from "../figure-words";
import { TariffStatus } from "../tariff-status";
import { Differences } from "./differences";
import { DraftDoings, RenameDraft } from "./draft-doings";
import { Figures } from "./figures";
import { Touched } from "./touched";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tariffs.staff"))("title") };
}

/** One version: what it does to the open quotes, what differs from the one before it, and every figure that it holds. */
export default async function TariffPage({
  params,
  searchParams,
}: {
  params: Promise<{ version: string }>;
  searchParams: Promise<Params>;
}) {
  const actor = await requireActorOf("staff", "tariffs.read");
  const [{ version: id }, asked] = await Promise.all([params, searchParams]);
  const [t, words, tariff, { hat }] = await Promise.all([
    getTranslations("tariffs.staff"),
    figureWords(actor.language),
    isId(id) ? openTariff(actor, id) : null,
    requireSignedIn(),
  ]);
  if (!tariff) notFound();
  const { number, name, status, before, tables } = tariff;
  const draft = status === "DRAFT" && Boolean(hat && permits(hat, "tariffs.manage"));
  const seesQuotes = Boolean(hat && permits(hat, "quotes.read"));
  const effect = seesQuotes ? await sumTouchedQuotes(actor, id) : null;
  const day = formatDate(tariff.validFrom);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title"), href: "/staff/tariffs" }, { label: name }]}
        title={t("version.title", { number, name })}
        status={<TariffStatus status={status} />}
        intro={t(`version.intro-${status}`)}
        action={draft && <DraftDoings tariff={tariff} effect={effect} />}
      />
      <div className="grid gap-6">
        {asked.done === "saved" && (
          <Notice tone="success" title={t("saved")}>
            <p>{t("saved-text")}</p>
          </Notice>
        )}
        {asked.done === "published" && (
          <Notice tone="success" title={t("published")}>
            <p>{t("published-text", { day })}</p>
          </Notice>
        )}
        <DemoTariff />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title={t("version.facts")}>
            <DefinitionList
              items={[
                { term: t("number"), value: number },
                { term: t("valid-from"), value: day },
                {
                  term: t(status === "DRAFT" ? "version.made-by" : "version.published-by"),
                  value: tariff.by,
                },
                { term: t("at"), value: <Moment at={tariff.at} /> },
              ]}
            />
          </Card>
          {draft && <RenameDraft tariff={tariff} />}
        </div>
        {effect && <Touched actor={actor} versionId={id} effect={effect} params={asked} />}
        {before && (
          <Differences
            number={before.number}
            found={differencesBetween(before.tables, tables)}
            words={words}
          />
        )}
        <Figures id={id} tables={tables} words={words} editable={draft} />
      </div>
    </>
  );
}
