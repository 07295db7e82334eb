import { describe, expect, it } from "vitest";
import { likeContains, likeStarts, searchText, searchWords } from "@/lib/values/search-text";

describe("searching", () => {
  it("ignores accents, case, apostrophes and spaces", () => {
    expect(searchText("  D’HONDT,  Élise ")).toBe("d hondt elise");
    expect(searchText("Strauß", null, undefined, "", "Œuvre", "Łukasz", "Nguyễn")).toBe(
      "strauss oeuvre lukasz nguyen",
    );
    expect(searchText("I\u0307stanbul")).toBe("istanbul");
  });

  it("takes a few different words", () => {
    expect(searchWords("peeters  Peeters an")).toEqual(["peeters", "an"]);
    expect(searchWords("D’Hondt, Élise")).toEqual(["d", "hondt", "elise"]);
    expect(searchWords("")).toEqual([]);
    expect(searchWords("a b c d e f g h")).toHaveLength(6);
  });

  it("never lets a typed sign become a wildcard", () => {
    expect(likeContains("50%_\\")).toBe("%50\\%\\_\\\\%");
    expect(likeStarts("a_b")).toBe("a\\_b%");
  });
});
