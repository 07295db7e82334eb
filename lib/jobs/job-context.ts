import type { Actor, Hat } from "@/lib/access/actor";
import { findHats } from "@/lib/access/find-signed-in";
import { actorFor, type Permission } from "@/lib/access/permissions";
import { database, pool, type Transaction } from "@/lib/database/client";
import { jobSettings } from "./job-settings";

/** Somebody else has taken over: what this run still holds must not be kept. */
export class OvertakenError extends Error {
  override readonly name = "OvertakenError";
}

export type JobContext = {
  readonly runId: string;
  /** 1 at the first try. */
  readonly attempt: number;
  /** Aborted when the worker has to stop: leave off between two steps, the run starts again elsewhere. */
  readonly signal: AbortSignal;
  /**
   * The only way for a job to write. It refuses to commit when another worker has meanwhile taken the run over, so that a
   * worker that was frozen and wakes late changes nothing.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, options?: { readonly seconds?: number }): Promise<T>;
  /** How far it is; written at most three times a second. Not inside a transaction of thousands of rows: call it between. */
  progress(done: number, total: number): Promise<void>;
  /** The person on whose behalf it runs, with the rights held now, not those of when it was asked. */
  actor(accountId: string, permission: Permission, wears?: (hat: Hat) => boolean): Promise<Actor | undefined>;
};

type Run = {
  readonly id: string;
  readonly attempt: number;
  readonly fence: number;
  readonly signal: AbortSignal;
};

export function jobContext({ id, attempt, fence, signal }: Run): JobContext {
  let toldAt = 0;
  return {
    runId: id,
    attempt,
    signal,
    async transaction(work, { seconds = 900 } = {}) {
      return database().$transaction(
        async (tx) => {
          // A frozen process must not hold rows for longer than its lease: the database ends it.
          await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', ${`${Math.ceil(jobSettings().lease)}s`}, true)`;
          const result = await work(tx);
          await stillOurs(tx, id, fence);
          return result;
        },
        { timeout: seconds * 1000, maxWait: 30_000 },
      );
    },
    async progress(done, total) {
      if (done < total && Date.now() - toldAt < 333) return;
      toldAt = Date.now();
      const { rowCount } = await pool().query({
        name: "job-progress",
        text: `UPDATE "JobRun" SET "progressDone" = $3, "progressTotal" = $4 WHERE id = $1 AND fence = $2`,
        values: [id, fence, done, total],
      });
      if (rowCount === 0) throw new OvertakenError();
    },
    async actor(accountId, permission, wears = () => true) {
      const found = await findHats(accountId);
      if (!found) return undefined;
      const { hats, ...who } = found;
      for (const hat of hats.filter(wears)) {
        const request = { id, address: null };
        const actor = actorFor({ ...who, accountId, sessionId: null, request }, hat, permission);
        if (actor) return actor;
      }
      return undefined;
    },
  };
}

/**
 * Last thing before the commit. The lock makes the one who wants to take over wait for that commit, or us see that he has.
 * Not sooner: progress is written to the same row meanwhile.
 */
async function stillOurs(tx: Transaction, id: string, fence: number): Promise<void> {
  const rows = await tx.$queryRaw<
    { fence: number }[]
  >`SELECT fence FROM "JobRun" WHERE id = ${id}::uuid FOR UPDATE`;
  if (rows[0]?.fence !== fence) throw new OvertakenError();
}
