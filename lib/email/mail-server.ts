import nodemailer, { type Transporter } from "nodemailer";
import { env } from "@/lib/env";

export type Letter = {
  /** Stays the same at every try: a mail server that got it twice can tell. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly language: string;
  /** Where a mail program that is asked to stop such letters posts to (RFC 8058). */
  readonly stop?: string;
};

let kept: { url: string; transport: Transporter } | undefined;

function mailServer(): Transporter {
  const url = env().SMTP_URL;
  if (kept?.url !== url) {
    kept?.transport.close();
    // Given as parts: with an address as first argument nodemailer looks at nothing else.
    const transport = nodemailer.createTransport({
      url,
      pool: true,
      maxConnections: 2,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    kept = { url, transport };
  }
  return kept.transport;
}

export async function sendLetter(letter: Letter): Promise<void> {
  const { messageId, to, subject, text, html, language, stop } = letter;
  await mailServer().sendMail({
    from: env().MAIL_FROM,
    // As an object, so that nothing in it is read as a second address.
    to: { name: "", address: to },
    messageId,
    subject,
    text,
    ...(html ? { html } : {}),
    headers: {
      "Content-Language": language,
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...(stop
        ? { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
        : {}),
    },
  });
}

/** There is no such mailbox: not this letter is refused, but whoever it is for. */
export function knowsNoSuchMailbox(error: unknown): boolean {
  return refusedForGood(error) && error instanceof Error && "command" in error && error.command === "RCPT TO";
}

/** The server knows this recipient or letter and will never take it: trying again helps nobody. */
export function refusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !("responseCode" in error) || !("command" in error)) return false;
  const code = Number(error.responseCode);
  return code >= 500 && code < 600 && (error.command === "RCPT TO" || error.command === "DATA");
}
