import type { z } from "zod";
import type { Transaction } from "@/lib/database/client";
import type { Channel } from "@/lib/database/generated/enums";
import { seal } from "@/lib/database/sealed";
import type { Language } from "@/lib/i18n/language";
import { enqueue } from "@/lib/jobs/enqueue";
import { newId } from "@/lib/values/ids";
import { deliverMessage } from "./deliver-message";

type ToQueue<S extends z.ZodType> = {
  readonly template: { readonly channel: Channel; readonly name: string; readonly data: S };
  readonly data: z.input<S>;
  readonly language: Language;
  readonly accountId?: string | null;
  readonly eventKey: string;
};

/** What the data is sealed for: the data of one message opens no other. */
export const sealedFor = (messageId: string) => `outbox ${messageId}`;

export async function queueMessage<S extends z.ZodType>(
  tx: Transaction,
  { template, data, language, accountId = null, eventKey }: ToQueue<S>,
  recipient: string,
): Promise<boolean> {
  const id = newId();
  // The data is checked now, so that a mistake stops the one who makes it and not the worker later.
  template.data.parse(data);
  const { count } = await tx.outboxMessage.createMany({
    data: {
      id,
      channel: template.channel,
      eventKey,
      template: template.name,
      language,
      recipient,
      accountId,
      dataSealed: seal(JSON.stringify(data), sealedFor(id)),
    },
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await enqueue(tx, deliverMessage, { messageId: id }, { key: id });
  return true;
}
