import { type Database, database } from "@/lib/database/client";
import type { MessageStatus } from "@/lib/database/generated/enums";
import { unseal } from "@/lib/database/sealed";
import { defineJob } from "@/lib/jobs/define-job";
import { insist } from "@/lib/jobs/insist";
import type { JobContext } from "@/lib/jobs/job-context";
import { nameError } from "@/lib/jobs/name-error";
import { blockAddress, isBlocked, systemOf } from "./blocked-addresses";
import type { MessageTemplate } from "./define-email";
import { deliverMessage } from "./deliver-message";
import { knowsNoSuchMailbox, refusedForGood, sendLetter } from "./mail-server";
import { messageIdOf } from "./message-id";
import { sealedFor } from "./queue-message";
import { type Drawn, renderMessage } from "./render-message";
import { SmsRefusedError, sendTextMessage } from "./sms-gateway";

/** Sends what stands in the outbox. The templates are the capabilities'; the registry hands them over. */
export function deliverMessageJob(templates: readonly MessageTemplate[]) {
  const byName = new Map(templates.map((template) => [template.name, template]));
  if (byName.size !== templates.length) throw new Error("Two message templates have the same name");
  return defineJob({
    ...deliverMessage,
    async run(context, { messageId }) {
      const message = await waiting(messageId);
      if (!message?.dataSealed) return;
      const template = byName.get(message.template);
      if (template?.channel !== message.channel) throw new Error(`No template ${message.template}`);
      const data: unknown = JSON.parse(unseal(message.dataSealed, sealedFor(message.id)));
      const drawn = await renderMessage(template, data, message.language);
      // Its owner may have said no while it waited.
      if (drawn.stop && (await isBlocked(message.recipient))) {
        const ending = { status: "REFUSED", subject: drawn.subject, lastError: "address blocked" } as const;
        return close(context, message.id, ending);
      }
      try {
        await send(message, drawn);
      } catch (error) {
        const lastError = nameError(error);
        if (refusedForGood(error) || error instanceof SmsRefusedError) {
          const ending = { status: "REFUSED", subject: drawn.subject, lastError } as const;
          return close(context, message.id, ending, knowsNoSuchMailbox(error) ? message.recipient : null);
        }
        await context.transaction((tx) => noteFailure(tx, message.id, lastError));
        throw error;
      }
      // It is on its way: when this is not written down, it goes a second time.
      await insist(() =>
        close(context, message.id, { status: "SENT", subject: drawn.subject, lastError: null }),
      );
    },
  });
}

type Waiting = NonNullable<Awaited<ReturnType<typeof waiting>>>;

function waiting(id: string) {
  return database().outboxMessage.findUnique({
    where: { id, status: "QUEUED" },
    select: { id: true, channel: true, template: true, language: true, recipient: true, dataSealed: true },
  });
}

async function send(
  { id, channel, recipient, language }: Waiting,
  { subject, text, html, stop }: Drawn,
): Promise<void> {
  const messageId = messageIdOf(id);
  if (channel === "SMS") await sendTextMessage({ id, messageId, to: recipient, text, language });
  else
    await sendLetter({ messageId, to: recipient, subject, text, html, language, ...(stop ? { stop } : {}) });
}

type Ending = { status: MessageStatus; subject: string; lastError: string | null };

/** What the letter held is no longer needed, and the links in it are secrets: only that it was sent remains. */
async function close(
  context: JobContext,
  id: string,
  ending: Ending,
  unknown: string | null = null,
): Promise<void> {
  await context.transaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE "OutboxMessage" SET status = ${ending.status}::"MessageStatus", attempts = attempts + 1, "dataSealed" = NULL,
        subject = ${ending.subject || null}, "lastError" = ${ending.lastError},
        "sentAt" = CASE WHEN ${ending.status === "SENT"} THEN now() END
      WHERE id = ${id}::uuid AND status = 'QUEUED'`;
    if (unknown) await blockAddress(tx, systemOf(context.runId), unknown, "BOUNCED");
  });
}

async function noteFailure(tx: Database, id: string, lastError: string): Promise<void> {
  await tx.outboxMessage.update({ where: { id }, data: { attempts: { increment: 1 }, lastError } });
}
