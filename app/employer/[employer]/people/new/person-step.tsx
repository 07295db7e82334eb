import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Card } from "@/components/ui/card";
import type { DraftView } from "@/lib/changes/find-draft";
import { sentences } from "@/lib/i18n/sentences";
import { PersonFields } from "../person-fields";
import { saveDraftPersonAction } from "./actions";
import { type DraftIds, HiddenIds } from "./draft-ids";

export async function PersonStep({ ids, person }: { ids: DraftIds; person: DraftView["person"] }) {
  const t = await getTranslations("people.new");
  return (
    <Card>
      <Form
        action={saveDraftPersonAction}
        values={person ?? { country: "BE" }}
        sentences={
          await sentences(
            "value",
            "name",
            "text",
            "date",
            "email",
            "phone-number",
            "country",
            "national-number",
            "affiliation",
          )
        }
      >
        <HiddenIds ids={ids} />
        <TextField
          name="nationalNumber"
          label={t("insz")}
          hint={person ? t("insz-kept", { masked: person.nationalNumberMasked }) : t("insz-hint")}
          optional={Boolean(person)}
          width="medium"
          inputMode="numeric"
          autoComplete="off"
        />
        <PersonFields />
        <FormButtons>
          <SubmitButton>{t("next")}</SubmitButton>
        </FormButtons>
      </Form>
    </Card>
  );
}
