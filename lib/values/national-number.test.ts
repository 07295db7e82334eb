import { describe, expect, it } from "vitest";
import {
  formatNationalNumber,
  maskNationalNumber,
  nationalCheckDigits,
  nationalNumber,
  parseNationalNumber,
} from "@/lib/values/national-number";
import { refuse, success } from "@/lib/values/outcome";

describe("a national number", () => {
  it("tells birth date and sex", () => {
    expect(parseNationalNumber("85.07.30-033.28")).toEqual(
      success({
        number: "85073003328",
        kind: "register",
        birthYear: 1985,
        birthDate: "1985-07-30",
        sex: "male",
      }),
    );
  });

  it("of who was born from 2000 on is checked with a 2 in front", () => {
    expect(parseNationalNumber("17073003384")).toEqual(
      success({
        number: "17073003384",
        kind: "register",
        birthYear: 2017,
        birthDate: "2017-07-30",
        sex: "male",
      }),
    );
  });

  it("has an even serial for a woman", () => {
    const number = `850730034${nationalCheckDigits("850730034", 1985)}`;
    expect(parseNationalNumber(number)).toMatchObject({ value: { sex: "female" } });
  });

  it("may lack the day or the month of birth", () => {
    const number = `850000033${nationalCheckDigits("850000033", 1985)}`;
    expect(parseNationalNumber(number)).toMatchObject({ value: { birthYear: 1985, birthDate: undefined } });
    const withoutDay = `850700033${nationalCheckDigits("850700033", 1985)}`;
    expect(parseNationalNumber(withoutDay).ok).toBe(true);
  });

  it.each(["98472899765", "01490700185"])("%s is a BIS number that knows the sex", (number) => {
    expect(parseNationalNumber(number)).toMatchObject({
      ok: true,
      value: { kind: "bis", sex: expect.any(String) },
    });
  });

  it("is a BIS number without a sex when the month went up by 20", () => {
    const number = `982728997${nationalCheckDigits("982728997", 1998)}`;
    expect(parseNationalNumber(number)).toMatchObject({
      value: { kind: "bis", birthDate: "1998-07-28", sex: undefined },
    });
  });

  it.each([
    ["93051822362", "national-number.check-digits"],
    ["05022900153", "national-number.birth-date"],
    ["85043103328", "national-number.birth-date"],
    ["8507300332", "national-number.length"],
    ["8507300332A", "national-number.characters"],
  ] as const)("%s is refused: %s", (typed, reason) => {
    expect(parseNationalNumber(typed)).toEqual(refuse(reason));
  });

  it.each(["13", "16", "19", "33", "39", "53", "99"])("never has month %s", (month) => {
    const nine = `85${month}30033`;
    expect(parseNationalNumber(nine + nationalCheckDigits(nine, 1985))).toEqual(
      refuse("national-number.birth-date"),
    );
  });

  it("knows that 29 February exists in 2000 but not in 1900", () => {
    const nine = "000229001";
    expect(parseNationalNumber(nine + nationalCheckDigits(nine, 2000)).ok).toBe(true);
    expect(parseNationalNumber(nine + nationalCheckDigits(nine, 1900))).toEqual(
      refuse("national-number.birth-date"),
    );
  });

  it("is shown with dots, or masked after the birth date", () => {
    expect(formatNationalNumber("85073003328")).toBe("85.07.30-033.28");
    expect(maskNationalNumber("85073003328")).toBe("85.07.30-***.**");
  });

  it("as a form field gives eleven digits", () => {
    expect(nationalNumber.parse("85.07.30-033.28")).toBe("85073003328");
  });
});
