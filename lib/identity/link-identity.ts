import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { hasFreshSession } from "./fresh-session";
import type { Arrived } from "./openid";
import { tellChange, toldOf } from "./tell-change";

/** Binds who somebody is to a provider to the account they are signed in with. One of each kind per account. */
export async function linkIdentity(
  actor: Actor,
  { provider, subject }: Arrived,
): Promise<Outcome<undefined, "sign-in-again" | "identity-taken" | "identity-other">> {
  return database().$transaction(async (tx) => {
    if (!(await hasFreshSession(tx, actor))) return refuse("sign-in-again");
    const { accountId } = actor;
    const { count } = await tx.externalIdentity.createMany({
      data: { id: newId(), accountId, provider, subject, linkedAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) {
      const own = await tx.externalIdentity.findUnique({
        where: { accountId_provider: { accountId, provider } },
      });
      if (own?.subject === subject) return success();
      return refuse(own ? "identity-other" : "identity-taken");
    }
    const person = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: toldOf });
    await tellChange(tx, person, "identity-linked");
    await recordAudit(tx, actor, {
      event: "account.identity-linked",
      subject: { type: "account", id: accountId },
      after: { provider },
    });
    return success();
  });
}
