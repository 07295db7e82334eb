import { expect, test } from "vitest";
import { fieldId, problemsIn, readCode, typedIn } from "./form-state";

test("every code of every field is a problem, the form's own under an empty name", () => {
  const state = {
    error: { "": ["sign-in.refused"], email: ["email.missing", "email.free-mail"], name: null },
  };
  expect(problemsIn(state)).toEqual([
    { field: "", code: "sign-in.refused" },
    { field: "email", code: "email.missing" },
    { field: "email", code: "email.free-mail" },
  ]);
  expect(problemsIn(undefined)).toEqual([]);
});

test("a code can bring the facts of its sentence", () => {
  expect(readCode("password.too-short?minimum=8&of=a%20word")).toEqual({
    name: "password.too-short",
    facts: { minimum: "8", of: "a word" },
  });
  expect(readCode("email.missing")).toEqual({ name: "email.missing", facts: {} });
});

test("what was typed is found again under a nested name", () => {
  const values = { address: { street: "Kerkstraat" }, groups: ["a", { name: "b" }] };
  expect(typedIn(values, "address.street")).toBe("Kerkstraat");
  expect(typedIn(values, "groups[1].name")).toBe("b");
  expect(typedIn(values, "groups[7].name")).toBeUndefined();
  expect(typedIn(null, "address")).toBeUndefined();
});

test("a field's id holds nothing that a link can't point at", () => {
  expect(fieldId("f1", "groups[1].name")).toBe("f1-groups-1-name");
});
