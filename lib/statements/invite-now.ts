import type { Transaction } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "@/lib/values/clock";
import { thisYear } from "./plan-invitations";
import { addressOf, blocked, hasAccount, runningToday } from "./reachable";
import { sendDueInvitations } from "./send-due-invitations";

/**
 * A letter at once, also to who was written to before: somebody asked for it. What waited for the morning goes now. False
 * where there is nobody to write to, no address, or no need any more; also where a letter of another employer waits, which
 * is that employer's to send or to recall.
 */
export async function inviteNow(tx: Transaction, affiliationId: string): Promise<boolean> {
  const at = now().toISOString();
  const count = await tx.$executeRaw`
    INSERT INTO "StatementInvitation"
      (id, "employerId", "personId", "affiliationId", year, address, language, "plannedFor", "createdAt")
    SELECT gen_random_uuid(), a."employerId", p.id, a.id, ${thisYear()}, ${addressOf}, p.language,
      ${at}::text::timestamptz, ${at}::text::timestamptz
    FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
    WHERE a.id = ${affiliationId}::uuid AND ${runningToday()} AND ${addressOf} IS NOT NULL AND NOT ${hasAccount}
      AND NOT ${blocked(addressOf)}
    ON CONFLICT ("personId") WHERE status = 'PLANNED'
    DO UPDATE SET "plannedFor" = least("StatementInvitation"."plannedFor", excluded."plannedFor")
    WHERE "StatementInvitation"."employerId" = excluded."employerId"`;
  if (count > 0) await enqueue(tx, sendDueInvitations, {});
  return count > 0;
}
