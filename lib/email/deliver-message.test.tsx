import "@/tests/support/database";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { runJob } from "@/lib/jobs/run-job";
import { defineEmail, defineSms } from "./define-email";
import { deliverMessageJob } from "./deliver-message.job";
import { ActionLink, EmailLayout, Paragraph } from "./email-layout";
import { findMessages } from "./find-messages";
import { openMailbox } from "./mailbox";
import { queueEmail } from "./queue-email";
import { queueSms } from "./queue-sms";
import { readMail, readMailbox } from "./read-mailbox";
import { recordBounce } from "./record-bounce";

const greeting = defineEmail({
  name: "test.greeting",
  data: z.object({ name: z.string(), link: z.string() }),
  subject: ({ name }) => ({ nl: `Dag ${name}`, fr: `Bonjour ${name}`, en: `Hello ${name}` }),
  body: ({ data, language, brand }) => (
    <EmailLayout language={language} brand={brand} preview="…" heading={data.name}>
      <Paragraph>{{ nl: "Welkom & dag", fr: "Bienvenue", en: "Welcome" }[language]}</Paragraph>
      <ActionLink href={data.link}>Open</ActionLink>
    </EmailLayout>
  ),
});
const code = defineSms({
  name: "test.code",
  data: z.object({ code: z.string() }),
  text: ({ code: digits }, { name }) => ({
    nl: `${name}: ${digits}`,
    fr: `${name} : ${digits}`,
    en: `${name}: ${digits}`,
  }),
});
const job = deliverMessageJob([greeting, code]);

let mailbox: Awaited<ReturnType<typeof openMailbox>>;

beforeAll(async () => {
  mailbox = await openMailbox({ directory: process.env.MAILBOX_DIR as string, port: 0 });
  process.env.SMTP_URL = `smtp://127.0.0.1:${mailbox.port}`;
});
afterEach(() => pool().query(`DELETE FROM "OutboxMessage"; DELETE FROM "JobRun"`));
afterAll(async () => {
  await mailbox.close();
  await closeDatabase();
});

type Wish = { to?: string; name?: string; eventKey?: string; language?: "nl" | "fr" | "en" };

function queue({
  to = "an@voorbeeld.be",
  name = "An",
  eventKey = `greeting ${to}`,
  language = "fr",
}: Wish = {}) {
  return database().$transaction((tx) =>
    queueEmail(tx, {
      template: greeting,
      data: { name, link: "https://portaal.example/x?token=geheim" },
      to,
      language,
      eventKey,
    }),
  );
}

/** As the worker does it, without its pauses. */
async function deliver(): Promise<void> {
  await pool().query(`UPDATE "JobRun" SET "runAt" = now()`);
  for (const { id } of await database().jobRun.findMany({ where: { status: "QUEUED" } })) {
    await runJob(job, id, "test", new AbortController().signal);
  }
}

const theMessage = () => database().outboxMessage.findFirstOrThrow();
const atHome = { address: "127.0.0.1" };
const mailsTo = async (address: string) => (await readMailbox(atHome, address))?.mails ?? [];

test("a letter arrives in the reader's language, as HTML and as text, and leaves no secret behind", async () => {
  await queue();
  expect((await theMessage()).dataSealed).not.toContain("geheim");
  await deliver();
  const [mail] = await mailsTo("an@voorbeeld.be");
  expect(mail).toMatchObject({
    subject: "Bonjour An",
    to: ["an@voorbeeld.be"],
    from: "no-reply@collectief.example",
  });
  expect(mail?.html).toContain('lang="fr"');
  expect(mail?.html).toContain("https://portaal.example/x?token=geheim");
  expect(mail?.text).toContain("Bienvenue");
  expect(mail?.text).toContain("https://portaal.example/x?token=geheim");
  expect(mail?.headers["auto-submitted"]).toBe("auto-generated");
  expect(await theMessage()).toMatchObject({ status: "SENT", dataSealed: null, attempts: 1 });
});

