import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CheckboxField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireActorOf } from "@/lib/access/require-actor";
import { findEmployer } from "@/lib/employers/find-employer";
import { sentences } from "@/lib/i18n/sentences";
import { deskKind, desks, longestMessage, longestSubject } from "@/lib/inbox/message";
import { writeToDeskAction } from "./actions";

type Props = { params: Promise<{ employer: string; desk: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("employer.to-do"))("mail") };
}

export default async function MailPage({ params }: Props) {
  const actor = await requireActorOf("employer", "contact-points.write");
  const { employer: id, desk } = await params;
  const known = desks.find((name) => name === desk);
  const employer = known ? await findEmployer(actor, id) : null;
  const point = known && employer?.contactPoints.find(({ kind }) => kind === deskKind[known]);
  if (!point) notFound();
  const [t, c] = await Promise.all([getTranslations("inbox"), getTranslations("employer.contact")]);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("contact-points.title"), href: `/employer/${id}/contact-points` },
          { label: c(point.kind) },
        ]}
        title={t("mail.title", { desk: c(point.kind) })}
        intro={t("mail.intro", { name: point.name })}
      />
      <div className="max-w-160">
        <Card>
          <Form action={writeToDeskAction} sentences={await sentences("message")}>
            <input type="hidden" name="employerId" value={id} />
            <input type="hidden" name="desk" value={known} />
            <TextField
              name="subject"
              label={t("mail.subject")}
              maxLength={longestSubject}
              autoComplete="off"
            />
            <TextAreaField
              name="message"
              label={t("mail.message")}
              hint={t("mail.hint")}
              rows={10}
              maxLength={longestMessage}
            />
            <CheckboxField name="copy" label={t("mail.copy", { email: actor.email })} />
            <FormButtons>
              <SubmitButton icon="send">{t("mail.send")}</SubmitButton>
              <LinkButton href={`/employer/${id}/contact-points`}>{t("mail.back")}</LinkButton>
            </FormButtons>
          </Form>
        </Card>
      </div>
    </>
  );
}
