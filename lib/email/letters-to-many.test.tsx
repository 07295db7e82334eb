import "@/tests/support/database";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { runJob } from "@/lib/jobs/run-job";
import { defineEmail } from "./define-email";
import { deliverMessageJob } from "./deliver-message.job";
import { EmailLayout, Paragraph } from "./email-layout";
import { openMailbox } from "./mailbox";
import { messageIdOf } from "./message-id";
import { queueEmail } from "./queue-email";
import { readMailbox } from "./read-mailbox";
import { recordBounce } from "./record-bounce";

const stop = "https://portaal.example/api/unsubscribe/geheim";
const shape = { data: z.object({ stop: z.string() }), subject: { nl: "Dag", fr: "Bonjour", en: "Hello" } };
const toMany = defineEmail({
  name: "test.to-many",
  ...shape,
  toMany: { stop: (data) => data.stop },
  body: ({ language, brand }) => (
    <EmailLayout language={language} brand={brand} preview="…" heading="Dag" footer={<a href={stop}>Stop</a>}>
      <Paragraph>Aan velen</Paragraph>
    </EmailLayout>
  ),
});
const toOne = defineEmail({
  name: "test.to-one",
  ...shape,
  body: ({ language, brand }) => (
    <EmailLayout language={language} brand={brand} preview="…" heading="Dag">
      <Paragraph>Aan één</Paragraph>
    </EmailLayout>
  ),
});
const job = deliverMessageJob([toMany, toOne]);
let mailbox: Awaited<ReturnType<typeof openMailbox>>;

beforeAll(async () => {
  mailbox = await openMailbox({ directory: process.env.MAILBOX_DIR as string, port: 0 });
  process.env.SMTP_URL = `smtp://127.0.0.1:${mailbox.port}`;
});
afterEach(() =>
  pool().query(`DELETE FROM "OutboxMessage"; DELETE FROM "JobRun"; DELETE FROM "BlockedAddress"`),
);
afterAll(async () => {
  await mailbox.close();
  await closeDatabase();
});

async function send(template: typeof toMany, to: string): Promise<string> {
  const eventKey = `${template.name} ${to}`;
  await database().$transaction((tx) =>
    queueEmail(tx, { template, data: { stop }, to, language: "nl", eventKey }),
  );
  return eventKey;
}
async function deliver(): Promise<void> {
  for (const { id } of await database().jobRun.findMany({ where: { status: "QUEUED" } }))
    await runJob(job, id, "test", new AbortController().signal);
}
const statusOf = async (eventKey: string) =>
  (await database().outboxMessage.findUniqueOrThrow({ where: { eventKey } })).status;
const mailsTo = async (address: string) =>
  (await readMailbox({ address: "127.0.0.1" }, address))?.mails ?? [];
const blockedAs = (address: string) =>
  database().blockedAddress.findMany({ where: { address }, select: { reason: true } });

test("a letter to many tells mail programs where one post stops it, and says who writes; one to one person does not", async () => {
  await send(toMany, "veel@voorbeeld.example");
  await send(toOne, "een@voorbeeld.example");
  await deliver();
  const [many] = await mailsTo("veel@voorbeeld.example");
  expect(many?.headers).toMatchObject({
    "list-unsubscribe": `<${stop}>`,
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
  });
  expect(many?.text).toContain("BE 1900.000.069");
  const [one] = await mailsTo("een@voorbeeld.example");
  expect(Object.keys(one?.headers ?? {})).not.toContain("list-unsubscribe");
});

test("who said no while it waited gets no letter to many, but still gets what is asked for", async () => {
  const [no, yes] = [await send(toMany, "Nee@voorbeeld.example"), await send(toOne, "Nee@voorbeeld.example")];
  await database().blockedAddress.create({
    data: { address: "nee@voorbeeld.example", reason: "UNSUBSCRIBED" },
  });
  await deliver();
  expect([await statusOf(no), await statusOf(yes)]).toEqual(["REFUSED", "SENT"]);
  expect(await mailsTo("nee@voorbeeld.example")).toHaveLength(1);
});

test("an address that the server does not know is noted, once, with its line", async () => {
  await send(toOne, "refuse@voorbeeld.example");
  await send(toMany, "refuse@voorbeeld.example");
  await deliver();
  expect(await blockedAs("refuse@voorbeeld.example")).toEqual([{ reason: "BOUNCED" }]);
  expect(await database().auditEntry.count({ where: { event: "address.bounced" } })).toBe(1);
});

test("what the mail server tells later is noted, once, and only of what was sent", async () => {
  const key = await send(toMany, "later-weg@voorbeeld.example");
  const { id } = await database().outboxMessage.findUniqueOrThrow({ where: { eventKey: key } });
  expect(await recordBounce(messageIdOf(id))).toBe(false);
  await deliver();
  expect(await recordBounce(messageIdOf(id))).toBe(true);
  expect(await recordBounce(messageIdOf(id))).toBe(true);
  expect(await statusOf(key)).toBe("BOUNCED");
  expect(await recordBounce(messageIdOf(id), "complaint")).toBe(true);
  expect((await blockedAs("later-weg@voorbeeld.example")).map(({ reason }) => reason).sort()).toEqual([
    "BOUNCED",
    "COMPLAINED",
  ]);
  expect(await recordBounce("<00000000-0000-7000-8000-000000000000@elders.example>")).toBe(false);
});
