import { env } from "@/lib/env";
import { sendLetter } from "./mail-server";

export type TextMessage = {
  readonly id: string;
  readonly messageId: string;
  readonly to: string;
  readonly text: string;
  readonly language: string;
};

export class SmsRefusedError extends Error {
  override readonly name = "SmsRefusedError";
  constructor(readonly responseCode: number) {
    super("The gateway refused the message");
  }
}

const passing = new Set([408, 425, 429]);

/**
 * Hands a text message to the gateway of the setting SMS_GATEWAY_URL: POST { id, to, text }, where the same id means the
 * same message. Without a gateway it becomes a mail to `<number>@sms.local`, so that it can be read in the mailbox.
 */
export async function sendTextMessage({ id, messageId, to, text, language }: TextMessage): Promise<void> {
  const { SMS_GATEWAY_URL: url, SMS_GATEWAY_TOKEN: token } = env();
  if (!url) {
    await sendLetter({ messageId, to: `${to}@sms.local`, subject: "SMS", text, language });
    return;
  }
  const answer = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "idempotency-key": id,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ id, to, text }),
    redirect: "error",
    signal: AbortSignal.timeout(15_000),
  });
  if (answer.ok) return;
  if (answer.status >= 400 && answer.status < 500 && !passing.has(answer.status))
    throw new SmsRefusedError(answer.status);
  throw new Error(`The gateway answered ${answer.status}`);
}
