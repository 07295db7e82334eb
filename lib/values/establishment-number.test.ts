import { describe, expect, it } from "vitest";
import { kboCheckDigits } from "@/lib/values/enterprise-number";
import { formatEstablishmentNumber, parseEstablishmentNumber } from "@/lib/values/establishment-number";
import { refuse, success } from "@/lib/values/outcome";

describe("an establishment number", () => {
  it.each(["2", "5", "8"])("may start with %s", (first) => {
    const number = `${first}1234567${kboCheckDigits(`${first}1234567`)}`;
    expect(parseEstablishmentNumber(formatEstablishmentNumber(number))).toEqual(success(number));
  });

  it.each(["0", "1", "9"])("may not start with %s", (first) => {
    const number = `${first}1234567${kboCheckDigits(`${first}1234567`)}`;
    expect(parseEstablishmentNumber(number)).toEqual(refuse("establishment-number.first-digit"));
  });

  it.each([
    ["2.123.456.700", "establishment-number.check-digits"],
    ["2.123.456", "establishment-number.length"],
    ["2.123.456.7AB", "establishment-number.characters"],
  ] as const)("%s is refused: %s", (typed, reason) => {
    expect(parseEstablishmentNumber(typed)).toEqual(refuse(reason));
  });
});
