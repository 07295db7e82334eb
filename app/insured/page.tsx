import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { StatusBadge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { requireActorOf } from "@/lib/access/require-actor";
import { findOwnInsurance } from "@/lib/insured/find-own-insurance";
import { formatDate, plainDateOf } from "@/lib/values/dates";

export async function generateMetadata() {
  return { title: (await getTranslations("insured"))("title") };
}

/** What the person has, the running contracts first. */
export default async function InsuredHome() {
  const actor = await requireActorOf("insured", "own-insurance.read");
  const [own, t, language] = await Promise.all([
    findOwnInsurance(actor),
    getTranslations("insured"),
    getLocale(),
  ]);
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro", { name: actor.name })} />
      {own.length === 0 ? (
        <div className="card">
          <EmptyState icon="umbrella" title={t("empty")}>
            {t("empty-text")}
          </EmptyState>
        </div>
      ) : (
        <ul className="grid gap-4 md:grid-cols-2">
          {own.map((one) => (
            <li key={one.id} className="card relative grid gap-2 p-4 hover:bg-hover">
              <div className="flex items-start justify-between gap-3">
                <a
                  href={`/insured/${one.id}`}
                  className="font-semibold text-large no-underline after:absolute after:inset-0"
                >
                  {one.contract.name}
                </a>
                <StatusBadge tone={one.endsOn ? "neutral" : "success"}>
                  {one.endsOn ? t("until", { date: day(one.endsOn) }) : t("running")}
                </StatusBadge>
              </div>
              <p className="flex items-center gap-2">
                <Icon name="building-2" className="text-ink-soft" />
                {one.employer.name}
              </p>
              <p className="text-ink-soft text-small">
                {t("facts", {
                  number: one.number,
                  since: day(one.startsOn),
                  category: { nl: one.category.nameNl, fr: one.category.nameFr, en: one.category.nameEn }[
                    language
                  ],
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function day(date: Date): string {
  return formatDate(plainDateOf(date));
}
