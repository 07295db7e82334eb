import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/form/choice-fields";
import { DateField } from "@/components/form/date-field";
import { SuggestedEmailField } from "@/components/form/suggested-email-field";
import { TextField } from "@/components/form/text-field";
import { maritalStatuses, sexes } from "@/lib/changes/person-input";
import { languages } from "@/lib/i18n/language";

/** Problems with an address that somebody may set aside after having read them. */
export const addressConcerns = [
  "email.role",
  "email.perhaps-mistyped",
  "email.duplicate",
  "email.bounced",
] as const;

/** The data of a person, as the form of a change and the first step of a new affiliation ask for them. */
export async function PersonFields() {
  const [t, p] = await Promise.all([getTranslations("people"), getTranslations("employer.person")]);
  return (
    <>
      <fieldset className="form-part">
        <legend>{t("change.person")}</legend>
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
        <SelectField
          name="maritalStatus"
          label={p("marital-status")}
          width="medium"
          empty=""
          choices={maritalStatuses.map((value) => ({ value, label: p(`marital.${value}`) }))}
        />
        <SelectField
          name="language"
          label={p("language")}
          width="medium"
          empty=""
          choices={languages.map((value) => ({ value, label: p(`languages.${value}`) }))}
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>{t("change.address")}</legend>
        <TextField name="street" label={t("field.street")} autoComplete="off" />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="houseNumber" label={t("field.house-number")} width="short" autoComplete="off" />
          <TextField name="box" label={t("field.box")} width="short" optional autoComplete="off" />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="postcode" label={t("field.postcode")} width="short" autoComplete="off" />
          <TextField name="city" label={t("field.city")} autoComplete="off" />
        </div>
        <TextField name="country" label={t("field.country")} width="short" maxLength={2} autoComplete="off" />
      </fieldset>
      <fieldset className="form-part">
        <legend>{t("change.contact")}</legend>
        <TextField name="phone" label={p("phone")} type="tel" optional width="medium" autoComplete="off" />
        <SuggestedEmailField
          name="privateEmail"
          label={p("private-email")}
          optional
          use={t.raw("change.suggestion")}
        />
      </fieldset>
    </>
  );
}
