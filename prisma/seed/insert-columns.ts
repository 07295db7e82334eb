import type pg from "pg";

/** A pool, or one connection inside its transaction. */
export type Store = Pick<pg.ClientBase, "query">;

export type Columns = Readonly<Record<string, readonly [type: string, values: readonly unknown[]]>>;

/** One statement for thousands of rows: PostgreSQL unfolds an array per column. Types are those of the columns. */
export async function insertColumns(store: Store, table: string, columns: Columns): Promise<void> {
  const names = Object.keys(columns);
  if (!columns[names[0] ?? ""]?.[1].length) return;
  const into = names.map((name) => `"${name}"`).join(", ");
  // Enumerations travel as text, because an array of them has no type of its own in every driver.
  const unfolded = names.map((name, place) => `$${place + 1}::${arrayType(columns[name]![0])}`).join(", ");
  const cast = names.map((name) => `"${name}"::${columns[name]![0]}`).join(", ");
  const text = `INSERT INTO "${table}" (${into}) SELECT ${cast} FROM unnest(${unfolded}) AS given (${into})`;
  await store.query(
    text,
    names.map((name) => columns[name]![1]),
  );
}

function arrayType(type: string): string {
  return type.startsWith('"') ? "text[]" : `${type}[]`;
}

/** A few rows with the same columns. */
export async function insertRows(
  store: Store,
  table: string,
  types: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(types).map(
    ([name, type]) => [name, [type, rows.map((row) => row[name] ?? null)]] as const,
  );
  await insertColumns(store, table, Object.fromEntries(columns));
}
