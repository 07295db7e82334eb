import { z } from "zod";

/** The rhythm of the workers. The figures suit everybody; tests shorten them. */
const schema = z.object({
  /** A worker that has not beaten for so long has lost its jobs. */
  JOBS_LEASE_SECONDS: z.coerce.number().positive().default(30),
  JOBS_BEAT_SECONDS: z.coerce.number().positive().default(5),
  /** The pause after the first failure; each next one is three times as long, up to six hours. */
  JOBS_RETRY_SECONDS: z.coerce.number().positive().default(5),
  /** Jobs at once in one process. Each may hold two connections of DATABASE_POOL; two more are for the queue itself. */
  JOBS_CONCURRENCY: z.coerce.number().int().positive().default(4),
  JOBS_POLL_SECONDS: z.coerce.number().positive().default(2),
  /** How long a worker that is asked to stop lets its jobs go on. Shorter than the patience of whoever asks. */
  JOBS_STOP_SECONDS: z.coerce.number().positive().default(6),
  /** Finished runs are kept so long. */
  JOBS_KEPT_DAYS: z.coerce.number().positive().default(30),
});

export function jobSettings() {
  const read = schema.parse(process.env);
  return {
    lease: read.JOBS_LEASE_SECONDS,
    beat: read.JOBS_BEAT_SECONDS,
    retry: read.JOBS_RETRY_SECONDS,
    concurrency: read.JOBS_CONCURRENCY,
    poll: read.JOBS_POLL_SECONDS,
    stop: read.JOBS_STOP_SECONDS,
    keptDays: read.JOBS_KEPT_DAYS,
  };
}

const longestPause = 6 * 3600;

/** Seconds until the next try, after so many failures. */
export function pauseAfter(failures: number, first = jobSettings().retry): number {
  return Math.min(first * 3 ** (failures - 1), longestPause);
}
