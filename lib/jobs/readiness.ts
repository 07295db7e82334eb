import { pool } from "@/lib/database/client";
import { workerIsAlive } from "./worker-health";

export type Readiness = {
  readonly database: boolean;
  readonly migrations: boolean;
  readonly worker: boolean;
};

/** Whether work can be taken on: yes or no for each part, and no detail. */
export async function readiness(): Promise<Readiness> {
  try {
    const [{ rows }, worker] = await Promise.all([
      pool().query<{ migrated: boolean }>({ name: "migrated", text: migrated }),
      workerIsAlive(),
    ]);
    return { database: true, migrations: rows[0]?.migrated === true, worker };
  } catch (error) {
    // 42P01: the tables are not there yet.
    const reached = error instanceof Error && "code" in error && error.code === "42P01";
    return { database: reached, migrations: false, worker: false };
  }
}

/** At least one applied, and none begun but not finished. */
const migrated = `
  SELECT count(*) > 0 AND bool_and(finished_at IS NOT NULL OR rolled_back_at IS NOT NULL) AS migrated
  FROM "_prisma_migrations"`;
