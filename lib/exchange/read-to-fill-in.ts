import type { Actor } from "@/lib/access/actor";
import { database, pool } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { wholeAffiliationsVisibleTo } from "@/lib/insured/access";
import { today } from "@/lib/values/moments";
import { type LastKnownSalary, lastKnownSalary } from "./last-known-salary";

/** Those who are insured today or will be: what a list to fill in holds. */
function toFillIn(actor: Actor, employerId: string): Prisma.Sql {
  return Prisma.sql`a."employerId" = ${employerId}::uuid AND ${wholeAffiliationsVisibleTo(actor)}
    AND (a."endsOn" IS NULL OR a."endsOn" >= ${today()}::date)`;
}

export async function countToFillIn(actor: Actor, employerId: string): Promise<number> {
  const [counted] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "Affiliation" a WHERE ${toFillIn(actor, employerId)}`;
  return counted.count;
}

export type FillInRow = {
  readonly id: string;
  readonly number: string;
  readonly nationalNumber: string | null;
  readonly lastName: string;
  readonly firstName: string;
  readonly salary: LastKnownSalary;
};

const batchSize = 5_000;

/** In the order of their names, in batches off one cursor: the list is that of one moment. */
export async function* readToFillIn(actor: Actor, employerId: string): AsyncGenerator<FillInRow[]> {
  const client = await pool().connect();
  let whole = false;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { text, values } = Prisma.sql`${selected} WHERE ${toFillIn(actor, employerId)}
      ORDER BY a."sortName", a.id`;
    await client.query(`DECLARE people NO SCROLL CURSOR FOR ${text}`, values);
    for (;;) {
      const { rows } = await client.query<FillInRow>(`FETCH ${batchSize} FROM people`);
      if (rows.length === 0) break;
      yield rows;
    }
    await client.query("COMMIT");
    whole = true;
  } finally {
    // Also when whoever reads stops halfway: a connection in mid-transaction is closed, not handed on.
    client.release(!whole);
  }
}

/** A few of them, whoever they are: somebody may have left since the list was made. */
export async function findToFillIn(
  actor: Actor,
  employerId: string,
  affiliationIds: readonly string[],
): Promise<FillInRow[]> {
  const { text, values } = Prisma.sql`${selected} WHERE a."employerId" = ${employerId}::uuid
    AND ${wholeAffiliationsVisibleTo(actor)} AND a.id = ANY(${[...affiliationIds]}::uuid[])`;
  return (await pool().query<FillInRow>(text, values)).rows;
}

const selected = Prisma.sql`
  SELECT a.id, a.number, p."nationalNumber", p."lastName", p."firstName", ${lastKnownSalary} AS salary
  FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"`;
