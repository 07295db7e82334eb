import type { Actor } from "@/lib/access/actor";
import type { Database } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";

export type NotAllowed = "not-found" | "account.own" | "account.staff";

/** Staff look after everybody's account but their own; a colleague's only when they are administrator. */
export async function mayManage(
  db: Database,
  actor: Actor,
  accountId: string,
): Promise<Outcome<undefined, NotAllowed>> {
  if (actor.kind !== "staff") return refuse("not-found");
  if (accountId === actor.accountId) return refuse("account.own");
  if (actor.roles.includes("ADMINISTRATOR")) return success();
  const colleague = await db.staffMembership.count({ where: { accountId, endedAt: null } });
  return colleague > 0 ? refuse("account.staff") : success();
}
