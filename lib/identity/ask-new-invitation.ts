import { createHash } from "node:crypto";
import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { type Outcome, success } from "@/lib/values/outcome";
import { atOnePace } from "./at-one-pace";
import { inviteAgain } from "./invite-again";
import { takeTurn } from "./throttle";

export const askNewInvitationInput = z.object({ token: z.string().max(200) });

/**
 * For a link that is spent: the person is mailed a new one if somebody still invites them. The answer is always the same;
 * what was found goes to the mailbox of the person and nowhere else.
 */
export async function askNewInvitation(
  request: RequestTrace,
  { token }: z.infer<typeof askNewInvitationInput>,
): Promise<Outcome<undefined, never>> {
  return atOnePace(async () => {
    const tokenHash = createHash("sha256").update(token).digest("hex");
    const link = await database().oneTimeLink.findUnique({
      where: { tokenHash, purpose: "INVITATION" },
      select: { accountId: true },
    });
    const turn = await takeTurn("link-mail", { account: link?.accountId ?? tokenHash, request });
    if (!turn.ok || !link) return success();
    await database().$transaction(async (tx) => {
      if (!(await inviteAgain(tx, link.accountId))) return;
      await recordAudit(
        tx,
        { kind: "visitor", accountId: link.accountId, name: null, request },
        { event: "account.invitation-resent", subject: { type: "account", id: link.accountId } },
      );
    });
    return success();
  });
}
