import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  enterpriseNumber,
  formatEnterpriseNumber,
  formatVatNumber,
  isEnterpriseNumber,
  kboCheckDigits,
  parseEnterpriseNumber,
} from "@/lib/values/enterprise-number";
import { refuse, success } from "@/lib/values/outcome";

describe("an enterprise number", () => {
  it.each([
    ["0402.236.531", "0402236531"],
    ["BE0566988259", "0566988259"],
    ["0877.510.104", "0877510104"],
    ["1020.098.322", "1020098322"],
    ["be 402 236 531", "0402236531"],
    ["BE-0402.236.531\u00a0", "0402236531"],
  ])("%s is read as %s", (typed, number) => {
    expect(parseEnterpriseNumber(typed)).toEqual(success(number));
  });

  it.each([
    ["BE0123456789", "enterprise-number.check-digits"],
    ["0402.236.532", "enterprise-number.check-digits"],
    ["2020.098.322", "enterprise-number.first-digit"],
    ["0402.236", "enterprise-number.length"],
    ["0402.236.5311", "enterprise-number.length"],
    ["NL0402236531", "enterprise-number.characters"],
    ["", "enterprise-number.characters"],
  ] as const)("%s is refused: %s", (typed, reason) => {
    expect(parseEnterpriseNumber(typed)).toEqual(refuse(reason));
  });

  it("has 49 as check digits where the layout sample has 89", () => {
    expect(kboCheckDigits("01234567")).toBe("49");
  });

  it("is shown with dots, and as a VAT number with its country", () => {
    expect(formatEnterpriseNumber("0402236531")).toBe("0402.236.531");
    expect(formatVatNumber("0402236531")).toBe("BE 0402.236.531");
  });

  it("notices any single wrong digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 19_999_999 }), fc.nat(9), fc.nat(9), (base, place, digit) => {
        const eight = String(base).padStart(8, "0");
        const number = eight + kboCheckDigits(eight);
        const changed = number.slice(0, place) + digit + number.slice(place + 1);
        expect(isEnterpriseNumber(number)).toBe(true);
        expect(isEnterpriseNumber(changed)).toBe(changed === number);
      }),
    );
  });

  it("as a form field gives the digits, or a code", () => {
    expect(enterpriseNumber.parse("BE 0402.236.531")).toBe("0402236531");
    expect(enterpriseNumber.parse("0402236531")).toBe("0402236531");
    expect(enterpriseNumber.safeParse("BE0123456789").error?.issues[0]?.message).toBe(
      "enterprise-number.check-digits",
    );
    expect(enterpriseNumber.safeParse("  ").error?.issues[0]?.message).toBe("value.required");
    expect(enterpriseNumber.safeParse(undefined).error?.issues[0]?.message).toBe("value.required");
  });
});
