import { pool } from "@/lib/database/client";
import type { Workplace } from "./people-world";

export type NewAddress = { readonly id: string; readonly before: string | null; readonly after: string };

/** Another address for everybody, in the order of the list. */
export async function newAddresses({ employerId }: Workplace): Promise<NewAddress[]> {
  const { rows } = await pool().query<{ id: string; before: string | null }>(
    `SELECT id, "workEmail" AS before FROM "Affiliation" WHERE "employerId" = $1 ORDER BY "sortName", id`,
    [employerId],
  );
  return rows.map((row, i) => ({ ...row, after: newAddress(i) }));
}

export const newAddress = (i: number) => `persoon.nummer${i}@groot.example`;

export const updateFromArrays = `
  UPDATE "Affiliation" a SET "workEmail" = given.email
  FROM unnest($1::uuid[], $2::text[]) AS given (id, email) WHERE a.id = given.id`;

/** A measure that did something else than asked is no measure. */
export async function mustAllBeNew({ employerId }: Workplace, rows: number): Promise<void> {
  const { rows: counted } = await pool().query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "Affiliation" WHERE "employerId" = $1 AND "workEmail" LIKE 'persoon.nummer%'`,
    [employerId],
  );
  if (counted[0]?.count !== rows) throw new Error(`${counted[0]?.count} addresses are new of ${rows}`);
}
