import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { type ContractCategories, findCategories } from "@/lib/employers/find-categories";
import { findEntries } from "@/lib/employers/find-entries";
import type { Language } from "@/lib/i18n/language";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import type { Place } from "./place";
import { seen } from "./seen";

type Category = ContractCategories["categories"][number];

/** Which plan holds for whom: a card per category, side by side, so that plans can be compared line by line. */
export async function Categories({ actor, employerId: employer }: Place) {
  const [entries, contracts, t, locale, planOf] = await Promise.all([
    findEntries(actor, employer),
    findCategories(actor, employer),
    getTranslations("inbox.categories"),
    getLocale(),
    plans(),
  ]);
  if (!contracts || !entries.has("CATEGORIES")) notFound();
  return (
    <>
      <PageHeader title={t("title")} intro={t(actor.kind === "broker" ? "intro-broker" : "intro")} />
      <div className="grid gap-8">
        {contracts.map(({ id, number, name, endsOn, categories }) => (
          <section key={id} aria-labelledby={`contract-${id}`} className="grid gap-3">
            <h2 id={`contract-${id}`}>{`${name} · ${number}`}</h2>
            {endsOn && (
              <p className="text-ink-soft">{t("ended", { date: formatDate(plainDateOf(endsOn)) })}</p>
            )}
            <div className="grid gap-4 lg:grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]">
              {categories.map((category) => (
                <section
                  key={category.id}
                  className="card"
                  aria-labelledby={`category-${category.id} contract-${id}`}
                >
                  <div className="flex items-center justify-between gap-3 border-line border-b px-4 py-3">
                    <h3 id={`category-${category.id}`} className="font-semibold text-base">
                      {{ nl: category.nameNl, fr: category.nameFr, en: category.nameEn }[locale as Language]}
                    </h3>
                    <Badge>{category.code}</Badge>
                  </div>
                  <div className="figures p-4">
                    <DefinitionList items={planOf(category)} />
                  </div>
                </section>
              ))}
            </div>
          </section>
        ))}
        <Card>
          <p className="text-ink-soft">{t(actor.kind === "broker" ? "about-broker" : "about")}</p>
        </Card>
      </div>
    </>
  );
}

async function plans() {
  const [t, format] = await Promise.all([getTranslations("inbox.categories"), getFormatter()]);
  const rate = (hundredths: number) => t("rate", { rate: hundredths / 100 });
  const insured = (held: boolean) => t(held ? "insured" : "not-insured");
  return ({ _count, ...plan }: Category): Definition[] => [
    { term: t("people"), value: format.number(_count.affiliations) },
    ...seen(plan.employerRate, (held) => ({ term: t("employer-rate"), value: rate(held) })),
    ...seen(plan.employeeRate, (held) => ({ term: t("employee-rate"), value: rate(held) })),
    ...seen(plan.deathFactor, (held) => ({
      term: t("death"),
      value: held === 0 ? t("not-insured") : t("times-salary", { times: held / 100 }),
    })),
    ...seen(plan.disabilityRate, (held) => ({
      term: t("disability"),
      value: held === 0 ? t("not-insured") : rate(held),
    })),
    ...seen(plan.waiver, (held) => ({ term: t("waiver"), value: insured(held) })),
    ...seen(plan.accident, (held) => ({ term: t("accident"), value: insured(held) })),
  ];
}
