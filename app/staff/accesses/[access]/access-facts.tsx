import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Moment } from "@/components/ui/moment";
import type { OpenedAccess } from "@/lib/products/open-access";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { formatPhoneNumber } from "@/lib/values/phone-number";

/** What is asked, and by which office. */
export async function AccessFacts({ access, name }: { access: OpenedAccess; name: string }) {
  const t = await getTranslations("products");
  const { group, requestedBy } = access;
  const { brokerage: office } = group;
  return (
    <>
      <Card title={t("staff.request")}>
        <DefinitionList
          items={[
            { term: t("staff.product"), value: name },
            {
              term: t("group"),
              value: `${group.name} · ${t("staff.members", { count: group._count.members })}`,
            },
            { term: t("number"), value: <span className="figures">{access.producerNumber}</span> },
            {
              term: t("staff.numbers-now"),
              value: group.producerNumbers.map(({ number }) => number).join(", ") || t("staff.no-numbers"),
            },
            {
              term: t("staff.requested-by"),
              value: requestedBy && `${requestedBy.firstName} ${requestedBy.lastName}`,
            },
            { term: t("staff.requested-at"), value: <Moment at={access.requestedAt} /> },
          ]}
        />
      </Card>
      <Card title={t("staff.office")}>
        <DefinitionList
          items={[
            { term: t("staff.office"), value: office.name },
            { term: t("staff.enterprise-number"), value: formatEnterpriseNumber(office.enterpriseNumber) },
            {
              term: t("staff.address"),
              value: `${office.street} ${office.houseNumber}, ${office.postcode} ${office.city}`,
            },
            { term: t("staff.phone"), value: office.phone && formatPhoneNumber(office.phone) },
            { term: t("staff.website"), value: office.website },
            { term: t("staff.registered"), value: <Moment at={office.createdAt} /> },
          ]}
        />
      </Card>
    </>
  );
}
