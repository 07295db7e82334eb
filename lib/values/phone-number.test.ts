import { describe, expect, it } from "vitest";
import { refuse, success } from "@/lib/values/outcome";
import {
  formatPhoneNumber,
  maskPhoneNumber,
  parsePhoneNumber,
  phoneKind,
  phoneNumber,
} from "@/lib/values/phone-number";

describe("a phone number", () => {
  it.each([
    ["0470 12 34 56", "+32470123456"],
    ["0470/12.34.56", "+32470123456"],
    ["+32 (0)470 12 34 56", "+32470123456"],
    ["0032 470 12 34 56", "+32470123456"],
    ["02 555 01 00", "+3225550100"],
    ["+31 6 12345678", "+31612345678"],
  ])("%s is read as %s", (typed, number) => {
    expect(parsePhoneNumber(typed)).toEqual(success(number));
  });

  it("without country may be read as Dutch", () => {
    expect(parsePhoneNumber("06 12345678", "NL")).toEqual(success("+31612345678"));
  });

  it.each([
    ["bel mij op 0470123456", "phone-number.not-a-number"],
    ["0470123456;0471123456", "phone-number.not-a-number"],
    ["12345", "phone-number.too-short"],
    ["0470 12 34 56 78 90 12 34", "phone-number.too-long"],
    ["0470 12 34", "phone-number.unknown"],
  ] as const)("%s is refused: %s", (typed, reason) => {
    expect(parsePhoneNumber(typed)).toEqual(refuse(reason));
  });

  it("tells whether it can receive a text", () => {
    expect(phoneKind("+32470123456")).toBe("mobile");
    expect(phoneKind("+3225550100")).toBe("landline");
  });

  it("is shown as its readers write it, or masked", () => {
    expect(formatPhoneNumber("+32470123456")).toBe("0470 12 34 56");
    expect(formatPhoneNumber("+31612345678")).toBe("+31 6 12345678");
    expect(maskPhoneNumber("+32470123456")).toBe("•••• •• •• 56");
    expect(phoneNumber.parse("0470 12 34 56")).toBe("+32470123456");
  });
});
