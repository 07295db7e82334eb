import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { EmployerCard } from "@/lib/employers/find-employer";
import { formatDate, plainDateOf } from "@/lib/values/dates";

/** Contract by contract the covers that the own groups look after, and since when. */
export function Mandates({ contracts }: { contracts: EmployerCard["contracts"] }) {
  const t = useTranslations("broker.mandate");
  const c = useTranslations("broker.cover");
  const period = (from: Date, until: Date | null) =>
    until ? t("from-until", { from: day(from), until: day(until) }) : t("since", { from: day(from) });
  return contracts.map(({ id, name, number, startsOn, endsOn, intermediaries }) => (
    <Card key={id} title={t("of-contract", { contract: `${name} · ${number}` })}>
      <DefinitionList
        items={[
          { term: t("runs"), value: period(startsOn, endsOn) },
          ...[...new Set(intermediaries.map(({ cover }) => cover))].map((cover) => ({
            term: c(cover),
            value: (
              <ul>
                {intermediaries
                  .filter((one) => one.cover === cover)
                  .map(({ group, ...mandate }) => (
                    <li key={group.name}>
                      {t("by-group", {
                        group: group.name,
                        period: period(mandate.startsOn, mandate.endsOn),
                      })}
                    </li>
                  ))}
              </ul>
            ),
          })),
        ]}
      />
    </Card>
  ));
}

function day(date: Date): string {
  return formatDate(plainDateOf(date));
}
