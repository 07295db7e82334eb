import pg from "pg";
import { testDatabase } from "./database";

/** Looks at the test database from another side than the application: as the schema's owner, or as the superuser. */
export async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return connected(testDatabase.SUPERUSER_URL, work);
}

export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return connected(testDatabase.DATABASE_OWNER_URL, work);
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What nobody but the owner of the machine could do: change rows with every trigger switched off. */
export async function tamper(sql: string, values: readonly unknown[] = []): Promise<void> {
  await asSuperuser(async (client) => {
    await client.query("SET session_replication_role = replica");
    const { rowCount } = await client.query(sql, [...values]);
    if (rowCount === 0) throw new Error(`Nothing to tamper with: ${sql}`);
  });
}
