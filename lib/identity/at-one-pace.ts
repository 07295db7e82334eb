import { setTimeout as pause } from "node:timers/promises";

/**
 * The answer leaves at a fixed moment, so that the clock does not tell whether there was an account to write to.
 * What takes longer than that is late for everybody alike: it waits for a busy database, not for an account.
 */
export async function atOnePace<T>(work: () => Promise<T>, milliseconds = 400): Promise<T> {
  const [outcome] = await Promise.allSettled([work(), pause(milliseconds)]);
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}
