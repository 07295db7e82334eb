import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrokerActor, StaffActor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import type { StaffRole } from "@/lib/database/generated/enums";
import { env } from "@/lib/env";
import { newId } from "@/lib/values/ids";
import { aQuote } from "@/prisma/seed/quotes";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccount, type SeededAccount, type SeededBrokerage } from "@/tests/support/builders";
import { answerConversation } from "./answer-conversation";
import { askInsurer } from "./ask-insurer";
import { countNewAnswers, findQuestions } from "./find-questions";
import { mostAnHour } from "./message";
import { openQuestion } from "./open-question";
import { replyToInsurer } from "./reply-to-insurer";
import { takeConversation } from "./take-conversation";

let office: SeededBrokerage;
let asker: SeededAccount;
let actor: BrokerActor;
let colleague: BrokerActor;
let neighbour: BrokerActor;
let both: BrokerActor;
let underwriter: StaffActor;

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
  underwriter = await staffOf("UNDERWRITING");
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

async function answered(conversationId: string, message = "Door de bouwwijze.", close = false) {
  const answer = await answerConversation(underwriter, {
    conversationId,
    message,
    seen: newId(),
    insist: "on",
    ...(close ? { close: "on" as const } : {}),
  });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.messageId;
}

const mails = async (template: string) =>
  (await database().outboxMessage.findMany({ where: { template }, orderBy: { recipient: "asc" } })).map(
    ({ recipient, language }) => ({ recipient, language }),
  );

describe("a question of a broker", () => {
  test("is kept for the group, told to the desk in each one's language, and written down without its text", async () => {
    const second = await anAccount({ staffRoles: ["UNDERWRITING", "AUDIT"], language: "en" });
    const gone = await anAccount({ staffRoles: ["UNDERWRITING"] });
    await database().staffMembership.update({ where: { accountId: gone.id }, data: { endedAt: new Date() } });
    await anAccount({ staffRoles: ["CLAIMS"] });
    const id = await asked();
    expect(await openQuestion(colleague, id)).toMatchObject({
      subject: question.subject,
      brokerGroup: { name: "Kaai" },
      messages: [{ side: "BROKER", authorName: actor.name, body: question.message }],
    });
    const told = await mails("inbox.question-for-staff");
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({ recipient: underwriter.email, language: "fr" });
    expect(told).toContainEqual({ recipient: second.email, language: "en" });
    const line = await database().auditEntry.findFirst({ where: { subjectId: id } });
    expect(line).toMatchObject({ event: "message.sent", brokerageId: office.id, accountId: asker.id });
    expect(JSON.stringify(line)).not.toContain("brandpremie");
    await database().staffMembership.updateMany({
      where: { accountId: second.id },
      data: { endedAt: new Date() },
    });
  });

  test("for a desk where nobody answers goes to the house", async () => {
    await pool().query(`UPDATE "StaffMembership" SET "endedAt" = now() WHERE 'CLAIMS' = ANY(roles)`);
    await asked({ desk: "claims" });
    expect(await mails("inbox.question-for-staff")).toEqual([
      { recipient: env().BRAND_EMAIL, language: "nl" },
    ]);
  });

  test("is told to who took it up, and to the desk again when that one left", async () => {
    const holder = await staffOf("ADMINISTRATION");
    const id = await asked();
    await takeConversation(holder, { conversationId: id });
    await database().outboxMessage.deleteMany();
    await replyToInsurer(actor, { conversationId: id, message: "Nog iets." });
    expect(await mails("inbox.question-for-staff")).toEqual([{ recipient: holder.email, language: "fr" }]);
    await database().staffMembership.update({
      where: { accountId: holder.accountId },
      data: { endedAt: new Date() },
    });
    await database().outboxMessage.deleteMany();
    await replyToInsurer(actor, { conversationId: id, message: "En nog iets." });
    expect(await mails("inbox.question-for-staff")).toEqual([
      { recipient: underwriter.email, language: "fr" },
    ]);
  });

  test("posted twenty times at once is one question and one mail", async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => asked()));
    expect(new Set(many).size).toBe(1);
    expect(await database().outboxMessage.count()).toBe(1);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () =>
        replyToInsurer(actor, { conversationId: many[0] ?? "", message: "Dank u" }),
      ),
    );
    expect(replies.every(({ ok }) => ok)).toBe(true);
    expect(await database().conversationMessage.count()).toBe(2);
    expect(await database().outboxMessage.count()).toBe(2);
  });

  test("is refused when somebody writes without end", async () => {
    const id = await asked();
    await database().conversationMessage.createMany({
      data: Array.from({ length: mostAnHour }, (_, place) => ({
        id: newId(),
        conversationId: id,
        side: "BROKER" as const,
        accountId: asker.id,
        authorName: "x",
        body: `${place}`,
      })),
    });
    const refused = { ok: false, reason: "message.too-many", facts: { count: mostAnHour } };
    expect(await askInsurer(actor, { ...question, subject: "Anders" })).toEqual(refused);
    expect(await replyToInsurer(actor, { conversationId: id, message: "Anders" })).toEqual(refused);
    // A colleague may still write.
    expect(await replyToInsurer(colleague, { conversationId: id, message: "Anders" })).toMatchObject({
      ok: true,
    });
  });

  test("of somebody in several groups names its group, and only one of the own", async () => {
    const [kaai, beside] = groupIds();
    const notFound = { ok: false, reason: "not-found" };
    expect(await askInsurer(both, question)).toEqual(notFound);
    const id = await asked({ groupId: beside }, both);
    expect(await openQuestion(neighbour, id)).not.toBeNull();
    expect(await openQuestion(actor, id)).toBeNull();
    expect(await askInsurer(neighbour, { ...question, groupId: kaai })).toEqual(notFound);
    const other = await aBrokerage();
    expect(await askInsurer(actor, { ...question, groupId: other.groups[0].id })).toEqual(notFound);
  });
});

