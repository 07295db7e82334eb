import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { runMigrations as installQueue } from "graphile-worker";
import pg from "pg";

/** The key that Prisma's own `migrate deploy` locks with: whoever comes second waits, whichever tool it is. */
const lockKey = 72707369;

const bookkeeping = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

type Settings = { ownerUrl: string; appUrl: string; directory: string };

/** Applies what is missing, each migration in a transaction of its own; returns their names. */
export async function migrate({ ownerUrl, appUrl, directory }: Settings): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "collectief-migrate" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    await client.query(bookkeeping);
    const applied = await applyMissing(client, directory);
    await installQueue({ connectionString: ownerUrl });
    await grantToApplication(client, ownerUrl, appUrl);
    return applied;
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client, directory: string): Promise<string[]> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    `SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const done = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const applied: string[] = [];
  for (const name of names) {
    const sql = await readFile(path.join(directory, name, "migration.sql"), "utf8");
    const checksum = createHash("sha256").update(sql).digest("hex");
    const known = done.get(name);
    if (known === checksum) continue;
    if (known) throw new Error(`Migration ${name} was changed after it was applied. Add a new one instead.`);
    await applyOne(client, name, sql, checksum);
    applied.push(name);
  }
  return applied;
}

async function applyOne(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed and was undone: ${(error as Error).message}`, { cause: error });
  }
}

/** The application's role works with the rows; it cannot change the schema or rewrite the audit trail. */
async function grantToApplication(client: pg.Client, ownerUrl: string, appUrl: string): Promise<void> {
  const role = decodeURIComponent(new URL(appUrl).username);
  if (!role || role === decodeURIComponent(new URL(ownerUrl).username)) return;
  const name = client.escapeIdentifier(role);
  await client.query(`
    GRANT USAGE ON SCHEMA public, graphile_worker TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, graphile_worker TO ${name};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, graphile_worker TO ${name};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${name};
    REVOKE UPDATE, DELETE, TRUNCATE ON "AuditEntry", "AuditSeal" FROM ${name};
    REVOKE INSERT ON "AuditSeal" FROM ${name};
    REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${name};
  `);
  await letThroughToQueue(client, name);
}

/** The queue's tables have row security on and no policy: without one, only their owner sees a row. */
async function letThroughToQueue(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ relname: string }>(
    `SELECT relname FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relkind = 'r' AND relrowsecurity`,
  );
  for (const { relname } of rows) {
    const table = `graphile_worker.${client.escapeIdentifier(relname)}`;
    await client.query(`
      DROP POLICY IF EXISTS collectief_application ON ${table};
      CREATE POLICY collectief_application ON ${table} TO ${role} USING (true) WITH CHECK (true);
    `);
  }
}
