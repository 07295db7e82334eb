import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { requireActorOf } from "@/lib/access/require-actor";
import { type ContractCategories, findCategories } from "@/lib/employers/find-categories";
import { findEntries } from "@/lib/employers/find-entries";
import type { Language } from "@/lib/i18n/language";
import { formatDate, plainDateOf } from "@/lib/values/dates";

type Props = { params: Promise<{ employer: string }> };
type Category = ContractCategories["categories"][number];

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.categories"))("title") };
}

/** Which plan holds for whom: a card per category, side by side, so that plans can be compared line by line. */
export default async function CategoriesPage({ params }: Props) {
  const actor = await requireActorOf("employer", "employers.read");
  const { employer } = await params;
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
      <PageHeader title={t("title")} intro={t("intro")} />
      <div className="grid gap-8">
        {contracts.map(({ id, number, name, endsOn, categories }) => (
          <section key={id} aria-labelledby={`contract-${id}`} className="grid gap-3">
            <h2 id={`contract-${id}`}>{`${name} · ${number}`}</h2>
            {endsOn && (
              <p className="text-ink-soft">{t("ended", { date: formatDate(plainDateOf(endsOn)) })}</p>
            )}
            <div className="grid gap-4 lg:grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]">
              {categories.map((category) => (
                <section key={category.id} className="card" aria-labelledby={`category-${category.id}`}>
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
          <p className="text-ink-soft">{t("about")}</p>
        </Card>
      </div>
    </>
  );
}

async function plans() {
  const [t, format] = await Promise.all([getTranslations("inbox.categories"), getFormatter()]);
  const ofSalary = (hundredths: number) =>
    hundredths === 0 ? t("not-insured") : t("rate", { rate: hundredths / 100 });
  return (category: Category): Definition[] => [
    { term: t("people"), value: format.number(category._count.affiliations) },
    { term: t("employer-rate"), value: t("rate", { rate: category.employerRate / 100 }) },
    { term: t("employee-rate"), value: t("rate", { rate: category.employeeRate / 100 }) },
    {
      term: t("death"),
      value:
        category.deathFactor === 0
          ? t("not-insured")
          : t("times-salary", { times: category.deathFactor / 100 }),
    },
    { term: t("disability"), value: ofSalary(category.disabilityRate) },
    { term: t("waiver"), value: category.waiver ? t("insured") : t("not-insured") },
    { term: t("accident"), value: category.accident ? t("insured") : t("not-insured") },
  ];
}
