import { expect, test } from "vitest";
import { plainForm } from "./plain-form";

const form = (...fields: readonly (readonly [string, string | Blob])[]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value as string);
  return data;
};

test("what our forms send passes as it is, several boxes of one name too", () => {
  const fields = [
    ["email", "an@bakkerij.example"],
    ["groups", "one"],
    ["groups", "two"],
    ["passwordAgain", " with spaces "],
  ] as const;
  expect([...plainForm(form(...fields))]).toEqual(fields);
});

test.each([
  "x[30000000]",
  "x[0]",
  `a${".a".repeat(1000)}`,
  "__proto__.polluted",
  "constructor.prototype.polluted",
  "__intent__",
  "__state__",
  "constructor",
  "toString",
  "$ACTION_KEY",
  "",
  "a".repeat(100_000),
])("a field called %.30s, which no form of ours has, is not read", (name) => {
  expect([...plainForm(form([name, "1"], ["email", "an@bakkerij.example"]))]).toEqual([
    ["email", "an@bakkerij.example"],
  ]);
});

test("of thousands of fields the first hundreds are read", () => {
  const many = Array.from({ length: 5_000 }, (_, place) => [`f${place}`, ""] as const);
  expect([...plainForm(form(...many))]).toHaveLength(500);
});

test("what the database can't keep is taken out", () => {
  expect(plainForm(form(["name", "Kan\u0000toor"])).get("name")).toBe("Kantoor");
});

test("what is no form is an empty one", () => {
  for (const sent of ["email=x", null, undefined, { email: "x" }, ["email"]]) {
    expect([...plainForm(sent)]).toEqual([]);
  }
});
