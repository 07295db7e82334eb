import "@/tests/support/database";
import { afterAll, afterEach, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import type { JobStatus } from "@/lib/database/generated/enums";
import { newId } from "@/lib/values/ids";
import { type AnyJob, defineJob } from "./define-job";
import { enqueue } from "./enqueue";
import { findJobs } from "./find-jobs";
import { forgetFinishedRuns } from "./forget-finished.job";
import type { JobContext } from "./job-context";
import { pauseAfter } from "./job-settings";
import { freeSilentWorkers } from "./lease";
import { readPlace } from "./newest-first";
import { readiness } from "./readiness";
import { retryJob } from "./retry-job";
import { runJob } from "./run-job";
import { workerIsAlive } from "./worker-health";

const who = {
  accountId: newId(),
  sessionId: null,
  name: "Els",
  email: "",
  language: "nl",
  request: { id: "r", address: null },
} as const;
const staff: Actor = { ...who, kind: "staff", roles: ["ADMINISTRATOR"] };
const signal = new AbortController().signal;

afterEach(() =>
  pool().query(
    `DELETE FROM "JobRun"; DELETE FROM "WorkerLease"; DELETE FROM graphile_worker._private_jobs; DELETE FROM "RateLimit"`,
  ),
);
afterAll(closeDatabase);

function aJob(run: (context: JobContext) => Promise<void>): AnyJob {
  return defineJob({ name: "test.here", input: z.object({}), maxAttempts: 2, run });
}

const note = (tx: Parameters<Parameters<JobContext["transaction"]>[0]>[0], key: string) =>
  tx.rateLimit.create({ data: { key } });

test("a run that was taken over commits nothing of what it still holds", async () => {
  const job = aJob(async (context) => {
    await context.transaction((tx) => note(tx, "before"));
    await context.transaction(async (tx) => {
      await note(tx, "late");
      // Another worker starts the same run, while this transaction is under way.
      await pool().query(`UPDATE "JobRun" SET fence = fence + 1 WHERE id = $1`, [context.runId]);
    });
  });
  const id = await enqueue(database(), job, {} as never);
  await expect(runJob(job, id, "frozen", signal)).rejects.toThrow();
  expect((await database().rateLimit.findMany()).map(({ key }) => key)).toEqual(["before"]);
  expect(await database().jobRun.findUnique({ where: { id } })).toMatchObject({
    status: "RUNNING",
    lastError: null,
  });
});

test("a run that was taken over can't call itself done, failed or further", async () => {
  const overtake = (context: JobContext) =>
    pool().query(`UPDATE "JobRun" SET fence = fence + 1 WHERE id = $1`, [context.runId]);
  const jobs = [
    aJob(async (context) => void (await overtake(context))),
    aJob(async (context) => {
      await overtake(context);
      throw new Error("failed");
    }),
    aJob(async (context) => {
      await overtake(context);
      await context.progress(5, 5);
    }),
  ];
  for (const job of jobs) {
    const id = await enqueue(database(), job, {} as never);
    await expect(runJob(job, id, "frozen", signal)).rejects.toThrow();
    expect(await database().jobRun.findUnique({ where: { id } })).toMatchObject({
      status: "RUNNING",
      progressDone: 0,
      lastError: null,
    });
  }
});

test("progress can be told while a transaction is open", async () => {
  const job = aJob(async (context) => {
    await context.transaction(async (tx) => {
      await note(tx, "x");
      await context.progress(1, 1);
    });
  });
  const id = await enqueue(database(), job, {} as never);
  await runJob(job, id, "here", signal);
  expect(await database().jobRun.findUnique({ where: { id } })).toMatchObject({
    status: "DONE",
    progressDone: 1,
    progressTotal: 1,
  });
});

test("a run that is done, dead or put off is not started by an old call for it", async () => {
  let starts = 0;
  const job = aJob(async () => {
    starts++;
  });
  for (const change of [`status = 'DONE'`, `status = 'DEAD'`, `"runAt" = now() + interval '1 minute'`]) {
    const id = await enqueue(database(), job, {} as never);
    await pool().query(`UPDATE "JobRun" SET ${change} WHERE id = $1`, [id]);
    await runJob(job, id, "here", signal);
  }
  expect(starts).toBe(0);
});

test("a job that takes its worker down with it each time dies too", async () => {
  const job = aJob(async () => {});
  const id = await enqueue(database(), job, {} as never);
  await pool().query(`UPDATE "JobRun" SET status = 'RUNNING', attempts = 2 WHERE id = $1`, [id]);
  await runJob(job, id, "third", signal);
  expect(await database().jobRun.findUnique({ where: { id } })).toMatchObject({
    status: "DEAD",
    attempts: 2,
  });
});

test("the pauses grow threefold and stop growing at six hours", () => {
  expect([1, 2, 3, 4].map((failures) => pauseAfter(failures, 5))).toEqual([5, 15, 45, 135]);
  expect(pauseAfter(30, 5)).toBe(6 * 3600);
});

test("staff give a dead run its tries back, with a line in the trail; others find nothing", async () => {
  let works = false;
  const job = aJob(async () => {
    if (!works) throw new Error("not yet");
  });
  const id = await enqueue(database(), job, {} as never);
  await pool().query(`UPDATE "JobRun" SET "maxAttempts" = 1 WHERE id = $1`, [id]);
  await runJob(job, id, "here", signal);
  const found = await findJobs(staff, { status: "DEAD" });
  expect(found.rows.map((row) => row.id)).toEqual([id]);
  expect(found.counts.DEAD).toBe(1);

  const others: Actor[] = [
    { ...who, kind: "employer", employerIds: [newId()] },
    { ...who, kind: "account" },
  ];
  for (const other of others) {
    expect(await retryJob(other, { runId: id })).toEqual({ ok: false, reason: "not-found" });
    expect((await findJobs(other, {})).rows).toEqual([]);
  }
  expect(await retryJob(staff, { runId: newId() })).toEqual({ ok: false, reason: "not-found" });
  expect(await retryJob(staff, { runId: id })).toMatchObject({ ok: true });
  expect(await retryJob(staff, { runId: id })).toEqual({ ok: false, reason: "not-found" });
  expect(await database().auditEntry.count({ where: { event: "job.retried", subjectId: id } })).toBe(1);
  works = true;
  await runJob(job, id, "here", signal);
  expect(await database().jobRun.findUnique({ where: { id } })).toMatchObject({
    status: "DONE",
    attempts: 1,
    lastError: null,
  });
});

test("the list of runs turns its pages both ways, newest first, without losing or repeating one", async () => {
  await pool().query(
    `INSERT INTO "JobRun" (id, name, payload, "createdAt")
     SELECT gen_random_uuid(), 'test', '{}', '2026-01-01'::timestamptz + (n / 3) * interval '1 second' FROM generate_series(1, 120) n`,
  );
  const pages = [await findJobs(staff, {})];
  for (let after = pages[0]?.after; after; after = pages.at(-1)?.after)
    pages.push(await findJobs(staff, { after }));
  expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 20]);
  const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(new Set(ids).size).toBe(120);
  const back = await findJobs(staff, { before: pages[2]?.before });
  expect(back.rows).toEqual(pages[1]?.rows);
  expect(pages[0]?.before).toBeUndefined();
  expect((await findJobs(staff, { after: "not a place" })).rows).toEqual(pages[0]?.rows);
  expect(readPlace("1.x")).toBeUndefined();
});

