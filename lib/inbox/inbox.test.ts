import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EmployerActor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededAccount, type SeededEmployer } from "@/tests/support/builders";
import { type CorrespondenceRow, findCorrespondence } from "./find-correspondence";
import { findLegalDocuments } from "./find-legal-documents";
import { messageBody, messageSubject, mostAnHour } from "./message";
import { openConversation } from "./open-conversation";
import { openDocument } from "./open-document";
import { replyToDesk } from "./reply-to-desk";
import { writeToDesk } from "./write-to-desk";

let employer: SeededEmployer;
let account: SeededAccount;
let actor: EmployerActor;

beforeAll(async () => {
  employer = await anEmployer({ employees: 2, language: "fr" });
  account = await anAccount({ employers: [{ id: employer.id, role: "VIEWER" }], language: "nl" });
  actor = await actingAs(account.id, "employer", "contact-points.write");
});
beforeEach(() =>
  pool().query(
    `DELETE FROM "Conversation"; DELETE FROM "InsurerDocument"; DELETE FROM "OutboxMessage"; DELETE FROM "JobRun";
     UPDATE "Contract" SET withheld = '{}'`,
  ),
);
afterAll(closeDatabase);

const question = {
  subject: "Een vraag",
  message: "Goedemiddag,\n\nWie belt mij?",
  desk: "claims" as const,
};
const ask = (more: Partial<Parameters<typeof writeToDesk>[1]> = {}) =>
  writeToDesk(actor, { employerId: employer.id, ...question, ...more });

async function asked(more: Parameters<typeof ask>[0] = {}): Promise<string> {
  const written = await ask(more);
  if (!written.ok) throw new Error(written.reason);
  return written.value.conversationId;
}

async function answer(conversationId: string, at = new Date()): Promise<void> {
  await database().conversationMessage.create({
    data: {
      id: newId(),
      conversationId,
      side: "STAFF",
      authorName: "An Grasdonck",
      body: "Wij bellen u.",
      at,
    },
  });
  await database().conversation.update({ where: { id: conversationId }, data: { lastAt: at } });
}

async function aDocument(wish: { on?: string; shelf?: "LEGAL" | "CORRESPONDENCE" } = {}): Promise<string> {
  const { on = "2026-03-01", shelf = "CORRESPONDENCE" } = wish;
  const { id } = await database().insurerDocument.create({
    data: {
      id: newId(),
      employerId: employer.id,
      contractId: employer.contracts[0].id,
      shelf,
      on: new Date(`${on}T00:00:00Z`),
      titleNl: `Brief ${on}`,
      titleFr: `Lettre ${on}`,
      titleEn: `Letter ${on}`,
      language: "fr",
      paragraphs: ["Une première phrase.", "## Un titre", "Une dernière phrase à 1 000 €."],
    },
  });
  return id;
}

async function chunksOf(bytes: AsyncIterable<Buffer> | undefined): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes ?? []) chunks.push(chunk);
  return chunks;
}

