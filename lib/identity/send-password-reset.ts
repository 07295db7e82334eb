import type { Transaction } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { passwordResetEmail } from "./emails/password-reset";
import { linkTo } from "./links";
import { issueLink } from "./one-time-link";
import type { Told } from "./tell-change";

/** Whoever asks for it, the person or our staff: only the mailbox of the person gets the link. */
export async function sendPasswordReset(tx: Transaction, person: Told): Promise<void> {
  const link = await issueLink(tx, person.id, "PASSWORD_RESET");
  await queueEmail(tx, {
    template: passwordResetEmail,
    to: person.email,
    language: person.language,
    accountId: person.id,
    eventKey: `password-reset ${link.id}`,
    data: {
      firstName: person.firstName,
      link: linkTo("reset", link.token),
      expiresAt: link.expiresAt.toISOString(),
    },
  });
}
