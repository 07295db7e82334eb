import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Notice } from "@/components/ui/notice";
import { currentSignedIn } from "@/lib/access/current";
import { requireActorOf } from "@/lib/access/require-actor";
import type { Language } from "@/lib/i18n/language";
import { openForAnswer } from "@/lib/inbox/open-for-answer";
import { formatFullMoment } from "@/lib/values/moments";
import { ConversationMessages } from "../../../parts/conversation-messages";
import { ConversationStatus } from "../conversation-status";
import { AnswerForm } from "./answer-form";
import { WhoAsks, WhoHolds } from "./who-asks";

type Props = {
  params: Promise<{ conversation: string }>;
  searchParams: Promise<{ sent?: string; done?: string }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.conversation"))("title") };
}

/** One conversation, to be answered. */
export default async function ConversationPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("staff", "inbox.answer");
  const { conversation: id } = await params;
  const [conversation, t, c, locale, signedIn, { sent, done }] = await Promise.all([
    openForAnswer(actor, id),
    getTranslations("inbox.staff"),
    getTranslations("employer.contact"),
    getLocale(),
    currentSignedIn(),
    searchParams,
  ]);
  if (!conversation) notFound();
  const { waitingSince, closedAt, employer, brokerage, brokerGroup } = conversation;
  const asker = employer?.name ?? [brokerage?.name, brokerGroup?.name].filter(Boolean).join(" · ");
  const last = conversation.messages.at(-1)?.id ?? conversation.id;
  return (
    <>
      <LiveRefresh topics={[`conversation:${conversation.id}`]} />
      <PageHeader
        crumbs={[{ label: t("title"), href: "/staff/conversations" }, { label: conversation.subject }]}
        title={conversation.subject}
        status={<ConversationStatus waitingSince={waitingSince} closedAt={closedAt} />}
        intro={`${asker} · ${c(conversation.desk)}`}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          {sent && conversation.messages.at(-1)?.side === "STAFF" && (
            <Notice tone="success" title={t("sent")}>
              <p>{t("sent-text")}</p>
            </Notice>
          )}
          <ConversationMessages messages={conversation.messages} asker={asker} />
          {closedAt && (
            <Notice tone="info" title={t("closed")}>
              <p>{t("closed-text", { moment: formatFullMoment(closedAt, locale as Language) })}</p>
            </Notice>
          )}
          <AnswerForm
            conversationId={conversation.id}
            last={last}
            state={closedAt ? "closed" : waitingSince ? "waiting" : "answered"}
            renew={`${sent} ${done}`}
          />
        </div>
        <div className="grid gap-6">
          <WhoAsks conversation={conversation} hat={signedIn?.hat ?? null} />
          <WhoHolds conversation={conversation} actor={actor} />
        </div>
      </div>
    </>
  );
}
