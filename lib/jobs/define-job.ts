import type { z } from "zod";
import type { Transaction } from "@/lib/database/client";
import type { JobContext } from "./job-context";

/** What a postcard says: whom it is for and the ids it carries. Who only sends work needs no more than this. */
export type Postcard<S extends z.ZodType = z.ZodType> = {
  /** "<capability>.<what-it-does>": kept in the queue, so it never changes. */
  readonly name: string;
  /** Ids only: what is true by the time it runs is read then. */
  readonly input: S;
  /** After so many starts the run is dead until somebody of the staff retries it. */
  readonly maxAttempts?: number;
};

export type Job<S extends z.ZodType = z.ZodType> = Postcard<S> & {
  /** May be run again after a fall at any point: whatever it did before must not be done twice. */
  readonly run: (context: JobContext, input: z.output<S>) => Promise<void>;
  /** Tells whoever waits that nothing will come, in the transaction that gives the run up: also when each start took its worker down. */
  readonly giveUp?: (tx: Transaction, runId: string, input: z.output<S>) => Promise<void>;
};

/** A list holds jobs of different input: each input is checked by its own schema before the job runs. */
export type AnyJob = Postcard & {
  readonly run: (context: JobContext, input: never) => Promise<void>;
  readonly giveUp?: (tx: Transaction, runId: string, input: never) => Promise<void>;
};

export const defaultMaxAttempts = 10;

export function definePostcard<S extends z.ZodType>(postcard: Postcard<S>): Postcard<S> {
  return postcard;
}

/**
 * The work behind a postcard, in a file of its own: `lib/<capability>/<verb>.job.ts`, listed in lib/jobs/registry.ts.
 * Pages import the postcard and so carry none of the work's libraries.
 */
export function defineJob<S extends z.ZodType>(job: Job<S>): Job<S> {
  return job;
}

export type Schedule = {
  readonly name: string;
  /** "minute hour day month weekday", as clocks in the timezone show it; numbers, lists, ranges and steps. */
  readonly cron: string;
  readonly timezone: string;
  /** Made up for when no worker was there at the time, up to a day later. */
  readonly catchUp: boolean;
  readonly job: Postcard<z.ZodObject<Record<never, never>>>;
};

/** Work that comes back by itself, once at each tick however many workers there are. Its job takes no input: `z.object({})`. */
export function defineSchedule({
  timezone = "Europe/Brussels",
  catchUp = true,
  ...schedule
}: Omit<Schedule, "timezone" | "catchUp"> & {
  readonly timezone?: string;
  readonly catchUp?: boolean;
}): Schedule {
  return { timezone, catchUp, ...schedule };
}