describe("a question about a quote", () => {
  const aGroupsQuote = async () => (await aQuote({ brokerageId: office.id, groupId: groupIds()[0] })).id;

  test("belongs to the quote's group, whatever group is named", async () => {
    const quoteId = await aGroupsQuote();
    const id = await asked({ quoteId, groupId: groupIds()[1] }, both);
    expect(await openQuestion(actor, id)).toMatchObject({ quote: { id: quoteId } });
    expect(await openQuestion(neighbour, id)).toBeNull();
  });

  test("of another group finds nothing, as if it did not exist", async () => {
    const quoteId = await aGroupsQuote();
    // Having quotes of one's own opens no other.
    await aQuote({ brokerageId: office.id, groupId: groupIds()[1] });
    const foreign = await askInsurer(neighbour, { ...question, quoteId });
    expect(foreign).toEqual(await askInsurer(neighbour, { ...question, quoteId: newId() }));
    expect(foreign).toEqual({ ok: false, reason: "not-found" });
    expect(await database().conversation.count()).toBe(0);
  });

  test("that moved away stays with the group that asked, without the quote", async () => {
    const quoteId = await aGroupsQuote();
    const id = await asked({ quoteId });
    await database().quote.update({ where: { id: quoteId }, data: { groupId: groupIds()[1] } });
    expect(await openQuestion(actor, id)).toMatchObject({ quote: null });
    expect(await openQuestion(neighbour, id)).toBeNull();
    expect(await openQuestion(both, id)).toMatchObject({ quote: { id: quoteId } });
  });
});

describe("an answer to a broker", () => {
  test("is new for the group until one of them looks, and is counted", async () => {
    const id = await asked();
    const state = async (of: BrokerActor) => (await findQuestions(of)).rows[0]?.state;
    expect(await state(actor)).toBe("waiting");
    await answered(id);
    expect([await state(actor), await state(colleague)]).toEqual(["new", "new"]);
    expect([await countNewAnswers(colleague), await countNewAnswers(neighbour)]).toEqual([1, 0]);
    await openQuestion(colleague, id);
    expect([await state(actor), await countNewAnswers(actor)]).toEqual(["answered", 0]);
    expect((await findQuestions(actor, { states: ["new"] })).rows).toEqual([]);
    await answered(id, "En dit nog.", true);
    expect(await state(actor)).toBe("new");
    await openQuestion(actor, id);
    expect(await state(actor)).toBe("closed");
  });

  test("opens again what was closed as soon as somebody of the group writes", async () => {
    const id = await asked();
    await answered(id, "Opgelost.", true);
    expect((await openQuestion(actor, id))?.closedAt).not.toBeNull();
    await replyToInsurer(colleague, { conversationId: id, message: "Toch niet." });
    const open = await openQuestion(actor, id);
    expect([open?.closedAt, open?.waitingSince]).toEqual([null, expect.any(Date)]);
  });

  test("is told to who wrote last, without its text", async () => {
    const id = await asked();
    await answered(id);
    const answers = () => mails("inbox.answer-for-asker");
    expect(await answers()).toEqual([{ recipient: asker.email, language: "nl" }]);
    await database().outboxMessage.deleteMany();
    await replyToInsurer(colleague, { conversationId: id, message: "En voor hout?" });
    await answered(id, "Ook dan.");
    expect((await answers()).map(({ recipient }) => recipient)).toEqual([colleague.email]);
  });

  test("is told to the group's Beheerders when who wrote last may not read it any more", async () => {
    const leaver = await anAccount({ brokerages: [{ id: office.id, groupIds: [groupIds()[0]] }] });
    const id = await asked({}, await as(leaver));
    await database().brokerMembership.updateMany({
      where: { accountId: leaver.id },
      data: { endedAt: new Date() },
    });
    await answered(id);
    expect((await mails("inbox.answer-for-asker")).map(({ recipient }) => recipient)).toEqual([
      colleague.email,
    ]);
    // A change of groups is enough.
    const moved = await anAccount({ brokerages: [{ id: office.id, groupIds: [groupIds()[0]] }] });
    const other = await asked({ subject: "Anders" }, await as(moved));
    await database().brokerGroupMember.deleteMany({ where: { membership: { accountId: moved.id } } });
    await database().outboxMessage.deleteMany();
    await answered(other);
    expect((await mails("inbox.answer-for-asker")).map(({ recipient }) => recipient)).toEqual([
      colleague.email,
    ]);
  });
});

test("hostile text is kept as it was typed", async () => {
  const message = `<script>alert(1)</script> {{7*7}} ' OR 1=1 -- https://evil.example \u202e\n=HYPERLINK("x")`;
  const id = await asked({ subject: `<b>vet</b> & "zo"`, message });
  const found = await openQuestion(actor, id);
  expect([found?.subject, found?.messages[0]?.body]).toEqual([`<b>vet</b> & "zo"`, message]);
});
