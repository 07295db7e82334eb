import type { Bands } from "./figures";

/** A part of an amount in whole numbers, half a cent up; exact as long as the product is a safe integer, which the limits of questions and figures see to. */
export function part(amount: number, times: number, of: number): number {
  const product = amount * times;
  const rest = product % of;
  return (product - rest) / of + (rest * 2 >= of ? 1 : 0);
}

export const byRate = (amount: number, rate: number) => part(amount, rate, 10_000);
export const byFactor = (amount: number, factor: number) => part(amount, factor, 1_000);
export const byMille = (amount: number, perMille: number) => part(amount, perMille, 1_000_000);

/** The row of a table that a number falls in; null above the last. */
export function bandOf(bands: Bands, at: number): Bands[number] | null {
  for (const band of bands) if (band.to === null || at <= band.to) return band;
  return null;
}