describe("a message to a desk", () => {
  test("is kept, mailed to the desk in the employer's language, and written down", async () => {
    const id = await asked();
    expect(await openConversation(actor, id)).toMatchObject({
      desk: "CLAIMS",
      subject: "Een vraag",
      messages: [{ side: "EMPLOYER", authorName: actor.name, body: question.message }],
    });
    const mails = await database().outboxMessage.findMany();
    expect(mails.map(({ recipient, language, template }) => ({ recipient, language, template }))).toEqual([
      { recipient: "schade@collectief.example", language: "fr", template: "inbox.message-for-desk" },
    ]);
    const line = await database().auditEntry.findFirst({ where: { subjectId: id } });
    expect(line).toMatchObject({ event: "message.sent", employerId: employer.id, accountId: account.id });
    // What was written stays out of the trail.
    expect(JSON.stringify(line)).not.toContain("belt");
  });

  test("gives a copy to who wants one, in that person's language", async () => {
    await asked({ copy: "on" });
    const copy = await database().outboxMessage.findFirst({ where: { template: "inbox.message-copy" } });
    expect(copy).toMatchObject({ recipient: account.email, language: "nl", accountId: account.id });
  });

  test("that is posted twice, or five times at once, is one", async () => {
    const [id, again] = [await asked(), await asked()];
    expect(again).toBe(id);
    const many = await Promise.all(Array.from({ length: 5 }, () => asked({ subject: "Nog een vraag" })));
    expect(new Set(many).size).toBe(1);
    expect(await database().conversation.count()).toBe(2);
    expect(await database().outboxMessage.count()).toBe(2);
  });

  test("is refused when somebody writes without end", async () => {
    const id = await asked();
    await database().conversationMessage.createMany({
      data: Array.from({ length: mostAnHour }, (_, place) => ({
        id: newId(),
        conversationId: id,
        side: "EMPLOYER" as const,
        accountId: account.id,
        authorName: "x",
        body: `${place}`,
      })),
    });
    const refused = { ok: false, reason: "message.too-many", facts: { count: mostAnHour } };
    expect(await ask({ subject: "Anders" })).toEqual(refused);
    expect(await replyToDesk(actor, { conversationId: id, message: "Anders" })).toEqual(refused);
  });

  test("to a desk that this employer does not have finds nothing", async () => {
    const where = { employerId: employer.id, kind: "COMMERCIAL" as const };
    const desk = await database().contactPoint.findFirstOrThrow({ where });
    await database().contactPoint.delete({ where: { id: desk.id } });
    expect(await ask({ desk: "commercial" })).toEqual({ ok: false, reason: "not-found" });
    await database().contactPoint.create({ data: desk });
  });

  test("can be followed by another, which mails the desk again and moves the conversation up", async () => {
    const [old, young] = [await asked(), await asked({ subject: "Jonger" })];
    await replyToDesk(actor, { conversationId: old, message: "Ik hoorde nog niets." });
    await replyToDesk(actor, { conversationId: old, message: "Ik hoorde nog niets." });
    expect((await openConversation(actor, old))?.messages.map(({ body }) => body)).toEqual([
      question.message,
      "Ik hoorde nog niets.",
    ]);
    const { rows } = await findCorrespondence(actor, { employerId: employer.id });
    expect(rows.map(({ id }) => id)).toEqual([old, young]);
    expect(await database().outboxMessage.count()).toBe(3);
  });
});

test.each([
  ["  twee\n regels ", "twee regels"],
  ["tab\tén nul\u0000", "tab én nul"],
])("a subject is one line: %j", (typed, kept) => {
  expect(messageSubject.parse(typed)).toBe(kept);
});

test.each([
  [messageSubject, "   ", "message.subject-empty"],
  [messageSubject, "x".repeat(151), "message.subject-too-long"],
  [messageBody, " \r\n ", "message.empty"],
  [messageBody, undefined, "message.empty"],
  [messageBody, "x".repeat(5001), "message.too-long"],
] as const)("what can't be sent says why (%#)", (schema, typed, code) => {
  expect(schema.safeParse(typed).error?.issues[0]?.message).toBe(code);
});

test("lines of a message are kept, signs without a shape are not", () => {
  expect(messageBody.parse("een\r\ntwee\n\n\u0000\u0007drie ")).toBe("een\ntwee\n\ndrie");
});

describe("an answer", () => {
  test("is new until somebody of the employer opens the conversation", async () => {
    const id = await asked();
    // What one's own side wrote is never new, even where nobody looked since.
    await database().conversation.update({ where: { id }, data: { readAt: null } });
    const state = async () =>
      (await findCorrespondence(actor, { employerId: employer.id })).rows.find((row) => row.id === id)
        ?.unread;
    expect(await state()).toBe(false);
    await answer(id);
    expect(await state()).toBe(true);
    const staff = await actingAs(
      (await anAccount({ staffRoles: ["ADMINISTRATION"] })).id,
      "staff",
      "correspondence.read",
    );
    await openConversation(staff, id);
    expect(await state()).toBe(true);
    await openConversation(actor, id);
    expect(await state()).toBe(false);
  });
});

