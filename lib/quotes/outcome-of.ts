import type { Prisma } from "@/lib/database/generated/client";
import type { Calculation } from "@/lib/tariffs/calculation";
import type { Answers } from "@/lib/tariffs/question";

/** What we wrote ourselves, as it was written. */
export function answersOf(json: Prisma.JsonValue): Answers {
  return (json ?? {}) as Answers;
}

export function calculationOf(json: Prisma.JsonValue): Calculation {
  const { outcome, lines = [], total, findings = [], notes = [] } = json as Partial<Calculation>;
  return {
    outcome: outcome ?? "refused",
    lines,
    total: total ?? { net: 0, tax: 0, contribution: 0, total: 0 },
    findings,
    notes,
  };
}
