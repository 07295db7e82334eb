import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { testDatabase } from "@/tests/support/database";
import { enqueue } from "./enqueue";
import { failing, quick, slow } from "./worker-for-tests";
import { workerIsAlive } from "./worker-health";

// Whole processes start and die here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000 });

const directory = path.resolve(".cache", `worker-test-${process.pid}`);
const bundle = path.join(directory, "worker.mjs");
const running = new Set<ChildProcess>();

beforeAll(async () => {
  mkdirSync(directory, { recursive: true });
  await build({
    entryPoints: ["lib/jobs/worker-for-tests.ts"],
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "silent",
  });
});

afterEach(async () => {
  for (const child of running) {
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
  running.clear();
  await pool().query(
    `DELETE FROM "WorkerLease"; DELETE FROM "JobRun"; DELETE FROM graphile_worker._private_jobs;
    DELETE FROM graphile_worker._private_known_crontabs; DELETE FROM "RateLimit"`,
  );
});

afterAll(async () => {
  await closeDatabase();
  rmSync(directory, { recursive: true, force: true });
});

function startWorker(settings: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [bundle], {
    env: {
      ...process.env,
      COLLECTIEF_PROCESS: "worker-for-tests",
      JOBS_LEASE_SECONDS: "1.5",
      JOBS_BEAT_SECONDS: "0.3",
      JOBS_POLL_SECONDS: "0.1",
      JOBS_RETRY_SECONDS: "0.2",
      JOBS_STOP_SECONDS: "1",
      JOBS_CONCURRENCY: "1",
      ...settings,
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  running.add(child);
  return child;
}

async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  within = 40_000,
): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function counted(what: string): Promise<number> {
  const { rows } = await pool().query<{ points: number }>(`SELECT points FROM "RateLimit" WHERE key = $1`, [
    what,
  ]);
  return rows[0]?.points ?? 0;
}

const runOf = (id: string) => database().jobRun.findUniqueOrThrow({ where: { id } });
const isDone = (id: string) => until(`${id} done`, async () => (await runOf(id)).status === "DONE");
const hasBegun = (id: string, times = 1) =>
  until(`${id} begun`, async () => (await counted(`begun ${id}`)) === times);
const letGo = (id: string) =>
  pool().query(`INSERT INTO "RateLimit" (key, points) VALUES ($1, 1)`, [`go ${id}`]);

test("work that is asked for in a transaction that is undone never was asked for", async () => {
  const id = await database()
    .$transaction(async (tx) => {
      throw Object.assign(new Error("undone"), { id: await enqueue(tx, quick, {}) });
    })
    .catch((error: { id: string }) => error.id);
  expect(await database().jobRun.findUnique({ where: { id } })).toBeNull();
  const { rowCount } = await pool().query("SELECT FROM graphile_worker.jobs");
  expect(rowCount).toBe(0);
});

test("the same key is the same run, also when two ask at once", async () => {
  const ids = await Promise.all([1, 2, 3].map(() => enqueue(database(), quick, {}, { key: "once" })));
  expect(new Set(ids).size).toBe(1);
  startWorker();
  await isDone(ids[0] as string);
  await enqueue(database(), quick, {}, { key: "once" });
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await counted(`done ${ids[0]}`)).toBe(1);
});

test("two workers share the work and do nothing twice", async () => {
  const ids = await Promise.all(Array.from({ length: 60 }, () => enqueue(database(), quick, {})));
  startWorker();
  startWorker();
  for (const id of ids) await isDone(id);
  const runs = await database().jobRun.findMany({ select: { id: true, worker: true, attempts: true } });
  expect(new Set(runs.map(({ worker }) => worker)).size).toBe(2);
  for (const { id } of runs) expect(await counted(`done ${id}`)).toBe(1);
  expect(await workerIsAlive()).toBe(true);
});

test("a worker killed in the middle loses nothing and doubles nothing", async () => {
  const id = await enqueue(database(), slow, {});
  const first = startWorker();
  await hasBegun(id);
  first.kill("SIGKILL");
  startWorker();
  await hasBegun(id, 2);
  await letGo(id);
  await isDone(id);
  expect(await counted(`done ${id}`)).toBe(1);
  expect(await runOf(id)).toMatchObject({ attempts: 2, fence: 2 });
  const { rowCount } = await pool().query("SELECT FROM graphile_worker.jobs");
  expect(rowCount).toBe(0);
});

test("a worker frozen past its lease changes nothing when it wakes, and makes room for a new one", async () => {
  const id = await enqueue(database(), slow, {});
  // It would beat only after a minute: so it wakes with its work, not with its lease.
  const frozen = startWorker({ JOBS_BEAT_SECONDS: "60" });
  await hasBegun(id);
  frozen.kill("SIGSTOP");
  startWorker();
  await hasBegun(id, 2);
  await letGo(id);
  await isDone(id);
  frozen.kill("SIGCONT");
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await counted(`done ${id}`)).toBe(1);
  expect(await runOf(id)).toMatchObject({ status: "DONE", fence: 2 });
});

