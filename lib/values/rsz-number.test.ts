import { describe, expect, it } from "vitest";
import { refuse, success } from "@/lib/values/outcome";
import { formatRszNumber, parseRszNumber, rszNumber, rszNumberByStaff } from "@/lib/values/rsz-number";

describe("an RSZ number", () => {
  it.each(["0001000-06", "1999999-34"])("%s is right", (typed) => {
    expect(parseRszNumber(typed)).toEqual(success(typed.replace("-", "")));
    expect(formatRszNumber(typed.replace("-", ""))).toBe(typed);
  });

  it.each([
    ["0001000-07", "rsz-number.check-digits"],
    ["1000-06", "rsz-number.length"],
    ["0001000-O6", "rsz-number.characters"],
  ] as const)("%s is refused: %s", (typed, reason) => {
    expect(parseRszNumber(typed)).toEqual(refuse(reason));
  });

  it("with other check digits passes only where staff may override", () => {
    expect(rszNumber.safeParse("0001000-07").success).toBe(false);
    expect(rszNumberByStaff.parse("0001000-07")).toBe("000100007");
    expect(rszNumberByStaff.safeParse("0001000").success).toBe(false);
  });
});
