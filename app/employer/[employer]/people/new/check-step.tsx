import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Actor } from "@/lib/access/actor";
import { type DraftView, findPlans } from "@/lib/changes/find-draft";
import { sentences } from "@/lib/i18n/sentences";
import { formatDate } from "@/lib/values/dates";
import { formatMoney } from "@/lib/values/money";
import { listName, spokenName } from "@/lib/values/names";
import { sendAffiliationAction } from "./actions";
import { type DraftIds, HiddenIds, stepAddress } from "./draft-ids";

/** Everything once more, each part with its way back, before it is sent. */
export async function CheckStep({
  actor,
  ids,
  draft,
}: {
  actor: Actor;
  ids: Required<DraftIds>;
  draft: DraftView;
}) {
  const { person, work, family } = draft;
  if (!person || !work) return null;
  const [plans, t, p, language, words] = await Promise.all([
    findPlans(actor, ids.employerId),
    getTranslations("people.new"),
    getTranslations("employer.person"),
    getLocale(),
    sentences("affiliation"),
  ]);
  const plan = plans.find(({ categories }) => categories.some(({ id }) => id === work.categoryId));
  const category = plan?.categories.find(({ id }) => id === work.categoryId);
  const correct = (step: string) => (
    <LinkButton href={stepAddress(ids, step)} variant="quiet" size="small" icon="pencil">
      {t("correct")}
    </LinkButton>
  );
  return (
    <>
      <Card title={t("steps.person")} action={correct("person")}>
        <DefinitionList
          items={[
            {
              term: p("last-name"),
              value: listName({ name: person.lastName, firstName: person.firstName }),
            },
            { term: t("insz"), value: person.nationalNumberMasked },
            { term: p("birth-date"), value: formatDate(person.birthDate) },
            { term: p("sex"), value: p(`sexes.${person.sex}`) },
            { term: p("marital-status"), value: p(`marital.${person.maritalStatus}`) },
            { term: p("language"), value: p(`languages.${person.language}`) },
            {
              term: p("address"),
              value: `${person.street} ${person.houseNumber}${person.box ? ` ${p("box")} ${person.box}` : ""}, ${person.postcode} ${person.city} (${person.country})`,
            },
            { term: p("phone"), value: person.phone },
            { term: p("private-email"), value: person.privateEmail },
          ]}
        />
      </Card>
      <Card title={t("steps.work")} action={correct("work")}>
        <DefinitionList
          items={[
            { term: p("contract"), value: plan && `${plan.name} · ${plan.number}` },
            {
              term: t("plan"),
              value: category && { nl: category.nameNl, fr: category.nameFr, en: category.nameEn }[language],
            },
            { term: t("hired"), value: formatDate(work.hiredOn) },
            { term: t("work-rate"), value: p("per-cent", { rate: work.workRate / 100 }) },
            { term: t("salary"), value: formatMoney(work.salary, language) },
            { term: p("employee-number"), value: work.employeeNumber },
            { term: p("work-email"), value: work.workEmail },
          ]}
        />
      </Card>
      <Card title={t("steps.family")} action={correct("family")}>
        {family.length === 0 ? (
          <p className="text-ink-soft">{t("no-family")}</p>
        ) : (
          <DefinitionList
            items={family.map((one) => ({
              term: p(`relation.${one.relation}`),
              value: `${listName({ name: one.lastName, firstName: one.firstName })} (${formatDate(one.birthDate)})`,
            }))}
          />
        )}
      </Card>
      <Card>
        <Form action={sendAffiliationAction} sentences={words}>
          <HiddenIds ids={ids} />
          <p className="text-ink-soft">{t("what-happens")}</p>
          <FormButtons>
            <SubmitButton>
              {t("send", { name: spokenName({ name: person.lastName, firstName: person.firstName }) })}
            </SubmitButton>
            <LinkButton href={stepAddress(ids, "family")} variant="quiet">
              {t("back")}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
    </>
  );
}
