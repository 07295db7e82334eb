import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { emailAddress, emailKey } from "@/lib/values/email-address";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { accountAddress } from "./account-address";
import { emailChangeEmail } from "./emails/email-change";
import { hasFreshSession } from "./fresh-session";
import { linkTo } from "./links";
import { issueLink } from "./one-time-link";
import { tellChange } from "./tell-change";
import { takeTurn } from "./throttle";

export const askEmailChangeInput = z.object({ email: emailAddress });

type Refused = "sign-in-again" | "same-address" | "too-many-tries";

/**
 * Nothing changes until the link in the new mailbox is used; the old mailbox hears that it was asked. An address that
 * somebody else has gets the same answer and no mail.
 */
export async function askEmailChange(
  actor: Actor,
  input: z.infer<typeof askEmailChangeInput>,
): Promise<Outcome<{ email: string }, Refused>> {
  const email = accountAddress(input.email);
  if (emailKey(actor.email) === emailKey(email)) return refuse("same-address");
  if (!(await hasFreshSession(database(), actor))) return refuse("sign-in-again");
  const turn = await takeTurn("link-mail", { account: actor.accountId, request: actor.request });
  if (!turn.ok) return turn;
  return database().$transaction(async (tx) => {
    const owner = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId } });
    const taken = await tx.account.findUnique({ where: { email }, select: { id: true } });
    const link = await issueLink(tx, owner.id, "EMAIL_CHANGE", email);
    if (!taken) {
      await queueEmail(tx, {
        template: emailChangeEmail,
        to: email,
        language: owner.language,
        accountId: owner.id,
        eventKey: `email-change ${link.id}`,
        data: {
          firstName: owner.firstName,
          link: linkTo("email-change", link.token),
          expiresAt: link.expiresAt.toISOString(),
        },
      });
    }
    await tellChange(tx, owner, "email-asked");
    await recordAudit(tx, actor, {
      event: "account.email-change-asked",
      subject: { type: "account", id: owner.id },
    });
    return success({ email });
  });
}
