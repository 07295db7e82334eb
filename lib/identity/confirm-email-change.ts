import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { endAllSessions } from "./end-all-sessions";
import { revokeLinks, takeLink } from "./one-time-link";
import { tellChange } from "./tell-change";

export const confirmEmailChangeInput = z.object({ token: z.string().max(200) });

/** The new address is proven: from now on it is the one to sign in with. Both mailboxes are told; everything open ends. */
export async function confirmEmailChange(
  request: RequestTrace,
  { token }: z.infer<typeof confirmEmailChangeInput>,
): Promise<Outcome<undefined, "link.gone">> {
  return database().$transaction(async (tx) => {
    const link = await takeLink(tx, token, "EMAIL_CHANGE");
    if (!link?.newEmail) return refuse("link.gone");
    const account = await tx.account.findUnique({ where: { id: link.accountId, status: "ACTIVE" } });
    const { newEmail } = link;
    const taken = await tx.account.count({ where: { email: newEmail } });
    // Somebody may have come in with that address since; two at the same moment end at the unique index.
    if (!account || taken > 0) return refuse("link.gone");
    await tx.account.update({
      where: { id: account.id },
      data: { email: newEmail, emailVerifiedAt: now() },
    });
    // What was mailed to the old address must not open the account any more.
    await revokeLinks(tx, account.id, "PASSWORD_RESET");
    const sessions = await endAllSessions(tx, account.id, "email-changed");
    await tellChange(tx, account, "email");
    await tellChange(tx, { ...account, email: newEmail }, "email");
    await recordAudit(
      tx,
      {
        kind: "visitor",
        accountId: account.id,
        name: `${account.firstName} ${account.lastName}`,
        request,
      },
      {
        event: "account.email-changed",
        subject: { type: "account", id: account.id },
        before: { email: account.email },
        after: { email: newEmail, sessionsEnded: sessions },
      },
    );
    return success();
  });
}
