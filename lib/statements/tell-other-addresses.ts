import type { Transaction } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { now } from "@/lib/values/clock";
import { accountOpened } from "./emails/account-opened";

/**
 * An employer chooses where the invitation goes. So that nobody opens somebody else's insurance unnoticed, every other
 * address that we know of the person hears that it was opened: the private one, and those at other employers.
 */
export async function tellOtherAddresses(
  tx: Transaction,
  personId: string,
  accountId: string,
): Promise<void> {
  const known = await tx.$queryRaw<{ address: string; firstName: string; language: "nl" | "fr" | "en" }[]>`
    SELECT DISTINCT ON (lower(o.address)) o.address, p."firstName", p.language
    FROM "Person" p
    CROSS JOIN LATERAL (
      SELECT p."privateEmail" AS address
      UNION SELECT a."workEmail" FROM "Affiliation" a WHERE a."personId" = p.id
    ) o
    WHERE p.id = ${personId}::uuid AND o.address IS NOT NULL
      AND lower(o.address) <> (SELECT lower(h.email::text) FROM "Account" h WHERE h.id = ${accountId}::uuid)
    LIMIT 10`;
  for (const { address, firstName, language } of known) {
    await queueEmail(tx, {
      template: accountOpened,
      to: address,
      language,
      eventKey: `account-opened ${personId} ${accountId} ${address.toLowerCase()}`,
      data: { firstName, at: now().toISOString() },
    });
  }
}
