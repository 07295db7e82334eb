import type { Cents } from "@/lib/values/money";

/** What was put aside, and what must be there: in cents. */
export type Funding = {
  readonly reservesCents: Cents;
  readonly fundCents: Cents;
  readonly minimumCents: Cents;
  readonly guaranteeCents: Cents;
};

/** In hundredths of a per cent. */
const wholeLevel = 10_000;

export function requiredOf({ minimumCents, guaranteeCents }: Funding): Cents {
  return Math.max(minimumCents, guaranteeCents);
}

export function heldOf({ reservesCents, fundCents }: Funding): Cents {
  return reservesCents + fundCents;
}

/**
 * The level of funding: (individual reserves + financing fund) / max(minimum reserve, guarantee), in hundredths of a per
 * cent. An assumption of ours, and the screen says so. Rounded down: what lacks a cent is never shown as 100 %.
 * Where nothing is required, everything is there.
 */
export function fundingLevel(funding: Funding): number {
  const required = requiredOf(funding);
  if (required <= 0) return wholeLevel;
  // Whole numbers throughout: a division of sums this large would lose the cent.
  return Number((BigInt(heldOf(funding)) * BigInt(wholeLevel)) / BigInt(required));
}

export function isUnderfunded(funding: Funding): boolean {
  return heldOf(funding) < requiredOf(funding);
}

/** What is missing to be whole. */
export function shortageOf(funding: Funding): Cents {
  return Math.max(0, requiredOf(funding) - heldOf(funding));
}

/** As people read it: 98.73. */
export function levelPercent(level: number): number {
  return level / 100;
}
