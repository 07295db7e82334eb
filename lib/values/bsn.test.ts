import { describe, expect, it } from "vitest";
import { maskBsn, parseBsn } from "@/lib/values/bsn";
import { refuse, success } from "@/lib/values/outcome";

describe("a BSN", () => {
  it("of nine digits that satisfies the eleven test is right", () => {
    expect(parseBsn("111222333")).toEqual(success("111222333"));
    expect(parseBsn("1112.22.333")).toEqual(success("111222333"));
  });

  it("of eight digits gets its leading zero", () => {
    // 0·9 + 1·8 + 0·7 + 0·6 + 0·5 + 0·4 + 0·3 + 7·2 − 0 = 22
    expect(parseBsn("10000070")).toEqual(success("010000070"));
  });

  it.each([
    ["123456789", "bsn.check-digits"],
    ["000000000", "bsn.check-digits"],
    ["1112223", "bsn.length"],
    ["11122233X", "bsn.characters"],
  ] as const)("%s is refused: %s", (typed, reason) => {
    expect(parseBsn(typed)).toEqual(refuse(reason));
  });

  it("is masked but for its last three digits", () => {
    expect(maskBsn("111222333")).toBe("******333");
  });
});
