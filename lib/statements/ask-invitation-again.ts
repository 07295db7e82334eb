import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { atOnePace } from "@/lib/identity/at-one-pace";
import { takeTurn } from "@/lib/identity/throttle";
import { type Outcome, success } from "@/lib/values/outcome";
import { inviteNow } from "./invite-now";
import { tokenHashOf } from "./secrets";

export const askInvitationAgainInput = z.object({ token: z.string().max(200) });

/**
 * For a link that is spent: a new letter goes to where the person's letters go now. The answer is the same for every link,
 * and so is its pace; who may still be invited reads it in the mailbox and nowhere else.
 */
export async function askInvitationAgain(
  request: RequestTrace,
  { token }: z.infer<typeof askInvitationAgainInput>,
): Promise<Outcome<undefined, never>> {
  return atOnePace(async () => {
    const tokenHash = tokenHashOf(token);
    const former = await database().statementInvitation.findUnique({
      where: { tokenHash },
      select: { personId: true, employerId: true, affiliationId: true },
    });
    const turn = await takeTurn("link-mail", { account: former?.personId ?? tokenHash, request });
    if (!turn.ok || !former) return success();
    await database().$transaction(async (tx) => {
      if (!(await inviteNow(tx, former.affiliationId))) return;
      await recordAudit(
        tx,
        { kind: "visitor", accountId: null, name: null, request },
        {
          event: "invitation.asked-again",
          subject: { type: "person", id: former.personId },
          employerId: former.employerId,
          personId: former.personId,
        },
      );
    });
    return success();
  });
}
