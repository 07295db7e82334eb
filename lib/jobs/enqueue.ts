import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Database } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { defaultMaxAttempts, type Postcard } from "./define-job";

export type EnqueueOptions = {
  readonly runAt?: Date;
  /** The same key is the same run: enqueued once, however often it is asked for. */
  readonly key?: string;
};

/**
 * Puts work in the queue, in the transaction that made it necessary: when that is undone, so is this. Gives the id of the
 * run, which is also what live status listens to (`job:<id>`). What the queue gets is the id of our row and nothing else;
 * how often it may fail is decided by that row. The clock is the database's, so that a server whose own clock is wrong
 * delays nothing.
 */
export async function enqueue<S extends z.ZodType>(
  db: Database,
  job: Postcard<S>,
  input: z.input<S>,
  { runAt, key }: EnqueueOptions = {},
): Promise<string> {
  job.input.parse(input);
  const id = key === undefined ? newId() : idOf(`${job.name} ${key}`);
  const payload = JSON.stringify(input);
  const due = runAt?.toISOString() ?? null;
  await db.$executeRaw`
    WITH added AS (
      INSERT INTO "JobRun" (id, name, payload, "maxAttempts", "createdAt", "runAt")
      VALUES (${id}::uuid, ${job.name}, ${payload}::jsonb, ${job.maxAttempts ?? defaultMaxAttempts}, now(),
        greatest(now(), ${due}::text::timestamptz))
      ON CONFLICT (id) DO NOTHING
      RETURNING id, name, "runAt"
    )
    SELECT graphile_worker.add_job(name, json_build_object('run', id), run_at => "runAt", max_attempts => 10000,
      job_key => id::text) FROM added`;
  return id;
}

/** Puts a run that is already there back in the queue, as its row says. */
export async function putBackInQueue(db: Database, runId: string): Promise<void> {
  await db.$executeRaw`
    SELECT graphile_worker.add_job(name, json_build_object('run', id), run_at => "runAt", max_attempts => 10000,
      job_key => id::text) FROM "JobRun" WHERE id = ${runId}::uuid`;
}

/** A UUID made from a text, always the same one. */
function idOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
