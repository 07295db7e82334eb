import fc from "fast-check";
import { expect, test } from "vitest";
import { fundingLevel, isUnderfunded, levelPercent, shortageOf } from "./funding-level";

const funding = { reservesCents: 80_000, fundCents: 20_000, minimumCents: 90_000, guaranteeCents: 100_000 };

test("reserves and fund together stand against the larger of minimum and guarantee", () => {
  expect(fundingLevel(funding)).toBe(10_000);
  expect(fundingLevel({ ...funding, minimumCents: 125_000 })).toBe(8_000);
  expect(shortageOf({ ...funding, minimumCents: 125_000 })).toBe(25_000);
  expect(levelPercent(fundingLevel({ ...funding, guaranteeCents: 101_000 }))).toBe(99);
});

test("where a cent is missing the level is not 100 %, and where none is missing it is never less", () => {
  expect(fundingLevel({ ...funding, reservesCents: 99_999_979_999, guaranteeCents: 100_000_000_000 })).toBe(
    9_999,
  );
  const cents = fc.integer({ min: 0, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(cents, cents, cents, cents, (reservesCents, fundCents, minimumCents, guaranteeCents) => {
      const any = { reservesCents, fundCents, minimumCents, guaranteeCents };
      expect(fundingLevel(any) < 10_000).toBe(isUnderfunded(any));
      expect(shortageOf(any) > 0).toBe(isUnderfunded(any));
    }),
    { numRuns: 2_000 },
  );
});

test("nothing required is wholly funded", () => {
  expect(fundingLevel({ ...funding, minimumCents: 0, guaranteeCents: 0 })).toBe(10_000);
});
