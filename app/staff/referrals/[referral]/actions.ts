"use server";

import { action } from "@/lib/access/action";
import { answerReferral, answerReferralInput } from "@/lib/quotes/answer-referral";
import { takeReferral, takeReferralInput } from "@/lib/quotes/take-referral";

const theReferral = ({ referralId }: { referralId: string }) => `/staff/referrals/${referralId}`;

export const takeReferralAction = action({
  permission: "referrals.answer",
  input: takeReferralInput,
  run: takeReferral,
  leadTo: theReferral,
});

export const answerReferralAction = action({
  permission: "referrals.answer",
  input: answerReferralInput,
  run: answerReferral,
  leadTo: theReferral,
  at: { "referral.reason-needed": "reason" },
});
