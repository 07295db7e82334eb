import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  centsOf,
  decimalText,
  formatAmount,
  formatMoney,
  formatWholeEuros,
  moneyField,
  parseMoney,
  percentOf,
  roundHalfUp,
} from "@/lib/values/money";
import { refuse, success } from "@/lib/values/outcome";

const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("an amount", () => {
  it.each([
    ["1234,56", 123456],
    ["1.234,56", 123456],
    ["1,234.56", 123456],
    ["1 234,56", 123456],
    ["1\u202f234,56 €", 123456],
    ["€ 1234", 123400],
    ["1.234", 123400],
    ["12.345.678,9", 1234567890],
    ["0,5", 50],
    ["-12,00", -1200],
    ["EUR 40000", 4000000],
  ])("typed as %s is %i cents", (typed, cents) => {
    expect(parseMoney(typed)).toEqual(success(cents));
  });

  it.each([
    ["1,2345", "money.decimals"],
    ["1.23.456", "money.format"],
    ["1.234.56", "money.format"],
    ["twaalf", "money.format"],
    ["12 + 3", "money.format"],
    ["99999999999", "money.too-large"],
  ] as const)("%s is refused: %s", (typed, reason) => {
    expect(parseMoney(typed)).toEqual(refuse(reason));
  });

  it("is shown the way each language writes it", () => {
    expect(plainSpaces(formatMoney(123456, "nl"))).toBe("€ 1.234,56");
    expect(plainSpaces(formatMoney(123456, "fr"))).toBe("1 234,56 €");
    expect(plainSpaces(formatMoney(123456, "en"))).toBe("€1,234.56");
    expect(formatAmount(123456, "nl")).toBe("1.234,56");
    expect(plainSpaces(formatWholeEuros(6238056, "nl"))).toBe("€ 62.381");
  });

  it("comes back as it was written, in every language", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.constantFrom("nl", "fr", "en"),
        (cents, language) => {
          expect(moneyField.parse(formatMoney(cents, language))).toBe(cents);
          expect(centsOf(Number(decimalText(cents)))).toBe(cents);
        },
      ),
    );
  });

  it("is written for machines with a point", () => {
    expect(decimalText(5)).toBe("0.05");
    expect(decimalText(-123456)).toBe("-1234.56");
  });
});

describe("rounding", () => {
  it("takes half a cent up, also where the computer's fraction falls short", () => {
    expect(centsOf(1.005)).toBe(101);
    expect(centsOf(-1.005)).toBe(-101);
    expect(centsOf(43_460.34)).toBe(4_346_034);
    expect(roundHalfUp(5, 2)).toBe(3);
    expect(roundHalfUp(-5, 2)).toBe(-3);
  });

  it("takes the taxes of a premium of € 2 000 exactly", () => {
    expect(percentOf(200_000, 4.4)).toBe(8_800);
    expect(percentOf(200_000, 8.86)).toBe(17_720);
    expect(200_000 + percentOf(200_000, 4.4) + percentOf(200_000, 8.86)).toBe(226_520);
  });

  it("of a percentage stays exact for large sums", () => {
    expect(percentOf(999_999_999_999, 9.25)).toBe(92_500_000_000);
    expect(percentOf(50, 1)).toBe(1);
    expect(percentOf(49, 1)).toBe(0);
    expect(percentOf(-50, 1)).toBe(-1);
  });
});
