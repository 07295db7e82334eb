import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { systemOf } from "@/lib/email/blocked-addresses";
import { queueEmail } from "@/lib/email/queue-email";
import { env } from "@/lib/env";
import type { Language } from "@/lib/i18n/language";
import { linkToPage } from "@/lib/identity/links";
import { defineJob } from "@/lib/jobs/define-job";
import { now } from "@/lib/values/clock";
import { addDays } from "@/lib/values/dates";
import { dateInBrussels, momentInBrussels } from "@/lib/values/moments";
import { statementInvitation } from "./emails/statement-invitation";
import { addressOf, blocked, hasAccount, runningToday } from "./reachable";
import { newToken, tokenHashOf } from "./secrets";
import { sendDueInvitations } from "./send-due-invitations";

const atOnce = 100;
/** How long a link may lie in a mailbox. */
const linkDays = 60;

/**
 * Sends what is due, some at a time, no more in a minute than the setting says. Each batch is one transaction: the letter
 * stands in the outbox, its row says SENT and the former links of the person stop, or none of these; so whatever falls in
 * between, no letter is lost and none is written twice.
 */
export const sendDueInvitationsJob = defineJob({
  ...sendDueInvitations,
  async run(context) {
    while (!context.signal.aborted) {
      const taken = await context.transaction((tx) => sendBatch(tx, context.runId));
      if (taken === 0) return;
    }
  },
});

type Due = {
  id: string;
  employerId: string;
  employer: string;
  personId: string;
  firstName: string;
  language: Language;
  year: number;
  /** Where it can go now; nothing when there is no way or no need any more. */
  address: string | null;
};

/** Gives how many were looked at: sent, or recalled because the person left, came in already or lost the address. */
async function sendBatch(tx: Transaction, runId: string): Promise<number> {
  // One batch at a time in all workers: two would each count the same room in the minute.
  const [lock] = await tx.$queryRaw<[{ mine: boolean }]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('send invitations', 0)) AS mine`;
  const room = lock.mine ? await roomThisMinute(tx) : 0;
  if (room === 0) return 0;
  const due = await takeDue(tx, Math.min(room, atOnce));
  const leaving = due.filter((one): one is Due & { address: string } => one.address !== null);
  const staying = due.filter(({ address }) => address === null).map(({ id }) => id);
  await tx.statementInvitation.updateMany({
    where: { id: { in: staying } },
    data: { status: "RECALLED", recalledAt: now() },
  });
  for (const one of leaving) await send(tx, one);
  await recordAudit(
    tx,
    systemOf(runId),
    ...leaving.map(({ id, employerId, personId, year }) => ({
      event: "invitation.sent" as const,
      subject: { type: "invitation", id },
      employerId,
      personId,
      after: { year },
    })),
  );
  return due.length;
}

/** Counted by what the outbox took since the minute began, on the clock of the database. */
async function roomThisMinute(tx: Transaction): Promise<number> {
  const [sent] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "OutboxMessage"
    WHERE template = ${statementInvitation.name} AND "createdAt" >= date_trunc('minute', clock_timestamp())`;
  return Math.max(0, env().INVITATIONS_PER_MINUTE - sent.count);
}

/** Whoever recalls one at this moment waits, or has it already: then it is passed by. */
function takeDue(tx: Transaction, most: number): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`
    SELECT i.id, i."employerId", o.name AS employer, p.id AS "personId", p."firstName", p.language, i.year,
      CASE WHEN ${runningToday()} AND NOT ${hasAccount} AND NOT ${blocked(addressOf)} THEN ${addressOf} END AS address
    FROM "StatementInvitation" i
    JOIN "Affiliation" a ON a.id = i."affiliationId"
    JOIN "Person" p ON p.id = i."personId"
    JOIN "Employer" o ON o.id = i."employerId"
    WHERE i.status = 'PLANNED' AND i."plannedFor" <= ${now().toISOString()}::text::timestamptz
    ORDER BY i."plannedFor", i.id LIMIT ${most} FOR UPDATE OF i SKIP LOCKED`;
}

async function send(tx: Transaction, one: Due & { address: string }): Promise<void> {
  const [token, stopToken] = [newToken(), newToken()];
  const until = addDays(dateInBrussels(now()), linkDays);
  const expiresAt = momentInBrussels(addDays(until, 1), "00:00");
  const eventKey = `statement-invitation:${one.id}`;
  await tx.statementInvitation.updateMany({
    where: { personId: one.personId, status: "SENT", expiresAt: { gt: now() } },
    data: { expiresAt: now() },
  });
  await queueEmail(tx, {
    template: statementInvitation,
    to: one.address,
    language: one.language,
    eventKey,
    data: {
      firstName: one.firstName,
      employer: one.employer,
      year: one.year,
      link: linkToPage(`/activate/${token}`),
      until,
      stop: linkToPage(`/api/unsubscribe/${stopToken}`),
      stopPage: linkToPage(`/unsubscribe/${stopToken}`),
    },
  });
  const { id: messageId } = await tx.outboxMessage.findUniqueOrThrow({
    where: { eventKey },
    select: { id: true },
  });
  await tx.statementInvitation.update({
    where: { id: one.id },
    data: {
      status: "SENT",
      sentAt: now(),
      address: one.address,
      language: one.language,
      messageId,
      tokenHash: tokenHashOf(token),
      stopTokenHash: tokenHashOf(stopToken),
      expiresAt,
    },
  });
}
