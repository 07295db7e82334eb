import { describe, expect, it } from "vitest";
import { refuse, success } from "@/lib/values/outcome";
import { parseVin, vinWarning } from "@/lib/values/vin";

describe("a chassis number", () => {
  it("of 17 characters is right and raises no question", () => {
    expect(parseVin("wvwzzz1jzxw000001")).toEqual(success("WVWZZZ1JZXW000001"));
    expect(vinWarning("WVWZZZ1JZXW000001")).toBeUndefined();
  });

  it("of an oldtimer may be shorter, with a warning", () => {
    expect(parseVin("118537")).toEqual(success("118537"));
    expect(vinWarning("118537")).toBe("vin.short");
  });

  it.each(["I", "O", "Q", "i", "o", "q"])("holds no %s", (letter) => {
    expect(parseVin(`WVWZZZ1JZXW00000${letter}`)).toEqual(refuse("vin.characters"));
  });

  it("may not be longer than 17 characters", () => {
    expect(parseVin("WVWZZZ1JZXW0000012")).toEqual(refuse("vin.length"));
  });
});
