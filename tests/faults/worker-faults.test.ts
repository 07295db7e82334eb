import { mkdir, readdir, rename } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { sweepFiles } from "@/lib/files/sweep-files.job";
import { enqueue } from "@/lib/jobs/enqueue";
import { SeededRandom } from "@/prisma/seed/seeded-random";
import {
  aMainUser,
  ask,
  bytesOnDisk,
  expectOnce,
  hasBegun,
  isAvailable,
  type MainUser,
  pause,
  rounds,
  runOf,
  signal,
  sql,
  start,
  statusOf,
  stop,
  until,
} from "./house";

let somebody: MainUser;
let unhurried = 0;

beforeAll(async () => {
  somebody = await aMainUser(6000);
  const began = Date.now();
  const first = await ask(somebody);
  await isAvailable(first.actionId);
  unhurried = Date.now() - began;
});
afterEach(() => stop("relief"));
afterAll(closeDatabase);

test(
  `a download whose worker is killed at any point (${rounds} rounds) is there once`,
  async () => {
    const random = new SeededRandom(process.env.FAULT_SEED ?? String(Date.now()));
    for (let round = 1; round <= rounds; round++) {
      const asked = await ask(somebody);
      const moment = random.whole(0, unhurried);
      await pause(moment);
      await signal("worker", "SIGKILL");
      await start("worker");
      // Killed between sending and writing that down, it sends again: the same mail, by its Message-ID.
      await expectOnce(asked, { atMost: 2 }).catch((error) => {
        throw new Error(`Killed ${moment} ms after asking (round ${round})`, { cause: error });
      });
    }
  },
  20_000 + rounds * 15_000,
);

test("a worker that is frozen past its lease and woken changes nothing, and is replaced", async () => {
  const asked = await ask(somebody);
  await hasBegun(asked.actionId);
  const frozen = await signal("worker", "SIGSTOP");
  await start("relief");
  await isAvailable(asked.actionId);
  process.kill(frozen, "SIGCONT");
  await until("the worker that woke has ended", async () => {
    try {
      process.kill(frozen, 0);
      return false;
    } catch {
      return true;
    }
  });
  await expectOnce(asked);
  expect(await runOf(asked.actionId)).toMatchObject({ attempts: 2, lastError: null });
  await start("worker");
});

test("a download that takes its worker down each time fails, with a reference, and staff find its run dead", async () => {
  const asked = await ask(somebody);
  await hasBegun(asked.actionId);
  await sql(`UPDATE "JobRun" SET "maxAttempts" = 1 WHERE payload->>'actionId' = $1`, [asked.actionId]);
  await signal("worker", "SIGKILL");
  await start("worker");
  const run = await until("the run is dead", async () => {
    const found = await runOf(asked.actionId);
    return found.status === "DEAD" && found;
  });
  expect(await statusOf(asked.actionId)).toEqual({ status: "FAILED", failure: run.id, fileId: null });
});

test("what killed workers left on the disk is swept away, and they left nothing in the temporary directory", async () => {
  const root = process.env.FILES_DIR ?? "";
  const { all, owned } = await bytesOnDisk();
  // Three days later: the names of bytes begin with their day.
  await mkdir(path.join(root, "2020-01-01"), { recursive: true });
  for (const key of all.filter((each) => !owned.includes(each)))
    await rename(path.join(root, key), path.join(root, "2020-01-01", path.basename(key)));
  const run = await enqueue(database(), sweepFiles, {});
  await until("the sweep is done", async () => {
    const [row] = await sql<{ status: string }>(`SELECT status FROM "JobRun" WHERE id = $1`, [run]);
    return row?.status === "DONE";
  });
  expect((await bytesOnDisk()).all).toEqual(owned);
  expect(await readdir(process.env.FAULTS_TEMPORARY ?? "")).toEqual([]);
});
