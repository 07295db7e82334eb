import type { Transaction } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import type { Language } from "@/lib/i18n/language";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { type CredentialChange, credentialsChangedEmail } from "./emails/credentials-changed";
import { linkToPage } from "./links";

export type Told = {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly language: Language;
};

/** After every change of what somebody signs in with: if it was not them, they hear of it in time. */
export async function tellChange(tx: Transaction, person: Told, change: CredentialChange): Promise<void> {
  await queueEmail(tx, {
    template: credentialsChangedEmail,
    to: person.email,
    language: person.language,
    accountId: person.id,
    eventKey: `credentials-changed ${newId()}`,
    data: {
      firstName: person.firstName,
      change,
      at: now().toISOString(),
      link: linkToPage("/forgotten-password"),
    },
  });
}

/** What `tellChange` needs to know of an account. */
export const toldOf = { id: true, email: true, firstName: true, language: true } as const;