test("one event and person is one letter, however often it is told and delivered", async () => {
  expect(await queue({ to: "een@voorbeeld.be", eventKey: "same" })).toBe(true);
  expect(await queue({ to: "een@voorbeeld.be", eventKey: "same" })).toBe(false);
  await deliver();
  await pool().query(`UPDATE "JobRun" SET status = 'QUEUED'`);
  await deliver();
  expect(await mailsTo("een@voorbeeld.be")).toHaveLength(1);
});

test("a letter of a transaction that is undone is never written", async () => {
  await expect(
    database().$transaction(async (tx) => {
      await queueEmail(tx, {
        template: greeting,
        data: { name: "An", link: "x" },
        to: "weg@voorbeeld.be",
        language: "nl",
        eventKey: "undone",
      });
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  expect(await database().outboxMessage.count()).toBe(0);
});

test("an address that the server does not know is refused at once and for good", async () => {
  await queue({ to: "refuse@voorbeeld.be" });
  await deliver();
  const message = await theMessage();
  expect(message).toMatchObject({ status: "REFUSED", dataSealed: null });
  expect(message.lastError).toContain("550");
  expect(message.lastError).not.toContain("voorbeeld");
  expect(await database().jobRun.findFirst()).toMatchObject({ status: "DONE" });
});

test("a server that asks to come back later gets the letter later", async () => {
  await queue({ to: "later2@voorbeeld.be" });
  await deliver();
  expect(await theMessage()).toMatchObject({ status: "QUEUED", attempts: 1 });
  expect(await database().jobRun.findFirst()).toMatchObject({ status: "QUEUED", attempts: 1 });
  await deliver();
  await deliver();
  expect(await theMessage()).toMatchObject({ status: "SENT", attempts: 3, lastError: null });
  expect(await mailsTo("later2@voorbeeld.be")).toHaveLength(1);
});

test("when the line drops after the letter was taken, it comes again under the same Message-ID", async () => {
  await queue({ to: "drop@voorbeeld.be" });
  await deliver();
  expect((await theMessage()).status).toBe("QUEUED");
  await deliver();
  const mails = await mailsTo("drop@voorbeeld.be");
  expect(mails).toHaveLength(2);
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
  expect((await theMessage()).status).toBe("SENT");
});

test("a line break in a name becomes no header and no second reader", async () => {
  await queue({ to: "kop@voorbeeld.be", name: "An\r\nBcc: ander@voorbeeld.be\r\n\r\nEigen tekst" });
  await deliver();
  const [mail] = await mailsTo("kop@voorbeeld.be");
  expect(mail?.headers.bcc).toBeUndefined();
  expect(mail?.to).toEqual(["kop@voorbeeld.be"]);
  expect(mail?.subject).toBe("Bonjour An Bcc: ander@voorbeeld.be Eigen tekst");
  for (const to of ["an@voorbeeld.be\r\nBcc: x@voorbeeld.be", "an@voorbeeld.be, x@voorbeeld.be", "<>"]) {
    await expect(queue({ to })).rejects.toThrow("No address to mail to");
  }
});

test("sealed data that was moved to another row is not sent", async () => {
  await queue({ to: "a@voorbeeld.be", eventKey: "a" });
  await queue({ to: "b@voorbeeld.be", eventKey: "b" });
  await pool().query(
    `UPDATE "OutboxMessage" SET "dataSealed" = (SELECT "dataSealed" FROM "OutboxMessage" WHERE "eventKey" = 'a') WHERE "eventKey" = 'b'`,
  );
  await deliver();
  expect(await mailsTo("a@voorbeeld.be")).toHaveLength(1);
  expect(await mailsTo("b@voorbeeld.be")).toHaveLength(0);
});

test("without a gateway a text message lands in the mailbox under its number", async () => {
  await database().$transaction((tx) =>
    queueSms(tx, {
      template: code,
      data: { code: "123456" },
      to: "+32470000001",
      language: "nl",
      eventKey: "sms",
    }),
  );
  await deliver();
  const [mail] = await mailsTo("+32470000001@sms.local");
  expect(mail?.text.trim()).toBe("Collectief: 123456");
  expect(await theMessage()).toMatchObject({ channel: "SMS", status: "SENT", dataSealed: null });
});

test("a letter that comes back later is marked, and only ours", async () => {
  await queue({ to: "terug@voorbeeld.be" });
  await deliver();
  const [mail] = await mailsTo("terug@voorbeeld.be");
  expect(await recordBounce(mail?.messageId ?? "")).toBe(true);
  expect((await theMessage()).status).toBe("BOUNCED");
  expect(await recordBounce("<somebody-else@example.org>")).toBe(false);
});

test("the staff see who was written to only as far as they need; others see nothing", async () => {
  await queue({ to: "zichtbaar@voorbeeld.be" });
  const who = {
    accountId: "",
    sessionId: null,
    name: "",
    email: "",
    language: "nl",
    request: { id: "", address: null },
  } as const;
  const seen = await findMessages({ ...who, kind: "staff", roles: ["ADMINISTRATOR"] }, {});
  expect(seen.rows.map(({ recipient }) => recipient)).toEqual(["z…@voorbeeld.be"]);
  expect(seen.counts.QUEUED).toBe(1);
  expect((await findMessages({ ...who, kind: "employer", employerIds: [] }, {})).rows).toEqual([]);
});

test("the gateway gets the number, the text and an id that stays the same; what it refuses is not tried again", async () => {
  const { sendTextMessage, SmsRefusedError } = await import("./sms-gateway");
  const { env } = await import("@/lib/env");
  const got: unknown[] = [];
  let status = 200;
  const gateway = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    got.push({
      ...JSON.parse(body),
      key: request.headers["idempotency-key"],
      who: request.headers.authorization,
    });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => gateway.listen(0, "127.0.0.1", resolve));
  const settings = env();
  Object.assign(settings, {
    SMS_GATEWAY_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`,
    SMS_GATEWAY_TOKEN: "t",
  });
  try {
    const message = { id: "7", messageId: "<7@x>", to: "+32470000002", text: "123456", language: "nl" };
    await sendTextMessage(message);
    expect(got).toEqual([{ id: "7", to: "+32470000002", text: "123456", key: "7", who: "Bearer t" }]);
    status = 422;
    await expect(sendTextMessage(message)).rejects.toBeInstanceOf(SmsRefusedError);
    status = 503;
    await expect(sendTextMessage(message)).rejects.toThrow("503");
  } finally {
    Object.assign(settings, { SMS_GATEWAY_URL: undefined, SMS_GATEWAY_TOKEN: undefined });
    gateway.close();
  }
});

test("where mail really leaves there is no mailbox to read", async () => {
  const { env } = await import("@/lib/env");
  const settings = env();
  const directory = settings.MAILBOX_DIR;
  const kept = (await readMailbox(atHome))?.mails[0];
  expect(await readMail(atHome, kept?.id ?? "")).toEqual(kept);
  expect(await readMail(atHome, "../secrets")).toBeNull();
  Object.assign(settings, { MAILBOX_DIR: undefined });
  try {
    expect(await readMailbox(atHome)).toBeNull();
    expect(await readMail(atHome, kept?.id ?? "")).toBeNull();
  } finally {
    Object.assign(settings, { MAILBOX_DIR: directory });
  }
});

test("with real people in it the mailbox is read at the machine itself, and nowhere else", async () => {
  const { env } = await import("@/lib/env");
  const settings = env();
  const { APP_URL, DEMO } = settings;
  const id = (await readMailbox(atHome))?.mails[0]?.id ?? "";
  const elsewhere = { address: "192.0.2.10" };
  const sees = async (asked: { address: string | null }) => [
    (await readMailbox(asked)) !== null,
    (await readMail(asked, id)) !== null,
  ];
  try {
    expect(await sees(atHome)).toEqual([true, true]);
    expect(await sees({ address: "::1" })).toEqual([true, true]);
    for (const asked of [elsewhere, { address: null }]) expect(await sees(asked)).toEqual([false, false]);
    // A proxy on this machine that nobody named would make everybody look at home.
    Object.assign(settings, { APP_URL: "https://portal.example" });
    expect(await sees(atHome)).toEqual([false, false]);
    Object.assign(settings, { DEMO: true });
    expect(await sees(elsewhere)).toEqual([true, true]);
  } finally {
    Object.assign(settings, { APP_URL, DEMO });
  }
});
