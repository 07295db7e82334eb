import { describe, expect, it } from "vitest";
import { isEnterpriseNumber } from "@/lib/values/enterprise-number";
import { parseIban } from "@/lib/values/iban";
import { parseNationalNumber } from "@/lib/values/national-number";
import {
  firstInventedEnterprise,
  inventedBirth,
  inventedEnterpriseNumber,
  inventedIban,
} from "./invented-numbers";

describe("invented numbers", () => {
  it("of persons pass every check and never repeat", () => {
    const given = new Set<string>();
    for (let place = 0; place < 40_000; place++) {
      const sex = place % 3 === 0 ? "M" : "F";
      const { nationalNumber, birthDate } = inventedBirth(place, sex);
      expect(parseNationalNumber(nationalNumber)).toMatchObject({
        value: { birthDate, sex: sex === "M" ? "male" : "female", kind: "register" },
      });
      given.add(nationalNumber);
    }
    expect(given.size).toBe(40_000);
  });

  it("of persons still hold for the largest benchmark", () => {
    for (const place of [999_999, 1_000_000])
      expect(parseNationalNumber(inventedBirth(place, "F").nationalNumber).ok).toBe(true);
  });

  it("of companies pass the check", () => {
    for (let count = 0; count < 500; count++) {
      expect(isEnterpriseNumber(inventedEnterpriseNumber(firstInventedEnterprise + count))).toBe(true);
    }
  });

  it("of accounts pass both checks, at a bank that does not exist", () => {
    for (let place = 0; place < 500; place++) {
      const iban = inventedIban(place);
      expect(parseIban(iban)).toEqual({ ok: true, value: iban });
      expect(iban.slice(4, 7)).toBe("999");
    }
  });
});
