import type { Actor } from "@/lib/access/actor";
import type { Database } from "@/lib/database/client";
import { needsFreshSignIn } from "./fresh-sign-in";

/** Looked up where the change is made: a page that asked for the password is no proof that somebody gave it. */
export async function hasFreshSession(db: Database, actor: Actor): Promise<boolean> {
  if (!actor.sessionId) return false;
  const session = await db.session.findFirst({
    where: { id: actor.sessionId, accountId: actor.accountId, endedAt: null },
    select: { authenticatedAt: true },
  });
  return session !== null && !needsFreshSignIn(session);
}
