import { EventEmitter } from "node:events";
import {
  type CronItem,
  Logger,
  parseCronItems,
  run,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import { z } from "zod";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { log } from "@/lib/log";
import { now } from "@/lib/values/clock";
import { isDue, momentOf, parseCron } from "./cron";
import type { AnyJob, Schedule } from "./define-job";
import { enqueue } from "./enqueue";
import { jobSettings } from "./job-settings";
import { keepLease } from "./lease";
import { nameError } from "./name-error";
import { runJob } from "./run-job";

export type Registry = { readonly jobs: readonly AnyJob[]; readonly schedules: readonly Schedule[] };

const tick = "jobs.tick";

/** Runs jobs until it is asked to stop. Ends the process itself, with 1 when it can't go on: whoever keeps it starts another. */
export async function runWorker({ jobs, schedules }: Registry): Promise<void> {
  const settings = jobSettings();
  const events: WorkerEvents = new EventEmitter();
  let name = "";
  events.on("pool:create", ({ workerPool }) => {
    name = workerPool.id;
  });
  const tasks: TaskList = { [tick]: (payload) => enqueueScheduled(schedules, payload) };
  for (const job of jobs) {
    if (tasks[job.name]) throw new Error(`Two jobs are called ${job.name}`);
    tasks[job.name] = (payload, helpers) =>
      runJob(job, postcardSchema.parse(payload).run, name, helpers.abortSignal ?? never);
  }
  // A connection that is cut while a job holds it must not end the process: the query that notices throws by itself.
  pool().on("connect", (client) =>
    client.on("error", (error) => log.warn({ error: nameError(error) }, "database.connection-lost")),
  );
  const runner = await run({
    pgPool: pool(),
    taskList: tasks,
    parsedCronItems: parseCronItems(schedules.map(cronItem)),
    concurrency: settings.concurrency,
    pollInterval: settings.poll * 1000,
    gracefulShutdownAbortTimeout: (settings.stop * 1000) / 2,
    noHandleSignals: true,
    events,
    logger: queueLogger,
  });

  let ending = false;
  const end = async (code: number, why: string, lease?: { giveUp: () => Promise<void> }) => {
    if (ending) return;
    ending = true;
    log[code === 0 ? "info" : "error"]({ worker: name, why }, "worker.ending");
    if (code === 0) await Promise.race([runner.stop().catch(() => {}), wait(settings.stop * 1000)]);
    // What is still running starts again elsewhere, at once; its row tells this process's transactions that it is late.
    await Promise.race([lease?.giveUp().catch(() => {}), wait(1000)]);
    await Promise.race([closeDatabase().catch(() => {}), wait(500)]);
    process.exit(code);
  };
  const lease = await keepLease(name, () => end(1, "another worker took our jobs"));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => end(0, signal, lease));
  runner.promise.then(
    () => end(1, "the queue stopped"),
    (error) => end(1, nameError(error), lease),
  );
  log.info({ worker: name, jobs: jobs.length, schedules: schedules.length }, "worker.ready");
}

const postcardSchema = z.object({ run: z.uuid() });
const tickSchema = z.object({ schedule: z.string(), _cron: z.object({ ts: z.string() }) });
const never = new AbortController().signal;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One run for each tick, also when the tick itself is told twice. */
async function enqueueScheduled(schedules: readonly Schedule[], payload: unknown): Promise<void> {
  const { schedule: name, _cron } = tickSchema.parse(payload);
  const schedule = schedules.find((candidate) => candidate.name === name);
  if (schedule) await enqueue(database(), schedule.job, {}, { key: `${name} ${_cron.ts}` });
}

function cronItem({ name, cron, timezone, catchUp }: Schedule): CronItem {
  const parsed = parseCron(cron);
  return {
    task: tick,
    identifier: name,
    payload: { schedule: name },
    match: (digest) => isDue(parsed, timezone, momentOf(digest, now())),
    options: { backfillPeriod: catchUp ? 24 * 3_600_000 : 0, maxAttempts: 100 },
  };
}

/** What the queue itself has to say. Its messages may quote a payload, so only warnings come through, and without details. */
const queueLogger = new Logger((scope) => (level, message) => {
  if (level === "error" || level === "warning") {
    log.warn(
      { task: scope.taskIdentifier, text: message.replace(/ with error .*/s, "").slice(0, 200) },
      `queue.${level}`,
    );
  }
});
