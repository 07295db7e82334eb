import { describe, expect, it } from "vitest";
import { initials, listName, parseName, personName, spokenName } from "@/lib/values/names";
import { refuse, success } from "@/lib/values/outcome";

describe("a person's name", () => {
  const person = { name: "Van den Broeck", firstName: "Élise" };

  it("stands in lists as family name, first name", () => {
    expect(listName(person)).toBe("Van den Broeck, Élise");
    expect(listName({ name: "Peeters", firstName: "" })).toBe("Peeters");
  });

  it("stands in sentences as it is spoken", () => {
    expect(spokenName(person)).toBe("Élise Van den Broeck");
    expect(initials(person)).toBe("ÉV");
  });

  it.each(["D’Hondt", "Saint-Exupéry", "Nguyễn", "O'Neil", "van 't Hof", "Müller (Junior)"])(
    "%s is a name",
    (name) => expect(parseName(name)).toEqual(success(name)),
  );

  it("is tidied: one space, composed accents", () => {
    expect(personName.parse("  Van \u00a0den   Broeck ")).toBe("Van den Broeck");
    expect(personName.parse("E\u0301lise")).toBe("Élise");
  });

  it.each([
    ["12345", "name.characters"],
    ["<b>Jan</b>", "name.characters"],
    ["=Jan", "name.characters"],
    ["-", "name.characters"],
    ["J\u0000an", "name.characters"],
    ["a".repeat(101), "name.too-long"],
  ] as const)("%s is refused: %s", (typed, reason) => {
    expect(parseName(typed)).toEqual(refuse(reason));
  });
});
