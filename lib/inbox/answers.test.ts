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
import { closeConversation } from "./close-conversation";
import { findCorrespondence } from "./find-correspondence";
import { handBackConversation } from "./hand-back-conversation";
import { mostAnswersAnHour } from "./message";
import { openConversation } from "./open-conversation";
import { replyToDesk } from "./reply-to-desk";
import { replyToInsurer } from "./reply-to-insurer";
import { takeConversation } from "./take-conversation";
import { writeToDesk } from "./write-to-desk";

let employer: SeededEmployer;
let office: SeededBrokerage;
let user: SeededAccount;
let mainUser: SeededAccount;
let hr: EmployerActor;
let broker: BrokerActor;
let an: StaffActor;
let bert: StaffActor;

beforeAll(async () => {
  employer = await anEmployer({ name: "Appelboom", employees: 2, language: "fr" });
  office = await aBrokerage({ name: "Kantoor Duinzicht", groups: ["Kaai"] });
  user = await anAccount({ employers: [{ id: employer.id, role: "HR" }], language: "en" });
  mainUser = await anAccount({ employers: [{ id: employer.id, role: "ADMIN" }], language: "fr" });
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

const stateOf = async (id: string) => {
  const { waitingSince, closedAt, lastSide, holderId } = await database().conversation.findUniqueOrThrow({
    where: { id },
  });
  return { waiting: waitingSince !== null, closed: closedAt !== null, lastSide, holderId };
};
const answerMails = async () =>
  (await database().outboxMessage.findMany({ where: { template: "inbox.answer-for-asker" } })).map(
    ({ recipient, language }) => ({ recipient, language }),
  );

describe("an answer to an employer", () => {
  test("is new in its correspondence, mailed to who asked in that person's language, and written down", async () => {
    const id = await ofEmployer();
    expect(await answer(an, id)).toMatchObject({ ok: true });
    const { rows } = await findCorrespondence(hr, { employerId: employer.id });
    expect(rows[0]).toMatchObject({ id, unread: true });
    expect(await answerMails()).toEqual([{ recipient: user.email, language: "en" }]);
    expect((await openConversation(hr, id))?.messages.map(({ body }) => body)).toEqual([
      "Waar vind ik het attest?",
      "Zo zit het.",
    ]);
    const after = await findCorrespondence(hr, { employerId: employer.id });
    expect(after.rows[0]).toMatchObject({ unread: false });
    const line = await database().auditEntry.findFirst({
      where: { subjectId: id, event: "conversation.answered" },
    });
    expect(line).toMatchObject({ employerId: employer.id, accountId: an.accountId });
    expect(JSON.stringify(line)).not.toContain("Zo zit");
  });

  test("goes to the main users when who asked has left", async () => {
    const leaver = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
    const leaving = await actingAs(leaver.id, "employer", "contact-points.write");
    const written = await writeToDesk(leaving, {
      employerId: employer.id,
      desk: "claims",
      subject: "Van wie weggaat",
      message: "Vraag",
    });
    await database().employerMembership.updateMany({
      where: { accountId: leaver.id },
      data: { endedAt: new Date() },
    });
    await answer(an, written.ok ? written.value.conversationId : "");
    expect(await answerMails()).toEqual([{ recipient: mainUser.email, language: "fr" }]);
  });

  test("can be answered again: it waits, and what was closed is open", async () => {
    const id = await ofEmployer();
    await answer(an, id, { close: "on" });
    expect(await stateOf(id)).toMatchObject({ waiting: false, closed: true, lastSide: "STAFF" });
    await replyToDesk(hr, { conversationId: id, message: "Ik vind het niet." });
    expect(await stateOf(id)).toMatchObject({ waiting: true, closed: false, lastSide: "EMPLOYER" });
  });
});

describe("two who answer at once", () => {
  test("the second is told who wrote, keeps the text, and both answers stay when sent anyway", async () => {
    const id = await ofBroker();
    const seen = await lastOf(id);
    const both = await Promise.all([
      answer(an, id, { seen, message: "Van An" }),
      answer(bert, id, { seen, message: "Van Bert" }),
    ]);
    const second = both.find(({ ok }) => !ok);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const first = both[0]?.ok ? an : bert;
    expect(second).toEqual({ ok: false, reason: "message.written-meanwhile", facts: { name: first.name } });
    const other = first === an ? bert : an;
    expect(await answer(other, id, { seen, message: "Toch dit", insist: "on" })).toMatchObject({ ok: true });
    expect(await database().conversationMessage.count({ where: { conversationId: id, side: "STAFF" } })).toBe(
      2,
    );
  });

  test("what the asker wrote meanwhile is told too; what one wrote oneself is not", async () => {
    const id = await ofBroker();
    const seen = await lastOf(id);
    await replyToInsurer(broker, { conversationId: id, message: "O ja, nog iets." });
    expect(await answer(an, id, { seen })).toMatchObject({
      reason: "message.written-meanwhile",
      facts: { name: broker.name },
    });
    const read = await lastOf(id);
    expect(await answer(an, id, { seen: read, message: "Eén" })).toMatchObject({ ok: true });
    expect(await answer(an, id, { seen: read, message: "Twee" })).toMatchObject({ ok: true });
  });

  test("nothing that was not seen is put away", async () => {
    const id = await ofBroker();
    const seen = await lastOf(id);
    await replyToInsurer(broker, { conversationId: id, message: "Wacht nog even." });
    expect(await closeConversation(an, { conversationId: id, seen })).toMatchObject({
      reason: "message.written-meanwhile",
    });
    expect(await stateOf(id)).toMatchObject({ waiting: true, closed: false });
    expect(await closeConversation(an, { conversationId: id, seen: await lastOf(id) })).toMatchObject({
      ok: true,
    });
    expect(await stateOf(id)).toMatchObject({ waiting: false, closed: true });
    expect(await answerMails()).toEqual([]);
  });

  test("twenty identical posts are one answer and one mail", async () => {
    const id = await ofBroker();
    const seen = await lastOf(id);
    const all = await Promise.all(Array.from({ length: 20 }, () => answer(an, id, { seen })));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(await answerMails()).toHaveLength(1);
    expect(await database().conversationMessage.count({ where: { side: "STAFF" } })).toBe(1);
  });
});

test("who answers without end is stopped", async () => {
  const id = await ofBroker();
  await database().conversationMessage.createMany({
    data: Array.from({ length: mostAnswersAnHour }, (_, place) => ({
      id: newId(),
      conversationId: id,
      side: "STAFF" as const,
      accountId: an.accountId,
      authorName: an.name,
      body: `${place}`,
    })),
  });
  expect(await answer(an, id)).toMatchObject({ reason: "message.too-many" });
  await pool().query(`DELETE FROM "ConversationMessage" WHERE side = 'STAFF'`);
});

describe("who has taken it up", () => {
  test("is one person, also of two at once; it is taken over only by who saw that", async () => {
    const id = await ofBroker();
    const taken = await Promise.all([an, bert].map((one) => takeConversation(one, { conversationId: id })));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
    const [holder, other] = taken[0]?.ok ? [an, bert] : [bert, an];
    expect(taken.find(({ ok }) => !ok)).toMatchObject({
      reason: "conversation.held",
      facts: { name: holder.name },
    });
    await takeConversation(other, { conversationId: id, from: holder.accountId });
    expect(await stateOf(id)).toMatchObject({ holderId: other.accountId });
    // Giving back what a colleague holds by now does nothing.
    await handBackConversation(holder, { conversationId: id });
    expect(await stateOf(id)).toMatchObject({ holderId: other.accountId });
    await handBackConversation(other, { conversationId: id });
    expect(await stateOf(id)).toMatchObject({ holderId: null });
    const events = await database().auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ event }) => event)).toEqual([
      "message.sent",
      "conversation.taken",
      "conversation.taken",
      "conversation.handed-back",
    ]);
  });
});

describe("the other roles of the insurer", () => {
  test.each(["CLAIMS", "UNDERWRITING", "ADMINISTRATOR"] as const)("%s may answer", async (role) => {
    const { id } = await anAccount({ staffRoles: [role] });
    expect(await actingAs(id, "staff", "inbox.answer")).toMatchObject({ kind: "staff" });
  });

  test("who only audits has no inbox", async () => {
    const { id } = await anAccount({ staffRoles: ["AUDIT"] });
    await expect(actingAs(id, "staff", "inbox.answer")).rejects.toThrow("does not hold");
  });
});
