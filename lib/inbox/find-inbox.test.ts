import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrokerActor, EmployerActor, StaffActor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import {
  aBrokerage,
  anAccount,
  anEmployer,
  type SeededAccount,
  type SeededBrokerage,
  type SeededEmployer,
} from "@/tests/support/builders";
import { answerConversation } from "./answer-conversation";
import { askInsurer } from "./ask-insurer";
import { countInbox, countWaiting, findInbox } from "./find-inbox";
import type { InboxFilters } from "./inbox-filters";
import { openForAnswer } from "./open-for-answer";
import { replyToInsurer } from "./reply-to-insurer";
import { takeConversation } from "./take-conversation";
import { writeToDesk } from "./write-to-desk";

let employer: SeededEmployer;
let office: SeededBrokerage;
let user: SeededAccount;
let _mainUser: SeededAccount;
let hr: EmployerActor;
let broker: BrokerActor;
let an: StaffActor;
let bert: StaffActor;

beforeAll(async () => {
  employer = await anEmployer({ name: "Appelboom", employees: 2, language: "fr" });
  office = await aBrokerage({ name: "Kantoor Duinzicht", groups: ["Kaai"] });
  user = await anAccount({ employers: [{ id: employer.id, role: "HR" }], language: "en" });
  _mainUser = await anAccount({ employers: [{ id: employer.id, role: "ADMIN" }], language: "fr" });
  hr = await actingAs(user.id, "employer", "contact-points.write");
  const { id } = await anAccount({ brokerages: [{ id: office.id, groupIds: [office.groups[0].id] }] });
  broker = await actingAs(id, "broker", "help.ask");
  const staff = async () =>
    actingAs((await anAccount({ staffRoles: ["ADMINISTRATION"] })).id, "staff", "inbox.answer");
  [an, bert] = [await staff(), await staff()];
});
beforeEach(() =>
  pool().query(`DELETE FROM "Conversation"; DELETE FROM "OutboxMessage"; DELETE FROM "JobRun"`),
);
afterAll(closeDatabase);

async function ofEmployer(subject = "Attest"): Promise<string> {
  const written = await writeToDesk(hr, {
    employerId: employer.id,
    desk: "claims",
    subject,
    message: "Waar vind ik het attest?",
  });
  if (!written.ok) throw new Error(written.reason);
  return written.value.conversationId;
}

async function ofBroker(subject = "Premie"): Promise<string> {
  const written = await askInsurer(broker, { desk: "commercial", subject, message: "Hoe hoog?" });
  if (!written.ok) throw new Error(written.reason);
  return written.value.conversationId;
}

async function lastOf(conversationId: string): Promise<string> {
  const last = await database().conversationMessage.findFirstOrThrow({
    where: { conversationId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return last.id;
}

const answer = async (
  staff: StaffActor,
  conversationId: string,
  more: Partial<Parameters<typeof answerConversation>[1]> = {},
) =>
  answerConversation(staff, {
    conversationId,
    message: "Zo zit het.",
    seen: more.seen ?? (await lastOf(conversationId)),
    ...more,
  });

const idsIn = async (filters: InboxFilters, more: object = {}) =>
  (await findInbox(an, { ...filters, ...more })).rows.map(({ id }) => id);

describe("the insurer's inbox", () => {
  test("begins with who waits longest; who writes again keeps the place", async () => {
    const [old, young] = [await ofBroker("Oud"), await ofEmployer("Jong")];
    await replyToInsurer(broker, { conversationId: old, message: "Hallo?" });
    expect(await idsIn({ view: "waiting" })).toEqual([old, young]);
    expect(await countWaiting(an)).toBe(2);
    await answer(an, old);
    expect(await idsIn({ view: "waiting" })).toEqual([young]);
    await replyToInsurer(broker, { conversationId: old, message: "Dank, maar…" });
    expect(await idsIn({ view: "waiting" })).toEqual([young, old]);
    expect(await countWaiting(hr)).toBe(0);
  });

  test("is looked at in five ways, and narrowed by desk and by kind of asker", async () => {
    const [waiting, answered, closed] = [await ofBroker(), await ofEmployer(), await ofEmployer("Dicht")];
    await answer(an, answered);
    await answer(an, closed, { close: "on" });
    await takeConversation(an, { conversationId: answered });
    await takeConversation(bert, { conversationId: waiting });
    expect(await idsIn({ view: "waiting" })).toEqual([waiting]);
    expect(await idsIn({ view: "answered" })).toEqual([answered]);
    expect(await idsIn({ view: "closed" })).toEqual([closed]);
    expect(await idsIn({ view: "mine" })).toEqual([answered]);
    expect(await idsIn({ view: "all" })).toEqual([closed, answered, waiting]);
    expect(await idsIn({ view: "all", desks: ["CLAIMS"] })).toEqual([closed, answered]);
    expect(await idsIn({ view: "all", askers: ["broker"] })).toEqual([waiting]);
    expect(await idsIn({ view: "all", askers: ["broker", "employer"] })).toHaveLength(3);
    expect(await countInbox(an, { view: "all", askers: ["employer"] })).toEqual({ rows: 2, all: true });
  });

  test.each([
    ["duinzicht", "broker"],
    ["kaai premie", "broker"],
    ["APPELBOOM", "employer"],
    ["attest", "employer"],
    ["100%", "none"],
    ["_ttest", "none"],
    ["'; DROP", "none"],
  ])("is searched by subject and asker: %s", async (search, expected) => {
    const found = { broker: await ofBroker("Prémie"), employer: await ofEmployer(), none: "" };
    const ids = expected === "none" ? [] : [found[expected as "broker"]];
    expect(await idsIn({ view: "all", search })).toEqual(ids);
    expect(await countInbox(an, { view: "all", search })).toEqual({ rows: ids.length, all: true });
  });

  test("finds who asked by name", async () => {
    const id = await ofBroker();
    expect(await idsIn({ view: "waiting", search: broker.name })).toEqual([id]);
  });

  test.each(["waiting", "all"] as const)("is walked forth and back in %s", async (view) => {
    for (const place of [1, 2, 3, 4, 5]) await ofBroker(`Vraag ${place}`);
    await pool().query(`UPDATE "Conversation" SET "lastAt" = '2026-03-01', "waitingSince" = '2026-03-01'`);
    const ask = (more: object) => findInbox(an, { view, size: 2, ...more });
    const first = await ask({});
    const second = await ask({ after: first.next });
    const third = await ask({ after: second.next });
    const all = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(all).size).toBe(5);
    expect([first.previous, third.next]).toEqual([null, null]);
    expect((await ask({ before: third.previous })).rows).toEqual(second.rows);
    expect((await ask({ before: second.previous })).rows).toEqual(first.rows);
    for (const odd of [newId(), "1", "null"]) expect((await ask({ after: odd })).rows).toEqual(first.rows);
  });

  test("shows who asks and about what", async () => {
    const id = await ofBroker();
    expect(await openForAnswer(an, id)).toMatchObject({
      brokerage: { name: office.name },
      brokerGroup: { name: "Kaai" },
      employer: null,
      holder: null,
      messages: [{ side: "BROKER", authorName: broker.name }],
    });
    expect(await openForAnswer(an, "1")).toBeNull();
  });
});
