import { expect, it } from "vitest";
import { unbroken } from "./unbroken";

it("keeps French punctuation on the line of its word, at any depth", () => {
  expect(unbroken({ a: { b: "Cliquez sur « Ouvrir » : prêt ?" } })).toEqual({
    a: { b: "Cliquez sur «\u00a0Ouvrir\u00a0»\u00a0: prêt\u00a0?" },
  });
});

it("leaves what a text counts with as it is", () => {
  const text = "{count, plural, =0 {Aucun} one {1 assuré} other {# assurés}}";
  expect(unbroken(text)).toBe(text);
});
