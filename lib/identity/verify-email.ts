import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { takeLink } from "./one-time-link";
import { type Started, startSession } from "./start-session";

export const verifyEmailInput = z.object({ token: z.string().max(200) });

/** Whoever registered has shown that the address is theirs: the account works from here on. */
export async function verifyEmail(
  request: RequestTrace,
  { token }: z.infer<typeof verifyEmailInput>,
  userAgent: string | null = null,
): Promise<Outcome<Started, "link.gone">> {
  return database().$transaction(async (tx) => {
    const taken = await takeLink(tx, token, "EMAIL_VERIFICATION");
    if (!taken) return refuse("link.gone");
    const activated = await tx.account.updateManyAndReturn({
      where: { id: taken.accountId, status: "INVITED", passwordHash: { not: null } },
      data: { status: "ACTIVE", emailVerifiedAt: now() },
      select: { id: true, firstName: true, lastName: true },
    });
    const account = activated[0];
    if (!account) return refuse("link.gone");
    const subject = { type: "account", id: account.id };
    await recordAudit(
      tx,
      {
        kind: "visitor",
        accountId: account.id,
        name: `${account.firstName} ${account.lastName}`,
        request,
      },
      { event: "account.email-verified", subject },
      { event: "account.activated", subject },
    );
    return success(
      await startSession(tx, request, {
        accountId: account.id,
        method: "email-verification",
        twoStep: false,
        userAgent,
      }),
    );
  });
}
