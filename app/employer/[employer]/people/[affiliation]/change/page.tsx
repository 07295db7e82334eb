import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { InsistField } from "@/components/form/insist-field";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { SuggestedEmailField } from "@/components/form/suggested-email-field";
import { TextField } from "@/components/form/text-field";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireActorOf } from "@/lib/access/require-actor";
import { findPersonValues } from "@/lib/changes/find-person-values";
import { sentences } from "@/lib/i18n/sentences";
import { listName } from "@/lib/values/names";
import { addressConcerns, PersonFields } from "../../person-fields";
import { changePersonAction } from "./actions";

type Props = { params: Promise<{ employer: string; affiliation: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("people.change"))("title") };
}

export default async function ChangePersonPage({ params }: Props) {
  const actor = await requireActorOf("employer", "people.change");
  const { employer, affiliation } = await params;
  const found = await findPersonValues(actor, affiliation);
  if (found?.employerId !== employer) notFound();
  const [t, list, p] = await Promise.all([
    getTranslations("people.change"),
    getTranslations("employer.people"),
    getTranslations("employer.person"),
  ]);
  const { values } = found;
  const name = listName({ name: values.lastName ?? "", firstName: values.firstName ?? "" });
  const screen = `/employer/${employer}/people/${affiliation}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: list("title"), href: `/employer/${employer}/people` },
          { label: name, href: screen },
          { label: t("title") },
        ]}
        title={t("title")}
        intro={`${name}. ${t("intro")}`}
      />
      <div className="max-w-180">
        <Card>
          <Form
            action={changePersonAction}
            values={values}
            sentences={
              await sentences(
                "value",
                "name",
                "text",
                "date",
                "email",
                "phone-number",
                "person",
                "country",
                "employee-number",
              )
            }
          >
            <input type="hidden" name="employerId" value={employer} />
            <input type="hidden" name="affiliationId" value={affiliation} />
            <input type="hidden" name="seen" value={JSON.stringify(values)} />
            <PersonFields />
            <fieldset className="form-part">
              <legend>{t("work")}</legend>
              <SuggestedEmailField
                name="workEmail"
                label={p("work-email")}
                hint={t("work-email-hint")}
                optional
                use={t.raw("suggestion")}
              />
              <TextField
                name="employeeNumber"
                label={p("employee-number")}
                optional
                width="medium"
                autoComplete="off"
              />
            </fieldset>
            <InsistField
              codes={[...addressConcerns, "person.changed-meanwhile"]}
              label={t("insist")}
              hint={t("insist-hint")}
            />
            <p className="text-ink-soft text-small">{t("told")}</p>
            <FormButtons>
              <SubmitButton>{t("save")}</SubmitButton>
              <LinkButton href={screen} variant="quiet">
                {t("cancel")}
              </LinkButton>
            </FormButtons>
          </Form>
        </Card>
      </div>
    </>
  );
}
