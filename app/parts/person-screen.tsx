import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { StatusBadge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Language } from "@/lib/i18n/language";
import type { openAffiliation } from "@/lib/insured/open-affiliation";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import { formatMoney } from "@/lib/values/money";
import { listName } from "@/lib/values/names";
import { formatPhoneNumber } from "@/lib/values/phone-number";
import { NationalNumber } from "./national-number";

type Affiliation = NonNullable<Awaited<ReturnType<typeof openAffiliation>>>;

/** The employee screen: the person, the membership, the family; a broker's without what is the person's own affair. */
export function PersonScreen({
  affiliation,
  list,
  action,
  notice,
  familyAction,
  children,
}: {
  affiliation: Affiliation;
  /** The list that one comes from. */
  list: { href: string; label: string };
  /** What this reader may do here. */
  action?: ReactNode;
  /** What was just done. */
  notice?: ReactNode;
  familyAction?: ReactNode;
  /** What only some readers see: covers, history. */
  children?: ReactNode;
}) {
  const t = useTranslations("employer.person");
  const p = useTranslations("employer.people");
  const language = useLocale() as Language;
  const { person, category, pay, ownAffairs: own } = affiliation;
  const name = listName({ name: person.lastName, firstName: person.firstName });
  const left = affiliation.endsOn !== null;
  const categoryName = { nl: category.nameNl, fr: category.nameFr, en: category.nameEn }[language];
  return (
    <>
      <PageHeader
        crumbs={[list, { label: name }]}
        title={name}
        status={
          <StatusBadge tone={left ? "neutral" : "success"}>
            {affiliation.endsOn ? p("until", { date: day(affiliation.endsOn) }) : p("insured")}
          </StatusBadge>
        }
        intro={`${affiliation.employer.name} · ${p("number")} ${affiliation.number}`}
        action={action}
      />
      {notice}
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title={t("data")}>
          <DefinitionList
            items={[
              { term: t("first-name"), value: person.firstName },
              { term: t("last-name"), value: person.lastName },
              { term: t("birth-date"), value: day(person.birthDate) },
              {
                term: t("national-number"),
                value: person.maskedNationalNumber && (
                  <Masked affiliation={affiliation} masked={person.maskedNationalNumber} />
                ),
              },
              ...(own
                ? [
                    { term: t("sex"), value: t(`sexes.${own.sex}`) },
                    { term: t("marital-status"), value: t(`marital.${own.maritalStatus}`) },
                  ]
                : []),
              { term: t("language"), value: t(`languages.${person.language}`) },
              ...(own
                ? [
                    {
                      term: t("address"),
                      value: `${own.street} ${own.houseNumber}${own.box ? ` ${t("box")} ${own.box}` : ""}, ${own.postcode} ${own.city}`,
                    },
                    { term: t("private-email"), value: own.privateEmail },
                    { term: t("phone"), value: own.phone && formatPhoneNumber(own.phone) },
                  ]
                : []),
            ]}
          />
        </Card>
        <div className="grid content-start gap-6">
          <Card title={t("membership")}>
            <DefinitionList
              items={[
                {
                  term: t("contract"),
                  value: `${affiliation.contract.name} · ${affiliation.contract.number}`,
                },
                { term: p("category"), value: `${category.code} · ${categoryName}` },
                {
                  term: t("work-email"),
                  value: own ? affiliation.workEmail : t(affiliation.hasWorkEmail ? "known" : "not-known"),
                },
                { term: t("employee-number"), value: affiliation.employeeNumber },
                { term: t("hired"), value: day(affiliation.hiredOn) },
                { term: t("affiliated"), value: day(affiliation.startsOn) },
                { term: t("left"), value: affiliation.endsOn && day(affiliation.endsOn) },
                ...(pay
                  ? [
                      { term: t("work-rate"), value: t("per-cent", { rate: pay.workRate / 100 }) },
                      {
                        term: t("salary"),
                        value:
                          pay.salaryCents > 0 &&
                          (pay.salaryFrom
                            ? t("salary-since", {
                                amount: formatMoney(pay.salaryCents, language),
                                date: day(pay.salaryFrom),
                              })
                            : formatMoney(pay.salaryCents, language)),
                      },
                    ]
                  : []),
              ]}
            />
          </Card>
          {own && (
            <Card title={t("family")} action={familyAction}>
              {own.familyMembers.length === 0 ? (
                <p className="text-ink-soft">{t("no-family")}</p>
              ) : (
                <DefinitionList
                  items={own.familyMembers.map((one) => ({
                    term: t(`relation.${one.relation}`),
                    value: `${listName({ name: one.lastName, firstName: one.firstName })} (${day(one.birthDate)})`,
                  }))}
                />
              )}
            </Card>
          )}
        </div>
      </div>
      {children && <div className="mt-6 grid gap-6">{children}</div>}
    </>
  );
}

/** Who may not have the person's own affairs cannot ask for the whole number either. */
function Masked({ affiliation, masked }: { affiliation: Affiliation; masked: string }) {
  const t = useTranslations("employer.person");
  if (!affiliation.ownAffairs) return <span className="figures">{masked}</span>;
  return (
    <NationalNumber
      affiliationId={affiliation.id}
      masked={masked}
      words={{ show: t("show"), note: t("show-note") }}
    />
  );
}

function day(date: Date): string {
  return formatDate(plainDateOf(date));
}
