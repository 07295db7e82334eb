import { pool } from "@/lib/database/client";
import { log } from "@/lib/log";
import { jobSettings } from "./job-settings";
import { nameError } from "./name-error";

/**
 * Keeps a worker's lease alive and frees the jobs of workers that no longer beat. `onLost` is called when another worker
 * has found us silent for too long: our jobs are somebody else's by now.
 */
export async function keepLease(
  worker: string,
  onLost: () => void,
): Promise<{ giveUp: () => Promise<void> }> {
  const { lease, beat } = jobSettings();
  await pool().query(`INSERT INTO "WorkerLease" (id, "beatAt", "startedAt") VALUES ($1, now(), now())`, [
    worker,
  ]);
  // After a beat that failed (a database that was away) the others get time for theirs before anybody is freed.
  let beatsInARow = 1;
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    try {
      const kept = await pool().query(`UPDATE "WorkerLease" SET "beatAt" = now() WHERE id = $1`, [worker]);
      if (kept.rowCount === 0) {
        clearInterval(timer);
        onLost();
        return;
      }
      if (++beatsInARow >= 2) await freeSilentWorkers(lease);
    } catch (error) {
      beatsInARow = 0;
      log.warn({ error: nameError(error) }, "worker.beat-failed");
    } finally {
      busy = false;
    }
  }, beat * 1000);
  return {
    async giveUp() {
      clearInterval(timer);
      await pool().query(
        `WITH gone AS (DELETE FROM "WorkerLease" WHERE id = $1)
         SELECT graphile_worker.force_unlock_workers(ARRAY[$1])`,
        [worker],
      );
    },
  };
}

/** Also those that hold a job without ever having written a lease: they fell between the two. */
export async function freeSilentWorkers(lease: number): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `WITH silent AS (
       DELETE FROM "WorkerLease" WHERE "beatAt" < now() - $1 * interval '1 second' RETURNING id
     ), nameless AS (
       SELECT DISTINCT j.locked_by AS id FROM graphile_worker.jobs j
       WHERE j.locked_at < now() - $1 * interval '1 second'
         AND NOT EXISTS (SELECT FROM "WorkerLease" w WHERE w.id = j.locked_by)
     )
     SELECT id FROM silent UNION SELECT id FROM nameless`,
    [lease],
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) {
    await pool().query("SELECT graphile_worker.force_unlock_workers($1)", [ids]);
    log.warn({ workers: ids }, "worker.silent");
  }
  return ids;
}
