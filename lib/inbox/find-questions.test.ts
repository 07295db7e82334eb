import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrokerActor, StaffActor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import type { StaffRole } from "@/lib/database/generated/enums";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccount, type SeededAccount, type SeededBrokerage } from "@/tests/support/builders";
import { askInsurer } from "./ask-insurer";
import { findQuestions } from "./find-questions";
import { openQuestion } from "./open-question";
import { replyToInsurer } from "./reply-to-insurer";

let office: SeededBrokerage;
let asker: SeededAccount;
let actor: BrokerActor;
let colleague: BrokerActor;
let neighbour: BrokerActor;
let both: BrokerActor;
let _underwriter: StaffActor;

const as = (account: SeededAccount) => actingAs(account.id, "broker", "help.ask");
const staffOf = async (...staffRoles: StaffRole[]) =>
  actingAs((await anAccount({ staffRoles, language: "fr" })).id, "staff", "inbox.answer");

beforeAll(async () => {
  office = await aBrokerage({ groups: ["Kaai", "Zijstraat"] });
  const [kaai, beside] = groupIds();
  asker = await anAccount({ brokerages: [{ id: office.id, groupIds: [kaai] }], language: "nl" });
  actor = await as(asker);
  const inGroup = (groupIds: string[], isAdmin = false) =>
    anAccount({ brokerages: [{ id: office.id, groupIds, isAdmin }] });
  colleague = await as(await inGroup([kaai], true));
  neighbour = await as(await inGroup([beside], true));
  both = await as(await inGroup([kaai, beside]));
  _underwriter = await staffOf("UNDERWRITING");
});
beforeEach(() =>
  pool().query(
    `DELETE FROM "Conversation"; DELETE FROM "OutboxMessage"; DELETE FROM "JobRun"; DELETE FROM "Quote";`,
  ),
);
afterAll(closeDatabase);

function groupIds(): [string, string] {
  const [first, second] = office.groups;
  return [first.id, second?.id ?? ""];
}

const question = {
  desk: "commercial",
  subject: "Premie voor een bakker",
  message: "Waarom is de brandpremie zo hoog?",
} as const;

async function asked(
  more: Partial<Parameters<typeof askInsurer>[1]> = {},
  by: BrokerActor = actor,
): Promise<string> {
  const written = await askInsurer(by, { ...question, ...more });
  if (!written.ok) throw new Error(written.reason);
  return written.value.conversationId;
}

describe("the questions of a group", () => {
  test("are seen by all of the group and by nobody beside it", async () => {
    const id = await asked();
    for (const one of [actor, colleague, both]) {
      expect((await findQuestions(one)).rows.map((row) => row.id)).toEqual([id]);
    }
    expect(await findQuestions(neighbour)).toEqual({ rows: [], next: null, previous: null });
    expect(await findQuestions(neighbour, { groupIds: groupIds() })).toMatchObject({ rows: [] });
    expect(await findQuestions(neighbour, { after: id })).toMatchObject({ rows: [] });
    const reply = { conversationId: id, message: "Ik kijk mee" };
    expect(await replyToInsurer(neighbour, reply)).toEqual({ ok: false, reason: "not-found" });
  });

  test("are gone for who changed groups, also the own, and there for who came", async () => {
    const id = await asked();
    const moved = await anAccount({ brokerages: [{ id: office.id, groupIds: [groupIds()[0]] }] });
    const own = await asked({ subject: "Van mij" }, await as(moved));
    await database().brokerGroupMember.updateMany({
      where: { membership: { accountId: moved.id } },
      data: { groupId: groupIds()[1] },
    });
    const now = await as(moved);
    expect(await openQuestion(now, id)).toBeNull();
    expect(await openQuestion(now, own)).toBeNull();
    expect((await findQuestions(now)).rows).toEqual([]);
  });

  test("are narrowed to the chosen subaccount, never widened", async () => {
    const [kaai, beside] = groupIds();
    const here = await asked();
    const there = await asked({ groupId: beside }, both);
    const ids = async (groupIds?: string[]) =>
      (await findQuestions(both, { groupIds })).rows.map(({ id }) => id).sort();
    expect(await ids()).toEqual([here, there].sort());
    expect(await ids([kaai])).toEqual([here]);
    expect(await ids([])).toEqual([]);
  });

  test("are walked forth and back without losing or doubling one", async () => {
    const made: string[] = [];
    for (const place of [1, 2, 3, 4, 5]) made.push(await asked({ subject: `Vraag ${place}` }));
    // All at the same moment: the id decides.
    await pool().query(`UPDATE "Conversation" SET "lastAt" = '2026-03-01T10:00:00Z'`);
    const first = await findQuestions(actor, { size: 2 });
    const second = await findQuestions(actor, { size: 2, after: first.next ?? "" });
    const third = await findQuestions(actor, { size: 2, after: second.next ?? "" });
    const all = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(all).toEqual([...made].sort().reverse());
    expect(third.next).toBeNull();
    const back = await findQuestions(actor, { size: 2, before: third.previous ?? "" });
    expect(back.rows).toEqual(second.rows);
    expect(await findQuestions(actor, { size: 2, after: newId() })).toEqual(first);
  });
});
