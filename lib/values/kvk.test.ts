import { describe, expect, it } from "vitest";
import { parseKvk, parseKvkEstablishment } from "@/lib/values/kvk";
import { refuse, success } from "@/lib/values/outcome";

describe("a KvK number", () => {
  it("has eight digits, leading zeros included", () => {
    expect(parseKvk("01 234 567")).toEqual(success("01234567"));
    expect(parseKvk("1234567")).toEqual(refuse("kvk.eight-digits"));
    expect(parseKvk("123456789")).toEqual(refuse("kvk.eight-digits"));
    expect(parseKvk("1234567A")).toEqual(refuse("kvk.eight-digits"));
  });

  it("of an establishment has twelve", () => {
    expect(parseKvkEstablishment("000012345678")).toEqual(success("000012345678"));
    expect(parseKvkEstablishment("12345678")).toEqual(refuse("kvk-establishment.twelve-digits"));
  });
});
