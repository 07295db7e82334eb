import "@/tests/support/database";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { openFile } from "@/lib/files/open-file";
import { runJob } from "@/lib/jobs/run-job";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededAccount, type SeededEmployer } from "@/tests/support/builders";
import { findAction } from "./find-action";
import { produceDownloadJob } from "./produce-download.job";
import { requestDownload } from "./request-download";

let employer: SeededEmployer;
let account: SeededAccount;
let actor: Actor;

beforeAll(async () => {
  employer = await anEmployer({ employees: 30 });
  account = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  actor = await actingAs(account.id, "employer", "downloads.request");
});
afterEach(() =>
  pool().query(
    `DELETE FROM "Action"; DELETE FROM "StoredFile"; DELETE FROM "JobRun"; DELETE FROM "OutboxMessage"`,
  ),
);
afterAll(closeDatabase);

async function ask(): Promise<{ actionId: string; runId: string }> {
  const asked = await requestDownload(actor, {
    employerId: employer.id,
    type: "insured-overview",
    noticeEmail: "an@bakkerij.example",
  });
  if (!asked.ok) throw new Error(asked.reason);
  const { id: runId } = await database().jobRun.findFirstOrThrow({ orderBy: { id: "desc" } });
  return { actionId: asked.value.actionId, runId };
}

const theName = () => `${account.firstName} ${account.lastName}`;
const run = (runId: string) => runJob(produceDownloadJob, runId, "test", new AbortController().signal);

test("a download is asked for together with its job and its line, and the postcard holds ids only", async () => {
  const { actionId } = await ask();
  expect(await findAction(actor, actionId)).toMatchObject({ status: "REQUESTED", requestedBy: theName() });
  const runs = await database().jobRun.findMany();
  expect(runs.map(({ name, payload }) => [name, payload])).toEqual([
    ["exchange.produce-download", { actionId }],
  ]);
  const line = await database().auditEntry.findFirst({ where: { subjectId: actionId } });
  expect(line).toMatchObject({ event: "action.requested", employerId: employer.id, accountId: account.id });
});

test("the file is made, kept for the employer, and told once, also when the job runs twice", async () => {
  const { actionId, runId } = await ask();
  await run(runId);
  await run(runId);
  const done = await findAction(actor, actionId);
  expect(done).toMatchObject({ status: "AVAILABLE", progressDone: 30, progressTotal: 30 });
  const file = await openFile(actor, done?.fileId ?? "");
  file?.bytes.destroy();
  expect(file?.name).toMatch(/\.xlsx$/);
  expect(await database().storedFile.count()).toBe(1);
  expect(await database().outboxMessage.count()).toBe(1);
  const lines = await database().auditEntry.findMany({
    where: { subjectId: actionId },
    orderBy: { id: "asc" },
  });
  expect(lines.map(({ event }) => event)).toEqual(["action.requested", "action.available"]);
});

test("a right that was lost meanwhile makes no file", async () => {
  const { actionId, runId } = await ask();
  const where = { accountId: account.id };
  await database().employerMembership.updateMany({ where, data: { role: "VIEWER" } });
  await run(runId);
  expect(await findAction(actor, actionId)).toMatchObject({
    status: "FAILED",
    failure: "not-allowed",
    fileId: null,
  });
  expect(await database().storedFile.count()).toBe(0);
  await database().employerMembership.updateMany({ where, data: { role: "HR" } });
});

test("a list of everybody is not asked for from a screen that was left open", async () => {
  const stale = await actingAs(account.id, "employer", "downloads.request", { minutesAgo: 11 });
  const asked = await requestDownload(stale, { employerId: employer.id, type: "insured-overview" });
  expect(asked).toMatchObject({ ok: false, reason: "sign-in-again" });
  expect(await database().action.count()).toBe(0);
});

test("the thirty-first list of an hour is refused, and says how many there were", async () => {
  await database().action.createMany({
    data: Array.from({ length: 30 }, () => ({
      kind: "DOWNLOAD" as const,
      type: "insured-overview",
      employerId: employer.id,
      requestedById: account.id,
      status: "AVAILABLE" as const,
      createdAt: new Date(Date.now() - 20 * 60_000),
    })),
  });
  const asked = await requestDownload(actor, { employerId: employer.id, type: "insured-overview" });
  expect(asked).toMatchObject({ ok: false, reason: "downloads.too-many", facts: { count: 30 } });
});

test("the same request twice in a breath is one; another address for the notice is another request", async () => {
  const once = async (noticeEmail?: string) => {
    const asked = await requestDownload(actor, {
      employerId: employer.id,
      type: "insured-overview",
      noticeEmail,
    });
    if (!asked.ok) throw new Error(asked.reason);
    return asked.value.actionId;
  };
  const ids = await Promise.all([once(), once(), once(), once("an@bakkerij.example")]);
  expect(new Set(ids).size).toBe(2);
  expect(await database().action.count()).toBe(2);
  expect(await database().jobRun.count()).toBe(2);

  // What is under way for longer may hold what was true before: then it is asked anew.
  const [first = ""] = ids;
  await database().action.update({
    where: { id: first },
    data: { status: "PROCESSING", createdAt: new Date(Date.now() - 11_000) },
  });
  expect(await once()).not.toBe(first);
});

test("a run that is given up fails its download with the run as reference, and makes it after all when staff retry", async () => {
  const { actionId, runId } = await ask();
  await database().jobRun.update({ where: { id: runId }, data: { attempts: 5, status: "RUNNING" } });
  await run(runId);
  expect(await findAction(actor, actionId)).toMatchObject({ status: "FAILED", failure: runId });
  await database().jobRun.update({
    where: { id: runId },
    data: { attempts: 0, status: "QUEUED", runAt: new Date() },
  });
  await run(runId);
  expect(await findAction(actor, actionId)).toMatchObject({ status: "AVAILABLE", failure: null });
  const lines = await database().auditEntry.findMany({
    where: { subjectId: actionId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  expect(lines.map(({ event }) => event)).toEqual(["action.requested", "action.failed", "action.available"]);
});
