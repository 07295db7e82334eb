import type { Actor } from "@/lib/access/actor";
import { findHats } from "@/lib/access/find-signed-in";
import { actorFor, type Permission } from "@/lib/access/permissions";
import { database } from "@/lib/database/client";
import { startSession } from "@/lib/identity/start-session";
import { now } from "@/lib/values/clock";

type Kind = Actor["kind"];

/** Signs this account in and gives the actor that its hat of this kind makes; `minutesAgo` is when it proved itself. */
export async function actingAs<K extends Kind>(
  accountId: string,
  kind: K,
  permission: Permission,
  { minutesAgo = 0 }: { minutesAgo?: number } = {},
): Promise<Extract<Actor, { kind: K }>> {
  const request = { id: "test-request", address: "192.0.2.10" };
  const found = await findHats(accountId);
  if (!found) throw new Error("No such account, or not active");
  const { sessionId } = await database().$transaction((tx) =>
    startSession(tx, request, { accountId, method: "password", twoStep: false }),
  );
  if (minutesAgo > 0) {
    const authenticatedAt = new Date(now().getTime() - minutesAgo * 60_000);
    await database().session.update({ where: { id: sessionId }, data: { authenticatedAt } });
  }
  const { name, email, language, hats } = found;
  const hat = hats.find((one) => one.kind === kind) ?? null;
  const actor = actorFor({ accountId, sessionId, name, email, language, request }, hat, permission);
  if (actor?.kind !== kind) throw new Error(`${kind} does not hold ${permission}`);
  return actor as Extract<Actor, { kind: K }>;
}
