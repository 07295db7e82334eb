import type { Transaction } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { emailVerificationEmail } from "./emails/email-verification";
import { linkTo } from "./links";
import { issueLink } from "./one-time-link";
import type { Told } from "./tell-change";

/** Proves that the address of somebody who registered is theirs. */
export async function sendVerification(tx: Transaction, person: Told): Promise<void> {
  const link = await issueLink(tx, person.id, "EMAIL_VERIFICATION");
  await queueEmail(tx, {
    template: emailVerificationEmail,
    to: person.email,
    language: person.language,
    accountId: person.id,
    eventKey: `email-verification ${link.id}`,
    data: {
      firstName: person.firstName,
      link: linkTo("verification", link.token),
      expiresAt: link.expiresAt.toISOString(),
    },
  });
}
