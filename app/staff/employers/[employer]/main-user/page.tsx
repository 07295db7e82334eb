import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/form/choice-fields";
import { EmailField } from "@/components/form/email-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireActorOf } from "@/lib/access/require-actor";
import { findEmployer } from "@/lib/employers/find-employer";
import { languages } from "@/lib/i18n/language";
import { sentences } from "@/lib/i18n/sentences";
import { isId } from "@/lib/values/ids";
import { ColleagueNotice } from "../../../../parts/colleague-notice";
import { inviteMainUserAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("colleagues.main-user");
  return { title: t("title") };
}

/** Where an employer's first main user is let in. */
export default async function MainUserPage({
  params,
  searchParams,
}: PageProps<"/staff/employers/[employer]/main-user">) {
  const actor = await requireActorOf("staff", "accounts.manage");
  const [{ employer: employerId }, { done }] = await Promise.all([params, searchParams]);
  const employer = isId(employerId) ? await findEmployer(actor, employerId) : null;
  if (!employer) notFound();
  const [t, all] = await Promise.all([getTranslations("colleagues"), getTranslations("employer.all")]);
  const card = `/staff/employers/${employer.id}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: all("title"), href: "/staff/employers" },
          { label: employer.name, href: card },
          { label: t("main-user.title") },
        ]}
        title={t("main-user.title")}
        intro={t("main-user.intro", { employer: employer.name })}
      />
      <ColleagueNotice done={done} look={undefined} />
      <div className="max-w-180">
        <Card>
          <Form
            action={inviteMainUserAction}
            values={{ language: "nl" }}
            sentences={await sentences("email", "name", "value", "colleague")}
          >
            <input type="hidden" name="employerId" value={employer.id} />
            <TextField name="firstName" label={t("first-name")} autoComplete="off" />
            <TextField name="lastName" label={t("last-name")} autoComplete="off" />
            <EmailField name="email" label={t("email")} hint={t("invite.email-hint")} autoComplete="off" />
            <SelectField
              name="language"
              label={t("language")}
              width="medium"
              choices={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
            />
            <FormButtons>
              <SubmitButton>{t("invite.send")}</SubmitButton>
              <LinkButton href={card} variant="quiet">
                {t("main-user.back")}
              </LinkButton>
            </FormButtons>
          </Form>
        </Card>
      </div>
    </>
  );
}
