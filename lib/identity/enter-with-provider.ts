import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import type { Arrived } from "./openid";
import { type Started, startSession } from "./start-session";

/**
 * Only a subject that somebody bound to an account while signed in comes in; an e-mail address that a provider tells
 * binds nothing. These schemes ask for two factors themselves, so they count as the second step.
 */
export async function enterWithProvider(
  request: RequestTrace,
  { provider, subject }: Arrived,
  userAgent: string | null = null,
): Promise<Outcome<Started, "identity-unknown">> {
  return database().$transaction(async (tx) => {
    const bound = await tx.externalIdentity.findUnique({
      where: { provider_subject: { provider, subject }, account: { status: "ACTIVE" } },
      select: { id: true, accountId: true },
    });
    if (!bound) {
      await recordAudit(
        tx,
        { kind: "visitor", accountId: null, name: null, request },
        {
          event: "session.refused",
          subject: { type: "account", id: null },
          after: { reason: "identity-unknown", provider },
        },
      );
      return refuse("identity-unknown");
    }
    await tx.externalIdentity.update({ where: { id: bound.id }, data: { lastUsedAt: now() } });
    return success(
      await startSession(tx, request, {
        accountId: bound.accountId,
        method: provider,
        twoStep: true,
        userAgent,
      }),
    );
  });
}
