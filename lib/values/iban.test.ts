import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { belgianAccountCheck, formatIban, iban, maskIban, parseIban } from "@/lib/values/iban";
import { refuse, success } from "@/lib/values/outcome";

describe("an IBAN", () => {
  it.each([
    ["BE68539007547034", "BE68539007547034"],
    ["be68 5390 0754 7034", "BE68539007547034"],
    ["NL91ABNA0417164300", "NL91ABNA0417164300"],
  ])("%s is right", (typed, number) => {
    expect(parseIban(typed)).toEqual(success(number));
  });

  it.each([
    ["BE41091811735141", "iban.national-check"],
    ["BE69539007547034", "iban.check-digits"],
    ["BE6853900754703", "iban.length"],
    ["NL91ABNA04171643000", "iban.length"],
    ["XX68539007547034", "iban.country"],
    ["BE68 5390 0754 703é", "iban.characters"],
  ] as const)("%s is refused: %s", (typed, reason) => {
    expect(parseIban(typed)).toEqual(refuse(reason));
  });

  it("of Belgium has 97 as check where the remainder is 0", () => {
    expect(belgianAccountCheck("0000000097")).toBe("97");
    expect(belgianAccountCheck("5390075470")).toBe("34");
  });

  it("never survives one wrong digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 15 }), fc.nat(9), (place, digit) => {
        const right = "BE68539007547034";
        const changed = right.slice(0, place) + digit + right.slice(place + 1);
        expect(parseIban(changed).ok).toBe(changed === right);
      }),
    );
  });

  it("is shown in groups of four, masked between", () => {
    expect(formatIban("BE68539007547034")).toBe("BE68 5390 0754 7034");
    expect(maskIban("BE68539007547034")).toBe("BE68 **** **** 7034");
    expect(maskIban("NL91ABNA0417164300")).toBe("NL91 **** **** **43 00");
  });

  it("as a form field gives capitals without spaces", () => {
    expect(iban.parse(" nl91 abna 0417 1643 00 ")).toBe("NL91ABNA0417164300");
  });
});
