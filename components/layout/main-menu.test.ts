import { expect, test } from "vitest";
import { currentEntry } from "./main-menu";

const parts = [
  {
    entries: [
      { href: "/employer/7", label: "Home", icon: "house" as const },
      { href: "/employer/7/people", label: "Verzekerden", icon: "users" as const },
    ],
  },
];

test("the entry nearest to the page is the current one", () => {
  expect(currentEntry(parts, "/employer/7")).toBe("/employer/7");
  expect(currentEntry(parts, "/employer/7/people/12")).toBe("/employer/7/people");
  expect(currentEntry(parts, "/employer/7/statements")).toBe("/employer/7");
});

test("a page of another part has no current entry", () => {
  expect(currentEntry(parts, "/employer/77")).toBeUndefined();
});
