import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { currentSignedIn } from "@/lib/access/current";
import { permits } from "@/lib/access/permissions";
import { requireActorOf } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import { longestMessage } from "@/lib/inbox/message";
import { openConversation } from "@/lib/inbox/open-conversation";
import { entriesOf } from "../../../../../frame/entries";
import { ConversationMessages } from "../../../../../parts/conversation-messages";
import { replyToDeskAction } from "./actions";

type Props = {
  params: Promise<{ employer: string; conversation: string }>;
  searchParams: Promise<{ sent?: string }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.conversation"))("title") };
}

/** Reached from the correspondence, or from the contact points where the contracts withhold the letters. */
export default async function ConversationPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "correspondence.read");
  const { employer, conversation: id } = await params;
  const conversation = await openConversation(actor, id);
  if (!conversation || conversation.employerId !== employer) notFound();
  const [t, c, signedIn, offered, { sent }] = await Promise.all([
    getTranslations("inbox"),
    getTranslations("employer.contact"),
    currentSignedIn(),
    entriesOf(employer),
    searchParams,
  ]);
  const mayWrite = signedIn?.hat && permits(signedIn.hat, "contact-points.write", employer);
  const list = offered.has("CORRESPONDENCE")
    ? { label: t("correspondence.title"), href: `/employer/${employer}/correspondence` }
    : { label: t("contact-points.title"), href: `/employer/${employer}/contact-points` };
  return (
    <>
      <LiveRefresh topics={[`conversation:${conversation.id}`]} />
      <PageHeader
        crumbs={[list, { label: conversation.subject }]}
        title={conversation.subject}
        intro={t("conversation.with", { desk: c(conversation.desk) })}
      />
      <div className="grid max-w-180 gap-6">
        {sent && conversation.messages.at(-1)?.side !== "STAFF" && (
          <Notice tone="success" title={t("conversation.sent")}>
            <p>{t("conversation.sent-text")}</p>
          </Notice>
        )}
        <ConversationMessages messages={conversation.messages} />
        {conversation.closedAt && (
          <Notice tone="info" title={t("conversation.closed")}>
            {mayWrite && <p>{t("conversation.closed-text")}</p>}
          </Notice>
        )}
        {mayWrite && (
          <Card title={t("conversation.reply")}>
            <Form action={replyToDeskAction} sentences={await sentences("message")}>
              <input type="hidden" name="conversationId" value={conversation.id} />
              <TextAreaField
                name="message"
                label={t("conversation.message")}
                hint={t("mail.hint")}
                rows={5}
                maxLength={longestMessage}
              />
              <FormButtons>
                <SubmitButton icon="send">{t("conversation.send")}</SubmitButton>
              </FormButtons>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
