import { describe, expect, it } from "vitest";
import { parseLicencePlate } from "@/lib/values/licence-plate";
import { refuse, success } from "@/lib/values/outcome";

describe("a licence plate", () => {
  it.each([
    ["1ABC123", "1ABC123"],
    ["1-abc-123", "1ABC123"],
    ["12345678", "12345678"],
    ["X", "X"],
  ])("%s is read as %s", (typed, plate) => {
    expect(parseLicencePlate(typed)).toEqual(success(plate));
  });

  it("may not be longer than 8 characters", () => {
    expect(parseLicencePlate("1ABC12345")).toEqual(refuse("licence-plate.length"));
  });

  it.each(["1ÀBC123", "1ABC_12", "", "-"])("%s is refused", (typed) => {
    expect(parseLicencePlate(typed)).toEqual(refuse("licence-plate.characters"));
  });
});
