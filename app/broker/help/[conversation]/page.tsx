import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { StatusBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireActorOf } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import { deskName, longestMessage } from "@/lib/inbox/message";
import { openQuestion } from "@/lib/inbox/open-question";
import { ConversationMessages } from "../../../parts/conversation-messages";
import { toneOf } from "../question-table";
import { replyToInsurerAction } from "./actions";

type Props = { params: Promise<{ conversation: string }>; searchParams: Promise<{ sent?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("help.talk"))("title") };
}

/** A question of the own group, with its answers. */
export default async function QuestionPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("broker", "help.ask");
  const { conversation: id } = await params;
  const [question, t, { sent }] = await Promise.all([
    openQuestion(actor, id),
    getTranslations("help"),
    searchParams,
  ]);
  if (!question) notFound();
  const { desk, quote, closedAt, waitingSince } = question;
  const state = closedAt ? "closed" : waitingSince ? "waiting" : "answered";
  return (
    <>
      <LiveRefresh topics={[`conversation:${question.id}`]} />
      <PageHeader
        crumbs={[{ label: t("broker.title"), href: "/broker/help" }, { label: question.subject }]}
        title={question.subject}
        status={<StatusBadge tone={toneOf[state]}>{t(`broker.states.${state}`)}</StatusBadge>}
        intro={t("talk.about", {
          desk: t(`ask.desks.${deskName[desk]}`),
          group: question.brokerGroup?.name ?? "",
        })}
        action={
          quote && (
            <LinkButton href={`/broker/quotes/${quote.id}`} icon="file-text">
              {t("talk.quote", { reference: quote.reference })}
            </LinkButton>
          )
        }
      />
      <div className="grid max-w-180 gap-6">
        {sent && waitingSince && (
          <Notice tone="success" title={t("talk.sent")}>
            <p>{t("talk.sent-text")}</p>
          </Notice>
        )}
        <ConversationMessages messages={question.messages} asker={t("talk.you")} />
        {closedAt && (
          <Notice tone="info" title={t("talk.closed")}>
            <p>{t("talk.closed-text")}</p>
          </Notice>
        )}
        <Card title={t("talk.reply")}>
          <Form action={replyToInsurerAction} sentences={await sentences("message")}>
            <input type="hidden" name="conversationId" value={question.id} />
            <TextAreaField
              name="message"
              label={t("talk.message")}
              hint={t("ask.hint")}
              rows={5}
              maxLength={longestMessage}
            />
            <FormButtons>
              <SubmitButton icon="send">{t("talk.send")}</SubmitButton>
            </FormButtons>
          </Form>
        </Card>
      </div>
    </>
  );
}
