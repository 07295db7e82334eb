import type { z } from "zod";
import type { Transaction } from "@/lib/database/client";
import type { Language } from "@/lib/i18n/language";
import { parseEmailAddress } from "@/lib/values/email-address";
import type { EmailTemplate } from "./define-email";
import { queueMessage } from "./queue-message";

export type EmailToQueue<S extends z.ZodType> = {
  readonly template: EmailTemplate<S>;
  readonly data: z.input<S>;
  readonly to: string;
  readonly language: Language;
  readonly accountId?: string | null;
  /** Names the event and the person: "invitation:<link id>". A second mail with the same key is not sent. */
  readonly eventKey: string;
};

/** Writes an e-mail to the outbox, in the transaction that causes it; the worker sends it. False when it was there already. */
export async function queueEmail<S extends z.ZodType>(
  tx: Transaction,
  email: EmailToQueue<S>,
): Promise<boolean> {
  const address = parseEmailAddress(email.to);
  if (!address.ok) throw new Error(`No address to mail to: ${address.reason}`);
  return queueMessage(tx, email, address.value.forSending);
}
