import { pool } from "./client";
import type { Prisma } from "./generated/client";

/**
 * The rows of a query off one cursor: the list is that of one moment, and memory follows the batch. For lists that leave
 * the house; a page asks for its page.
 */
export async function* readInBatches<Row extends object>(
  query: Prisma.Sql,
  batchSize = 2_000,
): AsyncGenerator<Row[]> {
  const client = await pool().connect();
  let whole = false;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query(`DECLARE batches NO SCROLL CURSOR FOR ${query.text}`, query.values);
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${Math.trunc(batchSize)} FROM batches`);
      if (rows.length === 0) break;
      yield rows;
    }
    await client.query("COMMIT");
    whole = true;
  } finally {
    // Also when whoever reads stops halfway (a full disk): a connection in mid-transaction is closed, not handed on.
    client.release(!whole);
  }
}
