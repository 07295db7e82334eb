import { open, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase } from "@/lib/database/client";
import { findJobs } from "@/lib/jobs/find-jobs";
import { retryJob } from "@/lib/jobs/retry-job";
import { anAccount } from "@/prisma/seed/account";
import { actingAs } from "../support/acting";
import {
  aMainUser,
  ask,
  bytesOnDisk,
  expectOnce,
  filler,
  type MainUser,
  runOf,
  sql,
  statusOf,
  until,
} from "./house";

const full = path.join(process.env.FILES_DIR ?? "", filler);
let somebody: MainUser;
let staff: Actor;

beforeAll(async () => {
  somebody = await aMainUser(3000);
  const account = await anAccount({ staffRoles: ["ADMINISTRATOR"], twoStep: { sms: "+32470123450" } });
  staff = await actingAs(account.id, "staff", "operations.manage");
});
afterEach(() => rm(full, { force: true }));
afterAll(closeDatabase);

/** Until not one more byte can be written, save so many at the end. */
async function fillDisk(left: number): Promise<void> {
  const file = await open(full, "w");
  let size = 0;
  try {
    for (const piece of [Buffer.alloc(65_536), Buffer.alloc(4096)]) {
      for (;;) size += (await file.write(piece)).bytesWritten;
    }
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOSPC") throw error;
  }
  await file.truncate(Math.max(0, size - left));
  await file.close();
}

test.skipIf(process.env.FAULTS_DISK !== "small")(
  "a disk that fills up halfway a file fails the download with a reference, leaves nothing, and staff let it run again",
  async () => {
    const before = await bytesOnDisk();
    await fillDisk(40_000);
    const asked = await ask(somebody);
    const run = await until("the run is dead", async () => {
      const found = await runOf(asked.actionId);
      return found.status === "DEAD" && found;
    });
    expect(run.attempts).toBe(5);
    expect(run.lastError).toContain("ENOSPC");
    expect(await statusOf(asked.actionId)).toEqual({ status: "FAILED", failure: run.id, fileId: null });
    expect(await bytesOnDisk()).toEqual(before);
    const lines = () => sql(`SELECT event FROM "AuditEntry" WHERE "subjectId" = $1`, [asked.actionId]);
    expect((await lines()).map(({ event }) => event).sort()).toEqual(["action.failed", "action.requested"]);
    const dead = await findJobs(staff, { status: "DEAD" });
    expect(dead.rows.map(({ id }) => id)).toContain(run.id);

    // Whoever reads the rows stops halfway each time: none of the worker's connections stays behind in a transaction.
    const idle = await sql(`SELECT pid FROM pg_stat_activity WHERE state = 'idle in transaction'`);
    expect(idle).toEqual([]);
    await rm(full);
    expect(await retryJob(staff, { runId: run.id })).toMatchObject({ ok: true });
    await expectOnce(asked, { failedBefore: true });
    expect(await statusOf(asked.actionId)).toMatchObject({ failure: null });
  },
);

test.skipIf(process.env.FAULTS_DISK !== "small")(
  "a disk that has room again before the last try gives the file after all",
  async () => {
    const before = await bytesOnDisk();
    await fillDisk(40_000);
    const asked = await ask(somebody);
    await until("a try has failed", async () => (await runOf(asked.actionId)).lastError?.includes("ENOSPC"));
    expect(await bytesOnDisk()).toEqual(before);
    await rm(full);
    await expectOnce(asked);
    expect((await bytesOnDisk()).all).toHaveLength(before.all.length + 1);
  },
);
