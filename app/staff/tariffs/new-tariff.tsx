import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/form/choice-fields";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Card } from "@/components/ui/card";
import { sentences } from "@/lib/i18n/sentences";
import type { TariffRow } from "@/lib/tariffs/find-tariffs";
import { draftTariffAction } from "./actions";

/** A draft begins as a copy of a version; where there is none, as the example figures. */
export async function NewTariff({ versions }: { versions: readonly TariffRow[] }) {
  const t = await getTranslations("tariffs.staff");
  const from = versions.find(({ status }) => status === "PUBLISHED") ?? versions[0];
  return (
    <Card title={t("new.title")} id="new">
      <p className="mb-4 max-w-180 text-ink-soft">{t("new.intro")}</p>
      <Form action={draftTariffAction} sentences={await sentences("date", "text", "value")}>
        <input type="hidden" name="product" value="kmo" />
        {from && (
          <SelectField
            name="fromId"
            label={t("new.from")}
            defaultValue={from.id}
            choices={versions.map(({ id, number, name }) => ({
              value: id,
              label: t("new.version", { number, name }),
            }))}
          />
        )}
        <TextField name="name" label={t("name")} hint={t("new.name-hint")} maxLength={60} width="medium" />
        <DateField name="validFrom" label={t("valid-from")} />
        <FormButtons>
          <SubmitButton>{t("new.make")}</SubmitButton>
        </FormButtons>
      </Form>
    </Card>
  );
}
