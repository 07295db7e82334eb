import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { EmployerCard } from "@/lib/employers/find-employer";
import { formatDate, plainDateOf } from "@/lib/values/dates";

/** Each contract with who looks after which of its covers. */
export async function Contracts({ contracts }: { contracts: EmployerCard["contracts"] }) {
  const t = await getTranslations("employer.contracts");
  if (contracts.length === 0) {
    return (
      <Card title={t("title")}>
        <p className="text-ink-soft">{t("none")}</p>
      </Card>
    );
  }
  return contracts.map((contract) => (
    <Card key={contract.id} title={`${contract.name} · ${contract.number}`}>
      <DefinitionList
        items={[
          {
            term: t("runs"),
            value: contract.endsOn
              ? t("from-until", { from: day(contract.startsOn), until: day(contract.endsOn) })
              : t("since", { from: day(contract.startsOn) }),
          },
          ...contract.intermediaries.map(({ cover, group }) => ({
            term: t(cover),
            value: `${group.brokerage.name} (${group.name})`,
          })),
        ]}
      />
    </Card>
  ));
}

function day(date: Date): string {
  return formatDate(plainDateOf(date));
}
