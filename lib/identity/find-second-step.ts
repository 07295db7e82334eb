import { database } from "@/lib/database/client";
import type { TwoStepMethod } from "@/lib/database/generated/enums";
import { now } from "@/lib/values/clock";
import { findChallenge, readChallengeToken } from "./sign-in-challenge";
import { smsCodeMinutes } from "./sms-code";

export type SecondStep = {
  readonly method: TwoStepMethod;
  /** The last digits, so that one knows which telephone to take. */
  readonly phoneEnds: string | null;
  /** Whether a code lies on that telephone that still works. */
  readonly codeSent: boolean;
};

/** What this browser still has to show after the password; nothing when it gave none, or too long ago. */
export async function findSecondStep(): Promise<SecondStep | null> {
  const challenge = await findChallenge(database(), await readChallengeToken());
  if (!challenge) return null;
  const { method, phone } = challenge.account.twoStep;
  const sentAt = challenge.codeSentAt?.getTime() ?? 0;
  return {
    method,
    phoneEnds: method === "SMS" ? (phone?.slice(-2) ?? null) : null,
    codeSent: now().getTime() - sentAt < smsCodeMinutes * 60_000,
  };
}
