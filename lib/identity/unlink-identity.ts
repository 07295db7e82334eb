import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { hasFreshSession } from "./fresh-session";
import { providerId } from "./providers";
import { tellChange, toldOf } from "./tell-change";

export const unlinkIdentityInput = z.object({ provider: providerId });

/** Undoes the binding, unless it is the only way in. */
export async function unlinkIdentity(
  actor: Actor,
  { provider }: z.infer<typeof unlinkIdentityInput>,
): Promise<Outcome<undefined, "sign-in-again" | "not-found" | "last-way-in">> {
  return database().$transaction(async (tx) => {
    if (!(await hasFreshSession(tx, actor))) return refuse("sign-in-again");
    const { accountId } = actor;
    // Locked, so that two bindings undone at the same moment don't both count on the other.
    await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId}::uuid FOR UPDATE`;
    const { passwordHash, externalIdentities, ...person } = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { ...toldOf, passwordHash: true, externalIdentities: { select: { provider: true } } },
    });
    if (!externalIdentities.some((identity) => identity.provider === provider)) return refuse("not-found");
    if (!passwordHash && externalIdentities.length === 1) return refuse("last-way-in");
    await tx.externalIdentity.delete({ where: { accountId_provider: { accountId, provider } } });
    await tellChange(tx, person, "identity-unlinked");
    await recordAudit(tx, actor, {
      event: "account.identity-unlinked",
      subject: { type: "account", id: accountId },
      before: { provider },
    });
    return success();
  });
}