test("when the database ends every connection in the middle of a job, the job is done all the same, once", async () => {
  const id = await enqueue(database(), slow, {});
  startWorker();
  await hasBegun(id);
  const superuser = new pg.Client({ connectionString: testDatabase.SUPERUSER_URL });
  await superuser.connect();
  // The worker's connections are meant; this process gives up its own first and opens new ones afterwards.
  await closeDatabase();
  await superuser.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'collectief_app' AND datname = current_database()",
  );
  await superuser.end();
  await letGo(id);
  await isDone(id);
  expect(await counted(`done ${id}`)).toBe(1);
});

test("a worker that finds its lease taken ends itself", async () => {
  const child = startWorker();
  await until("a lease", async () => (await pool().query(`SELECT FROM "WorkerLease"`)).rowCount === 1);
  await pool().query(`DELETE FROM "WorkerLease"`);
  const [code] = await once(child, "exit");
  expect(code).toBe(1);
});

test("a job that always fails is tried again after growing pauses, and then lies dead with its cause", async () => {
  const id = await enqueue(database(), failing, {});
  startWorker();
  const run = await until("dead", async () => {
    const found = await runOf(id);
    return found.status === "DEAD" && found;
  });
  expect(run).toMatchObject({ attempts: 4, maxAttempts: 4 });
  expect(run.lastError).toMatch(/^Error at /);
  expect(run.lastError).not.toContain("voorbeeld");
  const { rows } = await pool().query<{ expire: string }>(
    `SELECT expire FROM "RateLimit" WHERE key LIKE 'try %' ORDER BY key`,
  );
  const moments = rows.map(({ expire }) => Number(expire));
  const pauses = moments.slice(1).map((moment, place) => moment - (moments[place] as number));
  expect(pauses).toHaveLength(3);
  for (const [place, least] of [200, 600, 1800].entries())
    expect(pauses[place]).toBeGreaterThanOrEqual(least);
});

test("a worker that is asked to stop hands what it has not finished to the next one at once", async () => {
  const id = await enqueue(database(), slow, {});
  const first = startWorker({ JOBS_LEASE_SECONDS: "600" });
  await hasBegun(id);
  first.kill("SIGTERM");
  const [code] = await once(first, "exit");
  expect(code).toBe(0);
  expect(await workerIsAlive()).toBe(false);
  startWorker({ JOBS_LEASE_SECONDS: "600" });
  await hasBegun(id, 2);
  await letGo(id);
  await isDone(id);
  expect(await counted(`done ${id}`)).toBe(1);
});

test("work for later waits until then", async () => {
  startWorker();
  await isDone(await enqueue(database(), quick, {}));
  const runAt = new Date(Date.now() + 1500);
  const id = await enqueue(database(), quick, {}, { runAt });
  await isDone(id);
  expect((await runOf(id)).startedAt?.getTime()).toBeGreaterThanOrEqual(runAt.getTime());
});

test("what two workers have on their schedule happens once at each tick, also at those that nobody was there for", async () => {
  const start = new Date();
  start.setUTCSeconds(0, 0);
  await pool().query(
    `INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
     VALUES ('test-every-minute', $1::timestamptz - interval '3 minutes 30 seconds', NULL)`,
    [start],
  );
  startWorker({ EVERY_MINUTE: "1" });
  startWorker({ EVERY_MINUTE: "1" });
  await until("both workers", async () => (await pool().query(`SELECT FROM "WorkerLease"`)).rowCount === 2);
  // The full minutes 3, 2 and 1 minute ago and this one; a next one when the clock passes it meanwhile.
  const runs = await until("all ticks", async () => {
    const found = await database().jobRun.findMany({ where: { name: "test.quick" } });
    return found.length >= 4 && found.every(({ status }) => status === "DONE") && found;
  });
  const minutesSince = Math.floor((Date.now() - start.getTime()) / 60_000);
  expect(runs.length).toBeGreaterThanOrEqual(4);
  expect(runs.length).toBeLessThanOrEqual(4 + minutesSince);
  for (const { id, attempts } of runs) {
    expect(attempts).toBe(1);
    expect(await counted(`done ${id}`)).toBe(1);
  }
});
