import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import type { Hat, StaffActor } from "@/lib/access/actor";
import { permits } from "@/lib/access/permissions";
import { sentences } from "@/lib/i18n/sentences";
import type { ForAnswer } from "@/lib/inbox/open-for-answer";
import { formatPhoneNumber } from "@/lib/values/phone-number";
import { handBackConversationAction, takeConversationAction } from "./actions";

/** Who asks and about what; a link only where the reader may go. */
export async function WhoAsks({ conversation, hat }: { conversation: ForAnswer; hat: Hat | null }) {
  const t = await getTranslations("inbox.staff");
  const { employer, brokerage, brokerGroup, quote, openedBy } = conversation;
  const seesEmployers = hat && permits(hat, "employers.read");
  const seesQuotes = hat && permits(hat, "quotes.read");
  const facts: { term: string; value: ReactNode }[] = [
    ...(employer
      ? [
          {
            term: t("employer"),
            value: seesEmployers ? (
              <a href={`/staff/employers/${employer.id}`}>{employer.name}</a>
            ) : (
              employer.name
            ),
          },
        ]
      : []),
    ...(brokerage
      ? [
          { term: t("office"), value: brokerage.name },
          { term: t("group"), value: brokerGroup?.name ?? t("gone-group") },
        ]
      : []),
    { term: t("author"), value: openedBy && `${openedBy.firstName} ${openedBy.lastName}` },
    {
      term: t("email"),
      value: openedBy && (
        <a href={`mailto:${openedBy.email}`} className="break-all">
          {openedBy.email}
        </a>
      ),
    },
    ...(brokerage?.phone ? [{ term: t("phone"), value: formatPhoneNumber(brokerage.phone) }] : []),
    ...(quote
      ? [
          {
            term: t("quote"),
            value: seesQuotes ? <a href={`/staff/quotes/${quote.id}`}>{quote.reference}</a> : quote.reference,
          },
        ]
      : []),
    { term: t("asked"), value: <Moment at={conversation.createdAt} /> },
  ];
  return (
    <Card title={t("who")}>
      <dl className="grid gap-3">
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt className="text-ink-soft text-small">{term}</dt>
            <dd className="break-words">{value ?? "—"}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** Who has taken it up, and the way to do so or to give it back. */
export async function WhoHolds({ conversation, actor }: { conversation: ForAnswer; actor: StaffActor }) {
  const [t, words] = await Promise.all([getTranslations("inbox.staff"), sentences("conversation")]);
  const { id, holder } = conversation;
  const name = holder ? `${holder.firstName} ${holder.lastName}` : "";
  const mine = holder?.id === actor.accountId;
  return (
    <Card title={t("holder")}>
      <div className="grid gap-3">
        <p>{mine ? t("held-by-you") : holder ? t("held-by", { name }) : t("held-by-nobody")}</p>
        {/* What an employer writes is mailed to its contact point, whoever holds the conversation. */}
        {conversation.brokerage && (mine || !holder) && (
          <p className="text-ink-soft text-small">{t(mine ? "told-you" : "told-desk")}</p>
        )}
        {mine ? (
          <Form action={handBackConversationAction} className="grid">
            <input type="hidden" name="conversationId" value={id} />
            <SubmitButton variant="secondary">{t("hand-back")}</SubmitButton>
          </Form>
        ) : (
          <Form action={takeConversationAction} sentences={words} className="grid">
            <input type="hidden" name="conversationId" value={id} />
            {holder && <input type="hidden" name="from" value={holder.id} />}
            <SubmitButton variant="secondary">{holder ? t("take-from", { name }) : t("take")}</SubmitButton>
          </Form>
        )}
      </div>
    </Card>
  );
}
