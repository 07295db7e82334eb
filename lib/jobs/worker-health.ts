import { pool } from "@/lib/database/client";
import { jobSettings } from "./job-settings";

/** Whether there is anybody to do the work. */
export async function workerIsAlive(): Promise<boolean> {
  const { rows } = await pool().query<{ alive: boolean }>({
    name: "worker-alive",
    text: `SELECT EXISTS (SELECT FROM "WorkerLease" WHERE "beatAt" > now() - $1 * interval '1 second') AS alive`,
    values: [jobSettings().lease],
  });
  return rows[0]?.alive === true;
}
