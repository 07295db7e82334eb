import type { z } from "zod";
import type { Transaction } from "@/lib/database/client";
import type { Language } from "@/lib/i18n/language";
import type { SmsTemplate } from "./define-email";
import { queueMessage } from "./queue-message";

export type SmsToQueue<S extends z.ZodType> = {
  readonly template: SmsTemplate<S>;
  readonly data: z.input<S>;
  /** International, digits only behind the plus: +32470000000. */
  readonly to: string;
  readonly language: Language;
  readonly accountId?: string | null;
  readonly eventKey: string;
};

/** Writes a text message to the outbox, in the transaction that causes it. False when it was there already. */
export async function queueSms<S extends z.ZodType>(tx: Transaction, sms: SmsToQueue<S>): Promise<boolean> {
  if (!/^\+[1-9][0-9]{6,14}$/.test(sms.to)) throw new Error("No number to send a text message to");
  return queueMessage(tx, sms, sms.to);
}
