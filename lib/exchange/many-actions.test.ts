import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, pool } from "@/lib/database/client";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { asOwner } from "@/tests/support/other-sides";
import { type ActionQuestion, countActions, findActions } from "./find-actions";

process.env.DATABASE_POOL = "1";

let employer: SeededEmployer;
let actor: Actor;
let staff: Actor;

/** Two years of a busy employer: changes of people, uploads, downloads and monthly bordereaux. */
beforeAll(async () => {
  employer = await anEmployer({ employees: 2_000 });
  const another = await anEmployer({ employees: 5 });
  const account = await anAccount({
    firstName: "Griet",
    lastName: "Haverkant",
    employers: [employer, another].map(({ id }) => ({ id, role: "ADMIN" })),
  });
  const other = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  actor = await actingAs(account.id, "employer", "actions.read");
  staff = await actingAs((await anAccount({ staffRoles: ["ADMINISTRATOR"] })).id, "staff", "actions.read");
  await pool().query(
    `INSERT INTO "Action" (id, kind, type, "employerId", "personId", "affiliationId", "requestedById", status, "statusAt", "processedAt", "createdAt")
     SELECT uuidv7(), k.kind::"ActionKind", k.type, $1, CASE WHEN k.kind = 'CHANGE' THEN a."personId" END,
       CASE WHEN k.kind = 'CHANGE' THEN a.id END, CASE WHEN n % 3 = 0 THEN $2::uuid ELSE $3::uuid END,
       k.status::"ActionStatus", at.at + interval '2 minutes', at.at + interval '2 minutes', at.at
     FROM generate_series(1, 100000) n
     JOIN LATERAL (SELECT now() - n * interval '10 minutes' AS at) at ON true
     JOIN LATERAL (SELECT * FROM (VALUES (0, 'CHANGE', 'personal-data', 'PROCESSED'), (1, 'UPLOAD', 'insured-overview', 'PROCESSED'),
       (2, 'DOWNLOAD', 'insured-overview', 'AVAILABLE'), (3, 'DOWNLOAD', 'premium-bordereau', 'AVAILABLE')) v(i, kind, type, status)
       WHERE i = CASE WHEN n % 10 < 7 THEN 0 ELSE n % 10 - 6 END) k ON true
     JOIN (SELECT id, "personId", row_number() OVER (ORDER BY id) AS i FROM "Affiliation" WHERE "employerId" = $1) a ON a.i = n % 2000 + 1`,
    [employer.id, account.id, other.id],
  );
  await pool().query(`UPDATE "Action" SET status = 'FAILED' WHERE id IN (SELECT id FROM "Action" LIMIT 5)`);
  await asOwner((client) => client.query("VACUUM ANALYZE"));
}, 60_000);
afterAll(closeDatabase);

/** Of 100 000: what is counted at most, and some for the page itself. */
const few = 12_000;
/** No index helps here: every row is looked at once, which at this size takes some twenty milliseconds. */
const once = 100_000;

/**
 * How many rows of the table a question makes PostgreSQL read: that is what it costs, on any machine. With one connection
 * the counters of what was asked are there as soon as they are asked for.
 */
async function rowsRead(ask: () => Promise<unknown>): Promise<number> {
  const before = await counted();
  await ask();
  return (await counted()) - before;
}

async function counted(): Promise<number> {
  await pool().query("SELECT pg_stat_force_next_flush()");
  const { rows } = await pool().query<{ read: number }>(
    `SELECT (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS read FROM pg_stat_user_tables WHERE relname = 'Action'`,
  );
  return rows[0]?.read ?? 0;
}

const threeMonthsAgo = () => new Date(Date.now() - 92 * 86_400_000);
const yearAgo = () => new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10);

const views: [string, () => ActionQuestion, number][] = [
  ["the last three months", () => ({ since: threeMonthsAgo() }), few],
  ["all of it", () => ({}), few],
  ["by number", () => ({ sort: "number" }), once],
  ["by number, of the last three months", () => ({ sort: "number", since: threeMonthsAgo() }), once],
  ["a rare status", () => ({ statuses: ["FAILED"] }), few],
  ["a status that nothing has", () => ({ statuses: ["REFUSED"] }), few],
  ["a kind and a type", () => ({ kinds: ["DOWNLOAD"], types: ["premium-bordereau"] }), once],
  ["a type that nothing is", () => ({ types: ["new-affiliation"] }), once],
  ["who asked", () => ({ by: "haver" }), once],
  ["nobody who asked", () => ({ by: "niemand" }), once],
  ["a day of a year ago", () => ({ from: yearAgo(), until: yearAgo() }), few],
  ["days without end", () => ({ from: "2001-01-01" }), few],
  ["a part of many names", () => ({ search: "a" }), few],
  ["a name and a description", () => ({ search: "overzicht", namedTypes: ["insured-overview"] }), few],
  ["a number", () => ({ search: employer.people[7]?.number ?? "" }), few],
  ["what nobody is called", () => ({ search: "qqzzxx" }), few],
];

test.each(views)(
  "among 100 000 actions, %s reads each at most once, and a part where an index helps; later pages too",
  async (_name, view, most) => {
    for (const [who, of] of [
      [actor, { employerId: employer.id }],
      [staff, {}],
    ] as const) {
      const asked = { ...view(), ...of };
      const first = await findActions(who, asked);
      expect(await rowsRead(() => findActions(who, asked))).toBeLessThanOrEqual(most);
      expect(await rowsRead(() => countActions(who, asked))).toBeLessThanOrEqual(most);
      if (!first.next) continue;
      const next = await findActions(who, { ...asked, after: first.next });
      expect(next.rows.length).toBeGreaterThan(0);
      expect(
        await rowsRead(() => findActions(who, { ...asked, before: next.previous ?? "" })),
      ).toBeLessThanOrEqual(most);
    }
  },
);

test("the last page costs what the first one does", async () => {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM "Action" ORDER BY "createdAt" OFFSET 60 LIMIT 1`,
  );
  for (const sort of ["newest", "number"] as const) {
    const asked = { employerId: employer.id, sort, after: rows[0]?.id };
    expect((await findActions(actor, asked)).rows.length).toBeGreaterThan(0);
    expect(await rowsRead(() => findActions(actor, asked))).toBeLessThan(200);
  }
});
