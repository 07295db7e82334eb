import { expect, test } from "vitest";
import { linksIn, standAlone } from "./letter";

test("the links of a letter are listed once each, without the sentence around them", () => {
  expect(
    linksIn("Zie https://a.example/x?y=1. (https://b.example/) en nog eens https://a.example/x?y=1, dag"),
  ).toEqual(["https://a.example/x?y=1", "https://b.example/"]);
  expect(linksIn("javascript:alert(1) geen link")).toEqual([]);
});

test("links of a shown letter open beside it, also when it has no head", () => {
  expect(standAlone('<html><head lang="nl"><title>x</title></head></html>')).toContain(
    '<head lang="nl"><base target="_blank"><title>',
  );
  expect(standAlone("<p>x</p>")).toBe('<base target="_blank"><p>x</p>');
});
