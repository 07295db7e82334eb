import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { confirmUpload } from "@/lib/exchange/confirm-upload";
import { SeededRandom } from "@/prisma/seed/seeded-random";
import { actingAs } from "../support/acting";
import { type ListRow, sendBytes, theList, workbookOf } from "../support/lists";
import { aMainUser, type MainUser, pause, rounds, signal, sql, start, stop, until } from "./house";

let somebody: MainUser;
let actor: Actor;
let unhurried = { check: 0, apply: 0 };
let round = 0;

beforeAll(async () => {
  somebody = await aMainUser(3000);
  actor = await actingAs(somebody.account.id, "employer", "uploads.send");
  const sent = await send();
  let began = Date.now();
  await isChecked(sent.uploadId);
  const check = Date.now() - began;
  await confirm(sent.uploadId);
  began = Date.now();
  await isDone(sent.uploadId);
  unhurried = { check, apply: Date.now() - began };
});
afterEach(() => stop("relief"));
afterAll(closeDatabase);

/** A list in which everybody gets an address that nobody had. */
async function send(): Promise<{ uploadId: string; wanted: Map<string, string> }> {
  round += 1;
  const rows: ListRow[] = (await theList(actor, somebody.employer.id)).filter(
    ({ hiredOn }) => hiredOn !== null,
  );
  const wanted = new Map<string, string>();
  for (const row of rows) {
    row.workEmail = `nr${row.affiliateNumber}.${round}@${somebody.employer.domain}`;
    wanted.set(row.affiliateNumber ?? "", row.workEmail);
  }
  return { uploadId: await sendBytes(actor, somebody.employer.id, await workbookOf(rows)), wanted };
}

const statusOf = async (uploadId: string) =>
  (
    await sql<{ status: string; refusal: unknown }>(`SELECT status, refusal FROM "Upload" WHERE id = $1`, [
      uploadId,
    ])
  )[0];

const isChecked = (uploadId: string) =>
  until("the list is checked", async () => (await statusOf(uploadId))?.status === "CHECKED");

async function confirm(uploadId: string): Promise<void> {
  const confirmed = await confirmUpload(actor, { uploadId, leaveOpenOut: false });
  if (!confirmed.ok) throw new Error(confirmed.reason);
}

/** Applied, and the result file is there. */
const isDone = (uploadId: string) =>
  until("the list is processed", async () => {
    const [action] = await sql<{ status: string; resultFileId: string | null }>(
      `SELECT a.status, a."resultFileId" FROM "Action" a JOIN "Upload" u ON u."actionId" = a.id WHERE u.id = $1`,
      [uploadId],
    );
    return action?.status === "PROCESSED" && action.resultFileId !== null;
  });

async function expectApplied(uploadId: string, wanted: ReadonlyMap<string, string>): Promise<void> {
  const people = await database().affiliation.findMany({
    where: { employerId: somebody.employer.id },
    select: { number: true, workEmail: true },
  });
  expect(new Map(people.map(({ number, workEmail }) => [number, workEmail]))).toEqual(wanted);
  const [states] = await sql(
    `SELECT count(*)::int AS rows, count(*) FILTER (WHERE state = 'APPLIED')::int AS applied FROM "UploadChange" WHERE "uploadId" = $1`,
    [uploadId],
  );
  expect(states).toEqual({ rows: wanted.size, applied: wanted.size });
  const [lines] = await sql(
    `SELECT count(*)::int AS lines FROM "AuditEntry" WHERE event = 'person.work-email-changed'
      AND "employerId" = $1 AND after->>'workEmail' LIKE '%.' || $2::text || '@%'`,
    [somebody.employer.id, String(round)],
  );
  expect(lines).toEqual({ lines: wanted.size });
  // However many lists came in, one invitation waits for a person, to the address of the last.
  const planned = await sql<{ address: string }>(
    `SELECT address FROM "StatementInvitation" WHERE "employerId" = $1 AND status = 'PLANNED'`,
    [somebody.employer.id],
  );
  expect(planned.length).toBeLessThanOrEqual(wanted.size);
  const addresses = new Set(wanted.values());
  expect(planned.every(({ address }) => addresses.has(address))).toBe(true);
}

test(
  `a list whose worker is killed at any point of its check (${rounds} rounds) is checked once, and changes nobody`,
  async () => {
    const random = new SeededRandom(process.env.FAULT_SEED ?? String(Date.now()));
    for (let again = 1; again <= rounds; again++) {
      const { uploadId, wanted } = await send();
      const moment = random.whole(0, unhurried.check);
      await pause(moment);
      await signal("worker", "SIGKILL");
      await start("worker");
      await isChecked(uploadId).catch((cause) => {
        throw new Error(`Killed ${moment} ms after sending (round ${again})`, { cause });
      });
      const [staged] = await sql(`SELECT count(*)::int AS rows FROM "UploadChange" WHERE "uploadId" = $1`, [
        uploadId,
      ]);
      expect(staged).toEqual({ rows: wanted.size });
      const stored = await database().affiliation.count({
        where: { employerId: somebody.employer.id, workEmail: { contains: `.${round}@` } },
      });
      expect(stored).toBe(0);
    }
  },
  60_000 + rounds * 40_000,
);

test(
  `a list whose worker is killed at any point of its application (${rounds} rounds) is applied whole and once`,
  async () => {
    const random = new SeededRandom(process.env.FAULT_SEED ?? String(Date.now() + 1));
    for (let again = 1; again <= rounds; again++) {
      const { uploadId, wanted } = await send();
      await isChecked(uploadId);
      await confirm(uploadId);
      const moment = random.whole(0, unhurried.apply);
      await pause(moment);
      await signal("worker", "SIGKILL");
      await start("worker");
      await isDone(uploadId).catch((cause) => {
        throw new Error(`Killed ${moment} ms after confirming (round ${again})`, { cause });
      });
      await expectApplied(uploadId, wanted);
    }
  },
  60_000 + rounds * 60_000,
);
