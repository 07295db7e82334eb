import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { EmployerCard } from "@/lib/employers/find-employer";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { ContactPoints } from "./contact-points";
import { Contracts } from "./contracts";

/** The card of an employer: who it is, its contracts with their intermediaries, the insurer's people for it. */
export function EmployerFacts({ employer }: { employer: EmployerCard }) {
  const t = useTranslations("employer.home");
  return (
    <div className="grid gap-6 xl:grid-cols-[2fr_1fr]">
      <div className="grid content-start gap-6">
        <Card title={t("card")}>
          <DefinitionList
            items={[
              { term: t("number"), value: formatEnterpriseNumber(employer.enterpriseNumber) },
              {
                term: t("address"),
                value: `${employer.street} ${employer.houseNumber}, ${employer.postcode} ${employer.city}`,
              },
            ]}
          />
        </Card>
        <Contracts contracts={employer.contracts} />
      </div>
      <ContactPoints points={employer.contactPoints} />
    </div>
  );
}
