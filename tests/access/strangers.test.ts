import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addToGroup } from "@/lib/brokers/add-to-group";
import { inviteColleague } from "@/lib/brokers/invite-colleague";
import { closeDatabase, database } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { anAccount } from "@/tests/support/builders";
import { isFound, type Owner, type Verb } from "./verb";
import { verbs } from "./verbs";
import { type ActorName, actorNames, aWorld, snapshot, type World } from "./world";

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  await database().rateLimit.deleteMany();
});
afterAll(closeDatabase);

const text = (answer: unknown) =>
  JSON.stringify(answer, (_key, value) => (typeof value === "bigint" ? String(value) : value)) ?? "";

function strangersTo({ opens, only }: { opens: readonly ActorName[]; only?: string }): ActorName[] {
  return actorNames.filter(
    (name) => !opens.includes(name) && (only === undefined || world.actors[name].kind === only),
  );
}

describe.each(Object.entries(verbs))("%s", (_name, verb) => {
  if (verb.how === "record") ofRecord(verb);
  if (verb.how === "list") ofList(verb);
  if (verb.how === "own") ofOneself(verb);
  if (verb.how === "piece") test("is a piece of other verbs", () => expect(verb.why).toMatch(/\.$/));
});

function ofRecord(verb: Extract<Verb, { how: "record" }>) {
  const calls = typeof verb.call === "function" ? [verb.call] : verb.call;

  test("answers a stranger as if the record did not exist, and changes nothing", async () => {
    const id = await verb.make(world);
    const strangers = strangersTo(verb);
    expect(strangers.length).toBeGreaterThan(0);
    for (const name of strangers) {
      const actor = world.actors[name];
      for (const call of calls) {
        const absent = await call(actor, newId(), world);
        const before = await snapshot();
        const foreign = await call(actor, id, world);
        expect(foreign, name).toEqual(absent);
        expect(isFound(foreign), name).toBe(false);
        expect(await snapshot(), name).toEqual(before);
      }
    }
  });

  test.each(verb.opens)("gives it to whom it belongs: %s", async (name) => {
    for (const call of calls) {
      await database().rateLimit.deleteMany();
      const answer = await call(world.actors[name], await verb.make(world), world);
      expect(isFound(answer), text(answer)).toBe(true);
    }
  });
}

function ofList(verb: Extract<Verb, { how: "list" }>) {
  test("shows a stranger nothing of it, and changes nothing", async () => {
    const id = await verb.make(world);
    for (const name of strangersTo(verb)) {
      const before = await snapshot();
      expect(text(await verb.call(world.actors[name], world)), name).not.toContain(id);
      expect(await snapshot(), name).toEqual(before);
    }
  });

  test.each(verb.opens)("shows it to whom it concerns: %s", async (name) => {
    const id = await verb.make(world);
    expect(text(await verb.call(world.actors[name], world))).toContain(id);
  });
}

function ofOneself(verb: Extract<Verb, { how: "own" }>) {
  async function somebody(): Promise<Owner> {
    const account = await anAccount();
    const owner = { account, actor: await actingAs(account.id, "account", "account.manage") };
    await verb.ready?.(owner);
    return owner;
  }

  test("looks after the own account and leaves another's as it was", async () => {
    const [one, other] = [await somebody(), await somebody()];
    const before = await snapshot(other.account.id);
    const answer = await verb.call(one);
    expect(isFound(answer), text(answer)).toBe(true);
    for (const theirs of [other.account.id, other.account.email, other.actor.sessionId ?? "none"]) {
      expect(text(answer)).not.toContain(theirs);
    }
    expect(await snapshot(other.account.id)).toEqual(before);
  });
}

describe("a second id in the same question", () => {
  test("a colleague can't be put in a group of another office", async () => {
    const { brokerage, otherBrokerage, actors } = world;
    const { id } = await anAccount({ brokerages: [{ id: otherBrokerage.id }] });
    const { id: membershipId } = await database().brokerMembership.findFirstOrThrow({
      where: { accountId: id },
    });
    const before = await snapshot();
    for (const group of [brokerage.groups[0].id, newId()]) {
      const mixed = { isAdmin: true, groups: [otherBrokerage.groups[0].id, group] };
      expect(await addToGroup(actors.otherBroker, { membershipId, groupId: group })).toEqual({
        ok: false,
        reason: "not-found",
      });
      const invited = { firstName: "Nele", lastName: "Claes", email: "nele@bakkerij.example", ...mixed };
      expect(await inviteColleague(actors.otherBroker, { ...invited, language: "nl" })).toEqual({
        ok: false,
        reason: "not-found",
      });
    }
    expect(await snapshot()).toEqual(before);
  });
});
