import { expect, test } from "vitest";
import { matchCommands } from "./match-commands";

const commands = [
  { label: "Overzicht acties", href: "/actions" },
  { label: "Alle werknemers", href: "/people", keywords: "verzekerden personeel" },
  { label: "Prénoms à vérifier", href: "/names" },
];
const found = (typed: string) => matchCommands(commands, typed).map((command) => command.href);

test("nothing typed shows everything", () => expect(found("  ")).toEqual(["/actions", "/people", "/names"]));
test("every word must be there, in any order", () => {
  expect(found("acties over")).toEqual(["/actions"]);
  expect(found("acties werknemers")).toEqual([]);
});
test("accents and capitals make no difference", () => expect(found("PRENOMS verif")).toEqual(["/names"]));
test("keywords count, but a label that begins with it comes first", () => {
  expect(found("verzekerden")).toEqual(["/people"]);
  expect(found("a")).toEqual(["/people", "/actions", "/names"]);
});
