import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { type Database, pool } from "@/lib/database/client";
import { defineJob, defineSchedule } from "./define-job";
import { runWorker } from "./worker";

/** The real worker in a process of its own, with jobs that a test can watch. Any table with a counter will do. */
export async function count(db: Pick<Database, "$executeRaw">, what: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "RateLimit" (key, points, expire) VALUES (${what}, 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
    ON CONFLICT (key) DO UPDATE SET points = "RateLimit".points + 1`;
}

export const quick = defineJob({
  name: "test.quick",
  input: z.object({}),
  async run(context) {
    await wait(30);
    await context.transaction((tx) => count(tx, `done ${context.runId}`));
  },
});

/** Begins, then waits for a sign before it does its work: the moment at which a test strikes. */
export const slow = defineJob({
  name: "test.slow",
  input: z.object({}),
  async run(context) {
    await context.transaction((tx) => count(tx, `begun ${context.runId}`));
    for (;;) {
      const { rowCount } = await pool().query(`SELECT FROM "RateLimit" WHERE key = $1`, [
        `go ${context.runId}`,
      ]);
      if (rowCount) break;
      await wait(20);
    }
    await context.transaction((tx) => count(tx, `done ${context.runId}`));
  },
});

export const failing = defineJob({
  name: "test.failing",
  input: z.object({}),
  maxAttempts: 4,
  async run(context) {
    await context.transaction((tx) => count(tx, `try ${context.attempt} ${context.runId}`));
    throw new Error("for an@voorbeeld.be this never works");
  },
});

/** Only where a test asks for it: others would see it come by at each full minute. */
const schedules = process.env.EVERY_MINUTE
  ? [defineSchedule({ name: "test-every-minute", cron: "* * * * *", job: quick })]
  : [];

if (process.env.COLLECTIEF_PROCESS === "worker-for-tests")
  await runWorker({ jobs: [quick, slow, failing], schedules });
