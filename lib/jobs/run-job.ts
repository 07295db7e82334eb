import { database, pool } from "@/lib/database/client";
import { log } from "@/lib/log";
import type { AnyJob } from "./define-job";
import { putBackInQueue } from "./enqueue";
import { insist } from "./insist";
import { jobContext, OvertakenError } from "./job-context";
import { pauseAfter } from "./job-settings";
import { nameError } from "./name-error";

type Started = { fence: number; attempts: number; maxAttempts: number; payload: unknown };

/**
 * One start of one run. Ends normally when the queue may forget the job: it is done, dead, or put back for later. Throws
 * only when the row could not be written or is no longer ours; then the queue keeps the job for whoever has it.
 */
export async function runJob(job: AnyJob, runId: string, worker: string, signal: AbortSignal): Promise<void> {
  const run = await start(runId, worker);
  if (!run) return;
  if (run.attempts > run.maxAttempts)
    return fail(job, runId, run, new Error("every start ended with its worker"));
  try {
    const input = job.input.parse(run.payload) as never;
    await job.run(jobContext({ id: runId, attempt: run.attempts, fence: run.fence, signal }), input);
    await insist(() => finish(runId, run.fence));
  } catch (error) {
    if (error instanceof OvertakenError) {
      log.warn({ run: runId, job: job.name }, "job.overtaken");
      throw error;
    }
    await insist(() => fail(job, runId, run, error));
  }
}

/** Nothing when it is done or dead already, or when it is being put off and this is an old call for it. */
async function start(runId: string, worker: string): Promise<Started | undefined> {
  const { rows } = await pool().query<Started>({
    name: "job-start",
    text: `
      UPDATE "JobRun" SET fence = fence + 1, attempts = attempts + 1, status = 'RUNNING', worker = $2, "startedAt" = now()
      WHERE id = $1 AND status IN ('QUEUED', 'RUNNING') AND "runAt" <= now() + interval '1 second'
      RETURNING fence, attempts, "maxAttempts", payload`,
    values: [runId, worker],
  });
  return rows[0];
}

async function finish(runId: string, fence: number): Promise<void> {
  const { rowCount } = await pool().query({
    name: "job-finish",
    text: `UPDATE "JobRun" SET status = 'DONE', "finishedAt" = now(), "lastError" = NULL WHERE id = $1 AND fence = $2`,
    values: [runId, fence],
  });
  if (rowCount === 0) throw new OvertakenError();
}

async function fail(job: AnyJob, runId: string, run: Started, error: unknown): Promise<void> {
  const dead = run.attempts >= run.maxAttempts;
  const pause = pauseAfter(run.attempts);
  const lastError = nameError(error);
  await database().$transaction(async (tx) => {
    const changed = await tx.$executeRaw`
      UPDATE "JobRun" SET status = ${dead ? "DEAD" : "QUEUED"}::"JobStatus", "lastError" = ${lastError},
        attempts = least(attempts, "maxAttempts"), worker = NULL,
        "runAt" = now() + ${pause} * interval '1 second', "finishedAt" = CASE WHEN ${dead} THEN now() END
      WHERE id = ${runId}::uuid AND fence = ${run.fence}`;
    if (changed === 0) throw new OvertakenError();
    if (!dead) return putBackInQueue(tx, runId);
    const input = job.input.safeParse(run.payload);
    if (input.success) await job.giveUp?.(tx, runId, input.data as never);
  });
  log[dead ? "error" : "warn"](
    { run: runId, job: job.name, attempt: run.attempts, error: lastError },
    dead ? "job.dead" : "job.failed",
  );
}
