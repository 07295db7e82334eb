import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxField, CheckboxGroupField, SelectField } from "@/components/form/choice-fields";
import { EmailField } from "@/components/form/email-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireActorOf } from "@/lib/access/require-actor";
import { findGroups } from "@/lib/brokers/find-groups";
import { findOffice } from "@/lib/brokers/find-office";
import { languages } from "@/lib/i18n/language";
import { sentences } from "@/lib/i18n/sentences";
import { inviteColleagueAction } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("colleagues.invite-page"))("title") };
}

/** A new colleague, straight into the group from whose page one came. */
export default async function InvitePage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("broker", "colleagues.manage");
  const [office, groups, t, locale, words, { group }] = await Promise.all([
    findOffice(actor),
    findGroups(actor),
    getTranslations("colleagues"),
    getLocale(),
    sentences("email", "name", "value", "colleague"),
    searchParams,
  ]);
  if (!office) notFound();
  const from = groups.find(({ id }) => id === group);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title"), href: "/broker/colleagues" }, { label: t("invite.open") }]}
        title={t("invite-page.title")}
        intro={t("invite-page.intro", { organisation: office.name })}
      />
      <div className="max-w-180">
        <Card>
          <Form
            action={inviteColleagueAction}
            values={{ language: locale, groups: from ? [from.id] : [] }}
            sentences={words}
          >
            <TextField name="firstName" label={t("first-name")} autoComplete="off" />
            <TextField name="lastName" label={t("last-name")} autoComplete="off" />
            <EmailField
              name="email"
              label={t("email")}
              hint={t("invite-page.email-hint")}
              autoComplete="off"
            />
            <SelectField
              name="language"
              label={t("language")}
              width="medium"
              choices={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
            />
            <CheckboxGroupField
              name="groups"
              label={t("groups")}
              hint={t("groups-hint")}
              optional
              choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <CheckboxField name="isAdmin" label={t("is-administrator")} hint={t("is-administrator-hint")} />
            <FormButtons>
              <SubmitButton>{t("invite.send")}</SubmitButton>
              <LinkButton
                href={from ? `/broker/office/groups/${from.id}` : "/broker/colleagues"}
                variant="quiet"
              >
                {t("cancel")}
              </LinkButton>
            </FormButtons>
          </Form>
        </Card>
      </div>
    </>
  );
}
