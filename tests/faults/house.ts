import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { expect } from "vitest";
import { messageIdOf } from "@/lib/email/message-id";
import { requestDownload } from "@/lib/exchange/request-download";
import { anAccount } from "@/prisma/seed/account";
import { anEmployer } from "@/prisma/seed/employer";
import { actingAs } from "../support/acting";
import { mailsTo } from "../support/mailbox";

type PartName = "worker" | "relief" | "ahead" | "mailbox" | "web";

/** More rounds find rarer moments: FAULT_ROUNDS=50 for a night. */
export const rounds = Number(process.env.FAULT_ROUNDS ?? 3);

async function control(verb: "pid" | "start" | "stop", part: PartName): Promise<number> {
  const answer = await fetch(`${process.env.FAULTS_CONTROL}/${verb}?of=${part}`);
  if (!answer.ok) throw new Error(await answer.text());
  return Number(await answer.text());
}

/** Starts it again at once, however it ended. */
export const start = (part: PartName) => control("start", part);
export const stop = (part: PartName) => control("stop", part);

export async function signal(part: PartName, name: NodeJS.Signals): Promise<number> {
  const pid = await control("pid", part);
  process.kill(pid, name);
  return pid;
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits for it, and says what there was instead when it does not come. */
export async function until<T>(
  what: string,
  look: () => Promise<T | false | undefined>,
  within = 60_000,
): Promise<T> {
  let last: unknown;
  for (const end = Date.now() + within; Date.now() < end; await pause(50)) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      // The database may be what is away.
      last = error;
    }
  }
  throw new Error(`Not within ${within / 1000} s: ${what}${last ? ` (${String(last)})` : ""}`);
}

/** On a connection of its own, as the superuser: what was broken for the product is not broken for who looks. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({
    connectionString: process.env.FAULTS_SUPERUSER_URL,
    connectionTimeoutMillis: 5000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

export async function aMainUser(employees: number) {
  const employer = await anEmployer({ employees });
  const account = await anAccount({ employers: [{ id: employer.id, role: "ADMIN" }] });
  return { employer, account };
}

export type MainUser = Awaited<ReturnType<typeof aMainUser>>;

let asked = 0;

/** Asks for the list of everybody; the notice goes to an address of its own, so that its mail can be counted. */
export async function ask({ employer, account }: MainUser, box = "bericht"): Promise<Asked> {
  const actor = await actingAs(account.id, "employer", "downloads.request");
  const noticeEmail = `${box}@kamer${++asked}-${process.pid}.example`;
  const outcome = await requestDownload(actor, {
    employerId: employer.id,
    type: "insured-overview",
    noticeEmail,
  });
  if (!outcome.ok) throw new Error(outcome.reason);
  const { actionId } = outcome.value;
  return { actionId, noticeEmail };
}

export type Asked = { readonly actionId: string; readonly noticeEmail: string };

type Run = { id: string; status: string; attempts: number; lastError: string | null };

export async function runOf(actionId: string): Promise<Run> {
  const rows = await sql<Run>(
    `SELECT id, status, attempts, "lastError" FROM "JobRun" WHERE payload->>'actionId' = $1`,
    [actionId],
  );
  expect(rows).toHaveLength(1);
  return rows[0] as Run;
}

export async function statusOf(actionId: string) {
  const [action] = await sql<{ status: string; failure: string | null; fileId: string | null }>(
    `SELECT status, failure, "fileId" FROM "Action" WHERE id = $1`,
    [actionId],
  );
  return action;
}

export const hasBegun = (actionId: string) =>
  until("the worker begins", async () => (await runOf(actionId)).status === "RUNNING");

export const isAvailable = (actionId: string, within?: number) =>
  until("the file is there", async () => (await statusOf(actionId))?.status === "AVAILABLE", within);

/** All that must be true of a download that was asked for once, whatever happened on the way. */
export async function expectOnce(
  { actionId, noticeEmail }: Asked,
  {
    mails = 1,
    atMost = mails,
    failedBefore = false,
  }: { mails?: number; atMost?: number; failedBefore?: boolean } = {},
): Promise<void> {
  await isAvailable(actionId);
  await until("the run is done", async () => (await runOf(actionId)).status === "DONE");
  const message = await until("the notice is sent", async () => {
    const found = await sql<{ id: string; status: string }>(
      `SELECT id, status FROM "OutboxMessage" WHERE recipient = $1`,
      [noticeEmail],
    );
    expect(found.length).toBeLessThanOrEqual(1);
    return found[0]?.status === "SENT" && found[0];
  });
  const lines = await sql(`SELECT event FROM "AuditEntry" WHERE "subjectId" = $1 ORDER BY at, id`, [
    actionId,
  ]);
  expect(lines.map(({ event }) => event)).toEqual([
    "action.requested",
    ...(failedBefore ? ["action.failed"] : []),
    "action.available",
  ]);
  const files = await sql<{ key: string; size: string }>(
    `SELECT f.key, f.size FROM "StoredFile" f JOIN "Action" a ON a."fileId" = f.id WHERE a.id = $1`,
    [actionId],
  );
  expect(files).toHaveLength(1);
  for (const { key, size } of files)
    expect((await stat(path.join(process.env.FILES_DIR ?? "", key))).size).toBe(Number(size));
  const received = await mailsTo(noticeEmail);
  expect(new Set(received.map(({ messageId }) => messageId))).toEqual(new Set([messageIdOf(message.id)]));
  expect(received.length).toBeGreaterThanOrEqual(mails);
  expect(received.length).toBeLessThanOrEqual(atMost);
}

/** Everything that lies on the disk for files, and what of it belongs to somebody. */
export async function bytesOnDisk(): Promise<{ all: string[]; owned: string[] }> {
  const root = process.env.FILES_DIR ?? "";
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const all = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((key) => key !== filler);
  const rows = await sql<{ key: string }>(`SELECT key FROM "StoredFile"`);
  const known = new Set(rows.map(({ key }) => key));
  return { all: all.sort(), owned: all.filter((key) => known.has(key)).sort() };
}

/** What a test fills the disk with. */
export const filler = "filler";

/** What the logs of the product's processes hold since the world began. */
export async function logs(): Promise<string> {
  const directory = process.env.FAULTS_LOGS ?? "";
  const texts = await Promise.all(
    (await readdir(directory)).map((name) => readFile(path.join(directory, name), "utf8")),
  );
  return texts.join("\n");
}
