import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";

/** One's own names, address and language, and the address that waits to be proven. */
export async function findProfile(actor: Actor) {
  const { oneTimeLinks, ...profile } = await database().account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: {
      firstName: true,
      lastName: true,
      email: true,
      language: true,
      passwordChangedAt: true,
      passwordHash: true,
      oneTimeLinks: {
        where: { purpose: "EMAIL_CHANGE", usedAt: null, revokedAt: null, expiresAt: { gt: now() } },
        select: { newEmail: true, expiresAt: true },
        orderBy: { createdAt: "desc" },
        take: 1,
      },
    },
  });
  const { passwordHash, ...rest } = profile;
  return { ...rest, hasPassword: passwordHash !== null, waiting: oneTimeLinks[0] ?? null };
}
