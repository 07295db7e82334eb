import { beforeAll, expect, test } from "vitest";
import { verbs } from "@/tests/access/verbs";
import { type Source, sourcesIn } from "./source";
import { functionsWithActor } from "./verb-list";

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