describe("the correspondence", () => {
  test("is letters and conversations in one list, newest first, page by page, there and back", async () => {
    const expected: string[] = [];
    for (const [place, on] of ["2024-01-01", "2024-06-30", "2025-06-30", "2026-01-15"].entries()) {
      expected.push(await aDocument({ on }));
      const id = await asked({ subject: `Gesprek ${place}` });
      // On the very moment that the next letter is dated, or later.
      await database().conversation.update({
        where: { id },
        data: { lastAt: new Date(`${on.slice(0, 4)}-12-31T23:00:00Z`) },
      });
      expected.push(id);
    }
    await aDocument({ shelf: "LEGAL" });
    const all = await findCorrespondence(actor, { employerId: employer.id });
    expect(all.rows.map(({ id }) => id).sort()).toEqual([...expected].sort());
    expect(all.rows.map(({ at }) => at.getTime())).toEqual(
      all.rows.map(({ at }) => at.getTime()).sort((one, other) => other - one),
    );
    const pages: CorrespondenceRow[][] = [];
    let after: string | null | undefined;
    do {
      const page = await findCorrespondence(actor, {
        employerId: employer.id,
        after: after ?? undefined,
        size: 3,
      });
      pages.push([...page.rows]);
      after = page.next;
    } while (after);
    expect(pages.flat().map(({ id }) => id)).toEqual(all.rows.map(({ id }) => id));
    const back = await findCorrespondence(actor, {
      employerId: employer.id,
      before: pages[1]?.[0]?.id,
      size: 3,
    });
    expect(back.rows.map(({ id }) => id)).toEqual(pages[0]?.map(({ id }) => id));
    expect(back.previous).toBeNull();
  });

  test("can be narrowed to letters, to conversations and to what is new", async () => {
    const [letter, conversation] = [await aDocument(), await asked()];
    const ids = async (more: object) =>
      (await findCorrespondence(actor, { employerId: employer.id, ...more })).rows.map(({ id }) => id);
    expect(await ids({ kinds: ["letter"] })).toEqual([letter]);
    expect(await ids({ kinds: ["conversation"] })).toEqual([conversation]);
    expect(await ids({ unread: true })).toEqual([letter]);
  });
});

describe("a document", () => {
  const open = (documentId: string, employerId = employer.id) =>
    openDocument(actor, { employerId, documentId });

  test("opens as a PDF in its own language, is read from then on, and leaves a line each time", async () => {
    const id = await aDocument();
    const opened = await open(id);
    expect(opened).toMatchObject({ name: "Lettre 2026-03-01 2026-03-01.pdf", mediaType: "application/pdf" });
    const bytes = Buffer.concat(await chunksOf(opened?.bytes));
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(bytes.length).toBe(opened?.size);
    const { rows } = await findCorrespondence(actor, { employerId: employer.id });
    expect(rows[0]).toMatchObject({ id, unread: false });
    (await open(id))?.bytes.destroy();
    const lines = await database().auditEntry.count({ where: { event: "document.opened", subjectId: id } });
    expect(lines).toBe(2);
  });

  test("does not exist under another employer's address, also for who serves both", async () => {
    const other = await anEmployer({ employees: 1 });
    const both = await anAccount({
      employers: [employer, other].map(({ id }) => ({ id, role: "HR" as const })),
    });
    const documentId = await aDocument();
    const serving = await actingAs(both.id, "employer", "correspondence.read");
    expect(await openDocument(serving, { employerId: other.id, documentId })).toBeNull();
    (await openDocument(serving, { employerId: employer.id, documentId }))?.bytes.destroy();
    expect(await database().auditEntry.count({ where: { subjectId: documentId } })).toBe(1);
  });

  test("does not open where every running contract withholds its shelf", async () => {
    const [letter, legal] = [await aDocument(), await aDocument({ shelf: "LEGAL" })];
    const withhold = (entries: string) =>
      pool().query(`UPDATE "Contract" SET withheld = $1::"EmployerEntry"[] WHERE "employerId" = $2`, [
        entries,
        employer.id,
      ]);
    await withhold("{CORRESPONDENCE}");
    expect(await open(letter)).toBeNull();
    (await open(legal))?.bytes.destroy();
    await withhold("{LEGAL_DOCUMENTS}");
    expect(await open(legal)).toBeNull();
    expect((await findLegalDocuments(actor, employer.id)).map(({ id }) => id)).toEqual([legal]);
  });
});