test("finished runs are forgotten after a month; dead and waiting ones are not", async () => {
  const old = (status: JobStatus) =>
    database().jobRun.create({
      data: { name: "test", payload: {}, status, finishedAt: new Date(Date.now() - 31 * 86_400_000) },
    });
  await Promise.all([old("DONE"), old("DEAD"), old("QUEUED")]);
  await database().jobRun.create({
    data: { name: "test", payload: {}, status: "DONE", finishedAt: new Date() },
  });
  await runJob(forgetFinishedRuns, await enqueue(database(), forgetFinishedRuns, {}), "here", signal);
  const left = await database().jobRun.groupBy({ by: ["status"], where: { name: "test" }, _count: true });
  expect(Object.fromEntries(left.map((row) => [row.status, row._count]))).toEqual({
    DONE: 1,
    DEAD: 1,
    QUEUED: 1,
  });
});

test("a job's actor has the rights of now, not of when it was asked", async () => {
  const [accountId, employerId] = [newId(), newId()];
  await database().account.create({
    data: {
      id: accountId,
      email: `${accountId}@voorbeeld.be`,
      firstName: "A",
      lastName: "B",
      status: "ACTIVE",
    },
  });
  await database().employer.create({
    data: {
      id: employerId,
      name: "E",
      enterpriseNumber: employerId,
      street: "S",
      houseNumber: "1",
      postcode: "1",
      city: "B",
    },
  });
  await database().employerMembership.create({ data: { accountId, employerId, role: "HR" } });
  const seen: unknown[] = [];
  const job = aJob(async (context) => {
    seen.push(await context.actor(accountId, "downloads.request"));
  });
  const ask = async () => runJob(job, await enqueue(database(), job, {} as never), "here", signal);
  await ask();
  await database().employerMembership.updateMany({ where: { accountId }, data: { role: "VIEWER" } });
  await ask();
  expect(seen).toEqual([
    expect.objectContaining({ kind: "employer", employerIds: [employerId], accountId }),
    undefined,
  ]);
});

test("the house is ready only with a worker that beats, and a silent one is found", async () => {
  expect(await readiness()).toEqual({ database: true, migrations: true, worker: false });
  await pool().query(
    `INSERT INTO "WorkerLease" (id, "beatAt") VALUES ('a', now()), ('b', now() - interval '31 seconds')`,
  );
  expect(await workerIsAlive()).toBe(true);
  expect((await readiness()).worker).toBe(true);
  expect(await freeSilentWorkers(30)).toEqual(["b"]);
  expect(await freeSilentWorkers(30)).toEqual([]);
  await pool().query(`UPDATE "WorkerLease" SET "beatAt" = now() - interval '31 seconds'`);
  expect(await workerIsAlive()).toBe(false);
});
