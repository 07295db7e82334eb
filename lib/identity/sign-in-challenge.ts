import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "@/lib/access/session-cookie";
import type { Database } from "@/lib/database/client";
import type { Language, TwoStepMethod } from "@/lib/database/generated/enums";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";

/** Between the password and the code: long enough to find a phone. */
export const challengeMinutes = 10;
/** Wrong codes that one challenge takes; then the password is asked again. */
export const challengeAttempts = 5;

export type Challenge = {
  readonly id: string;
  readonly accountId: string;
  readonly codeHash: string | null;
  readonly codeSentAt: Date | null;
  readonly codesSent: number;
  readonly attempts: number;
  readonly account: {
    readonly email: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly language: Language;
    readonly twoStep: {
      readonly method: TwoStepMethod;
      readonly secretSealed: string | null;
      readonly phone: string | null;
      readonly lastTimeStep: number | null;
    };
  };
};

/** The token goes into a cookie of this browser; only its hash stays. Not yet a session: it opens the code page and no more. */
export async function issueChallenge(tx: Database, accountId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.signInChallenge.create({
    data: {
      id: newId(),
      tokenHash: hashOf(token),
      accountId,
      method: "password",
      createdAt: now(),
      expiresAt: new Date(now().getTime() + challengeMinutes * 60_000),
    },
  });
  return token;
}

/** Nothing when it is unknown, used, too old or worn out, or when the account has lost its right to sign in since. */
export async function findChallenge(db: Database, token: string): Promise<Challenge | null> {
  const found = await db.signInChallenge.findFirst({
    where: {
      tokenHash: hashOf(token),
      usedAt: null,
      expiresAt: { gt: now() },
      attempts: { lt: challengeAttempts },
      account: { status: "ACTIVE", twoStep: { confirmedAt: { not: null } } },
    },
    select: {
      id: true,
      accountId: true,
      codeHash: true,
      codeSentAt: true,
      codesSent: true,
      attempts: true,
      account: {
        select: {
          email: true,
          firstName: true,
          lastName: true,
          language: true,
          twoStep: { select: { method: true, secretSealed: true, phone: true, lastTimeStep: true } },
        },
      },
    },
  });
  const twoStep = found?.account.twoStep;
  return found && twoStep ? { ...found, account: { ...found.account, twoStep } } : null;
}

/** Counts before the code is looked at, in one statement: of ten guesses at the same moment five are looked at. */
export async function countAttempt(tx: Database, challengeId: string): Promise<boolean> {
  const { count } = await tx.signInChallenge.updateMany({
    where: { id: challengeId, usedAt: null, expiresAt: { gt: now() }, attempts: { lt: challengeAttempts } },
    data: { attempts: { increment: 1 } },
  });
  return count === 1;
}

/** A challenge lets one person in, once. */
export async function closeChallenge(tx: Database, challengeId: string): Promise<boolean> {
  const { count } = await tx.signInChallenge.updateMany({
    where: { id: challengeId, usedAt: null },
    data: { usedAt: now() },
  });
  return count === 1;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const name = () => cookieName("sign-in-step");

export async function keepChallengeToken(token: string): Promise<void> {
  (await cookies()).set(name(), token, cookieOptions(challengeMinutes * 60));
}

export async function readChallengeToken(): Promise<string> {
  return (await cookies()).get(name())?.value ?? "";
}

export async function dropChallengeToken(): Promise<void> {
  (await cookies()).set(name(), "", cookieOptions(0));
}
