import { getTranslations } from "next-intl/server";
import { RadioGroupField, SelectField } from "@/components/form/choice-fields";
import { DateField } from "@/components/form/date-field";
import { TextField } from "@/components/form/text-field";
import { sexes } from "@/lib/changes/person-input";

export async function FamilyFields() {
  const [t, p] = await Promise.all([getTranslations("people"), getTranslations("employer.person")]);
  return (
    <>
      <RadioGroupField
        name="relation"
        label={t("field.relation")}
        across
        choices={(["PARTNER", "CHILD"] as const).map((value) => ({ value, label: p(`relation.${value}`) }))}
      />
      <TextField name="lastName" label={p("last-name")} autoComplete="off" />
      <TextField name="firstName" label={p("first-name")} autoComplete="off" />
      <DateField name="birthDate" label={p("birth-date")} />
      <SelectField
        name="sex"
        label={p("sex")}
        width="medium"
        empty=""
        choices={sexes.map((value) => ({ value, label: p(`sexes.${value}`) }))}
      />
    </>
  );
}
