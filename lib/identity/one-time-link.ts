import { createHash, randomBytes } from "node:crypto";
import type { Database, Transaction } from "@/lib/database/client";
import type { OneTimeLinkPurpose } from "@/lib/database/generated/enums";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";

const hour = 3_600_000;

/** How long each kind may lie unread in a mailbox. */
export const lifetimes: Readonly<Record<OneTimeLinkPurpose, number>> = {
  INVITATION: 7 * 24 * hour,
  EMAIL_VERIFICATION: 24 * hour,
  PASSWORD_RESET: hour / 2,
  EMAIL_CHANGE: 24 * hour,
};

export type IssuedLink = { readonly id: string; readonly token: string; readonly expiresAt: Date };

export type LinkFound =
  | {
      readonly state: "valid";
      readonly id: string;
      readonly accountId: string;
      readonly newEmail: string | null;
    }
  | { readonly state: "used" | "expired" | "revoked" | "unknown" };

/** The token leaves the house once, in a mail; only its hash stays. Whatever was sent before stops working. */
export async function issueLink(
  tx: Transaction,
  accountId: string,
  purpose: OneTimeLinkPurpose,
  newEmail: string | null = null,
): Promise<IssuedLink> {
  await revokeLinks(tx, accountId, purpose);
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now().getTime() + lifetimes[purpose]);
  const id = newId();
  await tx.oneTimeLink.create({
    data: { id, accountId, purpose, tokenHash: hashOf(token), newEmail, createdAt: now(), expiresAt },
  });
  return { id, token, expiresAt };
}

export async function revokeLinks(
  tx: Transaction,
  accountId: string,
  purpose: OneTimeLinkPurpose,
): Promise<void> {
  await tx.oneTimeLink.updateMany({
    where: { accountId, purpose, usedAt: null, revokedAt: null },
    data: { revokedAt: now() },
  });
}

/** For the page behind the link: looks without using it, so that a mail scanner that follows links spoils nothing. */
export async function findLink(db: Database, token: string, purpose: OneTimeLinkPurpose): Promise<LinkFound> {
  const link = await db.oneTimeLink.findUnique({ where: { tokenHash: hashOf(token) } });
  if (link?.purpose !== purpose) return { state: "unknown" };
  if (link.usedAt) return { state: "used" };
  if (link.revokedAt) return { state: "revoked" };
  if (link.expiresAt <= now()) return { state: "expired" };
  return { state: "valid", id: link.id, accountId: link.accountId, newEmail: link.newEmail };
}

/** Takes the link out of use in one statement: of two clicks at the same moment one gets it, the other nothing. */
export async function takeLink(
  tx: Transaction,
  token: string,
  purpose: OneTimeLinkPurpose,
): Promise<{ accountId: string; newEmail: string | null } | null> {
  const taken = await tx.oneTimeLink.updateManyAndReturn({
    where: {
      tokenHash: hashOf(token),
      purpose,
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now() },
    },
    data: { usedAt: now() },
    select: { accountId: true, newEmail: true },
  });
  return taken[0] ?? null;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
