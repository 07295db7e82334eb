import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RadioGroupField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { findEntries } from "@/lib/employers/find-entries";
import { findDomains } from "@/lib/exchange/find-domains";
import { sentences } from "@/lib/i18n/sentences";
import { changeDomainAction } from "./actions";

type Props = { params: Promise<{ employer: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("people.domain"))("title") };
}

/** old@ → new@ for everyone: the preview is the same screen as that of a list that was checked. */
export default async function DomainChangePage({ params }: Props) {
  const actor = await requireActorOf("employer", "uploads.send");
  const { employer } = await params;
  if (!(await findEntries(actor, employer)).has("UPLOAD_INSURED_OVERVIEW")) notFound();
  const [domains, t] = await Promise.all([findDomains(actor, employer), getTranslations("people.domain")]);
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <div className="max-w-180">
        <Card>
          {domains.length === 0 ? (
            <EmptyState
              icon="mail"
              title={t("none")}
              action={
                <LinkButton href={`/employer/${employer}/upload/insured-overview`} icon="upload">
                  {t("none-text")}
                </LinkButton>
              }
            />
          ) : (
            <Form
              action={changeDomainAction}
              values={{ from: domains[0]?.domain }}
              sentences={await sentences("value", "text", "domain", "uploads")}
            >
              <input type="hidden" name="employerId" value={employer} />
              <RadioGroupField
                name="from"
                label={t("from")}
                choices={domains.map(({ domain, count }) => ({
                  value: domain,
                  label: `@${domain}`,
                  hint: t("people", { count }),
                }))}
              />
              <TextField
                name="to"
                label={t("to")}
                hint={t("to-hint")}
                before="@"
                width="medium"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
              />
              <FormButtons>
                <SubmitButton>{t("preview")}</SubmitButton>
              </FormButtons>
            </Form>
          )}
        </Card>
      </div>
    </>
  );
}
