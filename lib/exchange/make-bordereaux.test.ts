import "@/tests/support/database";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { openFile } from "@/lib/files/open-file";
import type { AnyJob } from "@/lib/jobs/define-job";
import { runJob } from "@/lib/jobs/run-job";
import * as clock from "@/lib/values/clock";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { makeBordereauxJob, makeMonthlyBordereauxJob } from "./make-bordereaux.job";
import { produceDownloadJob } from "./produce-download.job";

const fifteenth = new Date("2026-11-15T04:00:00Z");

let employer: SeededEmployer;

beforeEach(async () => {
  vi.spyOn(clock, "now").mockReturnValue(fifteenth);
  employer = await anEmployer({ employees: 90, managersPlan: true, today: "2026-11-10" });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await pool().query(
    `DELETE FROM "Action"; DELETE FROM "StoredFile"; DELETE FROM "JobRun"; DELETE FROM "OutboxMessage"; DELETE FROM "Bordereau"`,
  );
});
afterAll(closeDatabase);

const jobs: Readonly<Record<string, AnyJob>> = {
  "bordereaux.make-monthly": makeMonthlyBordereauxJob,
  "bordereaux.make": makeBordereauxJob,
  "exchange.produce-download": produceDownloadJob,
};

/** What waits in the queue of a kind, one after the other, as a worker would. */
async function run(name: string): Promise<number> {
  const job = jobs[name];
  if (!job) throw new Error(`No job ${name}`);
  const runs = await database().jobRun.findMany({
    where: { name, status: "QUEUED" },
    orderBy: { id: "asc" },
  });
  for (const { id } of runs) await runJob(job, id, "test", new AbortController().signal);
  return runs.length;
}

async function enqueueMonthly(): Promise<void> {
  const { enqueue } = await import("@/lib/jobs/enqueue");
  await database().$transaction((tx) => enqueue(tx, makeMonthlyBordereauxJob, {}));
}

const ofEmployer = () => ({ where: { employerId: employer.id } });

test("on the fifteenth each contract has its bordereau and its invoice, and the list appears by itself", async () => {
  await enqueueMonthly();
  await run("bordereaux.make-monthly");
  expect(await run("bordereaux.make")).toBeGreaterThan(0);
  await run("exchange.produce-download");
  expect(await database().bordereau.findMany({ ...ofEmployer(), select: { period: true } })).toEqual([
    { period: "2026-11" },
    { period: "2026-11" },
  ]);
  const due = await database().premiumSettlement.findMany({ ...ofEmployer(), select: { dueOn: true } });
  expect(due).toEqual([{ dueOn: new Date("2026-12-15") }, { dueOn: new Date("2026-12-15") }]);
  const [action, ...others] = await database().action.findMany(ofEmployer());
  expect(others).toEqual([]);
  expect(action).toMatchObject({
    kind: "DOWNLOAD",
    type: "premium-bordereau",
    period: "2026-11",
    requestedById: null,
    status: "AVAILABLE",
  });
  const account = await anAccount({ employers: [{ id: employer.id, role: "FINANCE" }] });
  const finance = await actingAs(account.id, "employer", "premiums.download");
  const file = await openFile(finance, action?.fileId ?? "", "PREMIUMS");
  file?.bytes.destroy();
  expect(file?.name).toMatch(/2026-11\.xlsx$/);
});

test("run again, or by two workers, nothing is made twice", async () => {
  for (const _ of [1, 2]) {
    await enqueueMonthly();
    await run("bordereaux.make-monthly");
  }
  expect(await database().jobRun.count({ where: { name: "bordereaux.make" } })).toBe(
    await database().employer.count(),
  );
  const { id } = await database().jobRun.findFirstOrThrow({
    where: { name: "bordereaux.make", payload: { path: ["employerId"], equals: employer.id } },
  });
  const again = () => runJob(makeBordereauxJob, id, "test", new AbortController().signal);
  await again();
  const before = await database().bordereauLine.count();
  await database().jobRun.update({ where: { id }, data: { status: "QUEUED", finishedAt: null } });
  await again();
  expect(await database().bordereauLine.count()).toBe(before);
  expect(await database().action.count(ofEmployer())).toBe(1);
});

test("a run that fell before the list was announced announces it the next time", async () => {
  await enqueueMonthly();
  await run("bordereaux.make-monthly");
  await run("bordereaux.make");
  await database().action.deleteMany(ofEmployer());
  const { id } = await database().jobRun.findFirstOrThrow({
    where: { name: "bordereaux.make", payload: { path: ["employerId"], equals: employer.id } },
  });
  await database().jobRun.update({ where: { id }, data: { status: "QUEUED", finishedAt: null } });
  await runJob(makeBordereauxJob, id, "test", new AbortController().signal);
  expect(await database().action.count(ofEmployer())).toBe(1);
  expect(await database().bordereau.count(ofEmployer())).toBe(2);
});

test("a contract that withholds the list is charged all the same", async () => {
  await database().contract.updateMany({
    ...ofEmployer(),
    data: { withheld: ["DOWNLOAD_PREMIUM_BORDEREAU"] },
  });
  await enqueueMonthly();
  await run("bordereaux.make-monthly");
  await run("bordereaux.make");
  expect(await database().bordereau.count(ofEmployer())).toBe(2);
  expect(await database().action.count(ofEmployer())).toBe(0);
});
