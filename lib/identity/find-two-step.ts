import type { Actor } from "@/lib/access/actor";
import { findHats } from "@/lib/access/find-signed-in";
import { isTwoStepRequired } from "@/lib/access/two-step-required";
import { database } from "@/lib/database/client";
import type { TwoStepMethod } from "@/lib/database/generated/enums";
import { maskPhoneNumber } from "@/lib/values/phone-number";

export type TwoStepFound = {
  readonly method: TwoStepMethod | null;
  readonly phone: string | null;
  readonly since: Date | null;
  readonly recoveryCodesLeft: number;
  /** Then it can be changed, but not taken away. */
  readonly required: boolean;
};

/** How somebody proves it is them, beside the password. */
export async function findTwoStep(actor: Actor): Promise<TwoStepFound> {
  const { accountId } = actor;
  const [row, recoveryCodesLeft, who] = await Promise.all([
    database().twoStep.findFirst({
      where: { accountId, confirmedAt: { not: null } },
      select: { method: true, phone: true, confirmedAt: true },
    }),
    database().recoveryCode.count({ where: { accountId, usedAt: null } }),
    findHats(accountId),
  ]);
  return {
    method: row?.method ?? null,
    phone: row?.phone ? maskPhoneNumber(row.phone) : null,
    since: row?.confirmedAt ?? null,
    recoveryCodesLeft: row ? recoveryCodesLeft : 0,
    required: isTwoStepRequired(who?.hats ?? []),
  };
}
