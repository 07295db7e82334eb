import type { Cover } from "@/lib/database/generated/enums";

/** What a category promises, as far as a reader looks after the cover that it belongs to; null is not theirs to see. */
export type SeenPlan = {
  readonly employerRate: number | null;
  readonly employeeRate: number | null;
  readonly deathFactor: number | null;
  readonly disabilityRate: number | null;
  readonly waiver: boolean | null;
  readonly accident: boolean | null;
};

type Plan = { readonly [K in keyof SeenPlan]: NonNullable<SeenPlan[K]> };

export function planSeenThrough(plan: Plan, covers: readonly string[] | "ALL"): SeenPlan {
  const seen = (cover: Cover) => covers === "ALL" || covers.includes(cover);
  const pension = seen("PENSION_DEATH");
  return {
    employerRate: pension ? plan.employerRate : null,
    employeeRate: pension ? plan.employeeRate : null,
    deathFactor: pension ? plan.deathFactor : null,
    accident: pension ? plan.accident : null,
    disabilityRate: seen("DISABILITY") ? plan.disabilityRate : null,
    waiver: seen("PREMIUM_WAIVER") ? plan.waiver : null,
  };
}
