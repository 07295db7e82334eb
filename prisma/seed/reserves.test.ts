import "@/tests/support/database";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, pool } from "@/lib/database/client";
import { anEmployer } from "./employer";
import { insertPlans, insertReserves, joinManagersPlan } from "./reserves";

afterAll(closeDatabase);

test("each reserve follows from the one of the year before, for whoever was there", async () => {
  const employer = await anEmployer({ employees: 300, today: "2026-11-20" });
  await insertPlans(pool(), [employer.id]);
  await insertReserves({ employerIds: [employer.id], today: "2026-11-20" });
  const { rows } = await pool().query<{ on: string; people: number; wrong: number; poor: number }>(`
    SELECT r."on"::text AS on, count(*)::int AS people,
           count(*) FILTER (WHERE b."reserveCents" + r."employerCents" + r."employeeCents" - r."costCents" + r."returnCents"
                                  <> r."reserveCents")::int AS wrong,
           count(*) FILTER (WHERE r."reserveCents" <= 0 OR r."guaranteedCents" <= 0
                                  OR r."employeeCents" > r."employerCents")::int AS poor
    FROM "Reserve" r
    LEFT JOIN "Reserve" b ON b."affiliationId" = r."affiliationId" AND b."on" = r."on" - interval '1 year'
    GROUP BY 1 ORDER BY 1`);
  expect(rows.map(({ on }) => on)).toEqual(["2024-01-01", "2025-01-01", "2026-01-01"]);
  expect(rows.every(({ wrong, poor }) => wrong === 0 && poor === 0)).toBe(true);
  const { rows: newcomers } = await pool().query(
    `SELECT FROM "Reserve" r JOIN "Affiliation" a ON a.id = r."affiliationId" WHERE a."startsOn" >= r."on"`,
  );
  expect(newcomers).toHaveLength(0);
  const people = rows.map(({ people: count }) => count);
  expect(people).toEqual([...people].sort((one, other) => one - other));
  expect(people[2]).toBeGreaterThan(200);
});

test("somebody who joins the managers' plan has two contracts, once", async () => {
  const employer = await anEmployer({ employees: 2, leavers: 0, managersPlan: true });
  await joinManagersPlan(pool(), employer);
  await joinManagersPlan(pool(), employer);
  const { rows } = await pool().query<{ name: string; code: string }>(
    `SELECT c.name, k.code FROM "Affiliation" a JOIN "Contract" c ON c.id = a."contractId"
     JOIN "Category" k ON k.id = a."categoryId" WHERE a."personId" = $1 ORDER BY c.number`,
    [employer.people[0]?.personId],
  );
  expect(rows.map(({ code }) => code)).toEqual(["KAD", "KAD"]);
});
