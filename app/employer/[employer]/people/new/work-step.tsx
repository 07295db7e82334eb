import { getLocale, getTranslations } from "next-intl/server";
import { SelectField } from "@/components/form/choice-fields";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { InsistField } from "@/components/form/insist-field";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { SuggestedEmailField } from "@/components/form/suggested-email-field";
import { TextField } from "@/components/form/text-field";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Actor } from "@/lib/access/actor";
import { type DraftView, findPlans } from "@/lib/changes/find-draft";
import { sentences } from "@/lib/i18n/sentences";
import { decimalText } from "@/lib/values/money";
import { addressConcerns } from "../person-fields";
import { saveDraftWorkAction } from "./actions";
import { type DraftIds, HiddenIds, stepAddress } from "./draft-ids";

export async function WorkStep({
  actor,
  ids,
  work,
}: {
  actor: Actor;
  ids: Required<DraftIds>;
  work: DraftView["work"];
}) {
  const [plans, t, p, change, language] = await Promise.all([
    findPlans(actor, ids.employerId),
    getTranslations("people.new"),
    getTranslations("employer.person"),
    getTranslations("people.change"),
    getLocale(),
  ]);
  const choices = plans.flatMap(({ number, name, categories }) =>
    categories.map((one) => ({
      value: one.id,
      label: `${name} ${number} · ${{ nl: one.nameNl, fr: one.nameFr, en: one.nameEn }[language]}`,
    })),
  );
  if (choices.length === 0) return <EmptyState icon="umbrella" title={t("no-plan")} />;
  return (
    <Card title={t("steps.work")}>
      <Form
        action={saveDraftWorkAction}
        values={
          work
            ? { ...work, workRate: String(work.workRate / 100), salary: decimalText(work.salary) }
            : { workRate: "100", ...(choices.length === 1 ? { categoryId: choices[0]?.value } : {}) }
        }
        sentences={
          await sentences(
            "value",
            "text",
            "date",
            "id",
            "email",
            "money",
            "work-rate",
            "employee-number",
            "affiliation",
          )
        }
      >
        <HiddenIds ids={ids} />
        <SelectField name="categoryId" label={t("plan")} empty={t("choose-plan")} choices={choices} />
        <DateField name="hiredOn" label={t("hired")} hint={t("hired-hint")} />
        <TextField
          name="workRate"
          label={t("work-rate")}
          width="short"
          after="%"
          inputMode="decimal"
          autoComplete="off"
        />
        <TextField
          name="salary"
          label={t("salary")}
          width="medium"
          before="€"
          inputMode="decimal"
          autoComplete="off"
        />
        <TextField
          name="employeeNumber"
          label={p("employee-number")}
          optional
          width="medium"
          autoComplete="off"
        />
        <SuggestedEmailField
          name="workEmail"
          label={p("work-email")}
          hint={change("work-email-hint")}
          optional
          use={change.raw("suggestion")}
        />
        <InsistField codes={addressConcerns} label={change("insist")} hint={change("insist-hint")} />
        <FormButtons>
          <SubmitButton>{t("next")}</SubmitButton>
          <LinkButton href={stepAddress(ids, "person")} variant="quiet">
            {t("back")}
          </LinkButton>
        </FormButtons>
      </Form>
    </Card>
  );
}
