import { beforeAll, describe, expect, test } from "vitest";
import { verbs } from "@/tests/access/verbs";
import { actorless } from "./actorless";
import { publicEntrances } from "./public-entrances";
import { type Source, sourcesIn } from "./source";
import { actorlessFunctions, functionsWithActor, takenFrom } from "./verb-list";

let product: Source[];

beforeAll(async () => {
  // The access engine makes actors; everybody else is given one.
  product = (await sourcesIn("lib")).filter(({ file }) => !file.startsWith("lib/access/"));
});

test("every function that takes an actor is registered in tests/access/verbs.ts", () => {
  const found = product.flatMap(functionsWithActor);
  expect(found.filter((name) => !Object.hasOwn(verbs, name))).toEqual([]);
});

test("nothing is registered that is gone", () => {
  const found = new Set(product.flatMap(functionsWithActor));
  expect(Object.keys(verbs).filter((name) => !found.has(name))).toEqual([]);
});

describe("behind the sign-in nothing is asked without an actor", () => {
  /** The engines that make actors, keep texts or touch no record. */
  const plain = /^lib\/(access|i18n|values|excel)\//;
  const isPublic = (file: string) =>
    file.startsWith("app/(public)/") ||
    Object.keys(publicEntrances).some((entrance) => entrance.split(" ")[0] === file);

  test("but for what is listed, with a reason", async () => {
    const functions = new Set(product.filter(({ file }) => !plain.test(file)).flatMap(actorlessFunctions));
    expect(functions.size).toBeGreaterThan(30);
    const guarded = (await sourcesIn("app")).filter(({ file }) => !isPublic(file));
    const taken = new Set(guarded.flatMap((source) => takenFrom(source, functions)));
    expect([...taken].filter((name) => !Object.hasOwn(actorless, name)).sort()).toEqual([]);
    expect(Object.keys(actorless).filter((name) => !taken.has(name))).toEqual([]);
    for (const reason of Object.values(actorless)) expect(reason).toMatch(/\.$/);
  });

  test("a page that reads a file by its id alone shows", () => {
    const lib = {
      file: "lib/files/read-file.ts",
      code: "export async function readStoredFile(id: string) {}",
    };
    const page = {
      file: "app/staff/page.tsx",
      code: `import { readStoredFile } from "@/lib/files/read-file";`,
    };
    const functions = new Set(actorlessFunctions(lib));
    expect(takenFrom(page, functions)).toEqual(["lib/files/read-file.ts readStoredFile"]);
    const verb = { file: "lib/files/open-file.ts", code: "export async function openFile(actor: Actor) {}" };
    expect(actorlessFunctions(verb)).toEqual([]);
  });
});

test.each([
  ["export async function openDoor(actor: Actor, id: string) {}"],
  ["export async function openDoor(actor: EmployerActor) {}"],
  ["export async function openDoor({ accountId }: Actor) {}"],
  ["export const openDoor = async (actor: Actor) => {};"],
  ["export const openDoor = async function (actor: StaffActor) {};"],
  ["export async function* openDoor(actor: Actor) {}"],
  ["export async function openDoor(db: Database, actor: Actor) {}"],
  ["export async function openDoor(actor: EmployerActor | BrokerActor) {}"],
])("a planted verb is seen: %s", (code) => {
  expect(functionsWithActor({ file: "lib/doors/open-door.ts", code })).toEqual([
    "lib/doors/open-door.ts openDoor",
  ]);
});

test.each([
  ["async function openDoor(actor: Actor) {}"],
  ["export async function openDoor(id: string) {}"],
  ["export type Openers = (actor: Actor) => void;"],
  ["export function eachDoor(open: (actor: Actor) => void) {}"],
])("what is no verb is left alone: %s", (code) => {
  expect(functionsWithActor({ file: "lib/doors/open-door.ts", code })).toEqual([]);
});
