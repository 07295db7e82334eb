import { pool } from "@/lib/database/client";
import { type PlainDate, yearOf } from "@/lib/values/dates";
import { today as todayInBrussels } from "@/lib/values/moments";
import type { SeededEmployer } from "./employer";
import type { Store } from "./insert-columns";
import { firstAffiliate, nextPlace } from "./next-free";

type Wish = { readonly employerIds: readonly string[]; readonly today?: PlainDate };

/** What the demo plans promise: managers more than clerks, clerks more than workers. */
export async function insertPlans(store: Store, employerIds: readonly string[]): Promise<void> {
  await store.query(
    `UPDATE "Category" c
     SET "employerRate" = p.employer, "employeeRate" = p.employee, "deathFactor" = p.death,
         "disabilityRate" = p.disability, accident = p.accident
     FROM (VALUES ('ARB', 300, 50, 150, 1500, FALSE), ('BED', 400, 100, 200, 2000, FALSE),
                  ('KAD', 650, 200, 300, 3000, TRUE)) AS p(code, employer, employee, death, disability, accident),
          "Contract" t
     WHERE c."contractId" = t.id AND c.code = p.code AND t."employerId" = ANY($1::uuid[])`,
    [employerIds],
  );
  // A supplementary plan adds to the first one, which insures what happens before the pension.
  await store.query(
    `UPDATE "Category" c SET "employerRate" = 250, "employeeRate" = 0, "deathFactor" = 50, "disabilityRate" = 0
     FROM "Contract" t
     WHERE c."contractId" = t.id AND t.number LIKE '%-2' AND t."employerId" = ANY($1::uuid[])`,
    [employerIds],
  );
}

/** Somebody with a contract beside the first: two statements and a sum. Does nothing for who has one already. */
export async function joinManagersPlan(store: Store, { contracts, people }: SeededEmployer): Promise<void> {
  const [contract, plan] = contracts;
  const [person] = people;
  if (!plan || !person) throw new Error("There is no second plan, or nobody to join it");
  await store.query(
    `WITH manager AS (
       UPDATE "Affiliation" SET "categoryId" = $2, "salaryCents" = greatest("salaryCents", 7200000)
       WHERE id = $1 RETURNING *
     )
     INSERT INTO "Affiliation" (id, number, "personId", "employerId", "contractId", "categoryId", "employeeNumber", "hiredOn",
                                "startsOn", "workRate", "salaryCents", "salaryFrom", "workEmail")
     SELECT gen_random_uuid(), $5, m."personId", m."employerId", $3, $4, m."employeeNumber", m."hiredOn",
            greatest(m."startsOn", $6::date), m."workRate", m."salaryCents", m."salaryFrom", m."workEmail"
     FROM manager m
     WHERE NOT EXISTS (SELECT FROM "Affiliation" a WHERE a."personId" = m."personId" AND a."contractId" = $3)`,
    [
      person.affiliationId,
      contract.categoryIds.managers,
      plan.id,
      plan.categoryIds.managers,
      String(firstAffiliate + (await nextPlace(store))),
      plan.startsOn,
    ],
  );
}

/** What the demo insurer's investments yielded, in hundredths of a per cent, the last year first. */
const returns = [285, 260, 210] as const;

/**
 * Three first days of January for everybody who was there: what was saved, and what moved it in the year before. Each
 * follows from the one before it: reserve + contributions − costs + return. One statement, however many people.
 */
export async function insertReserves({ employerIds, today }: Wish, store: Store = pool()): Promise<void> {
  const year = yearOf(today ?? todayInBrussels());
  await store.query(
    `WITH RECURSIVE
     member AS (
       SELECT a.id, a."startsOn", a."endsOn", c."employerRate", c."employeeRate", t."guaranteeMethod" AS method,
              (a."salaryCents" * a."workRate" / 10000)::numeric AS pay
       FROM "Affiliation" a
       JOIN "Category" c ON c.id = a."categoryId"
       JOIN "Contract" t ON t.id = a."contractId"
       WHERE a."employerId" = ANY($1::uuid[])
     ),
     -- Salaries were lower then: three per cent a year.
     served AS (
       SELECT m.id, y.year, y.rate, m.method,
              round(m.pay * 0.97 ^ ($2 - y.year) * m."employerRate" / 10000 * s.part)::bigint AS employer,
              round(m.pay * 0.97 ^ ($2 - y.year) * m."employeeRate" / 10000 * s.part)::bigint AS employee
       FROM member m
       CROSS JOIN (VALUES ($2 - 1, $3::int), ($2 - 2, $4::int), ($2 - 3, $5::int)) AS y(year, rate)
       CROSS JOIN LATERAL (
         SELECT greatest(0, least(coalesce(m."endsOn", 'infinity'::date), make_date(y.year, 12, 31))
                          - greatest(m."startsOn", make_date(y.year, 1, 1)) + 1)::numeric
                / (make_date(y.year + 1, 1, 1) - make_date(y.year, 1, 1)) AS part
       ) s
       WHERE m."startsOn" <= make_date(y.year, 12, 31)
     ),
     -- What the years before had brought together.
     earlier AS (
       SELECT m.id, v.saved, 1 + 0.0175 * v.years / 2 AS growth
       FROM member m
       CROSS JOIN LATERAL (
         SELECT greatest(0, make_date($2 - 3, 1, 1) - m."startsOn") / 365.25 AS years
       ) y
       CROSS JOIN LATERAL (
         SELECT y.years,
                m.pay * 0.97 ^ (3 + y.years / 2) * (m."employerRate" + m."employeeRate") / 10000 * 0.97 * y.years AS saved
       ) v
     ),
     grown AS (
       SELECT e.id, $2 - 3 AS year, NULL::date AS "on", round(e.saved * e.growth * 1.04)::bigint AS reserve,
              round(e.saved * e.growth)::bigint AS guaranteed,
              0::bigint AS employer, 0::bigint AS employee, 0::bigint AS earned, 0::bigint AS cost
       FROM earlier e
       UNION ALL
       SELECT g.id, g.year + 1, make_date(g.year + 1, 1, 1), g.reserve + n.employer + n.employee - n.cost + n.earned,
              n.guaranteed, n.employer, n.employee, n.earned, n.cost
       FROM grown g
       LEFT JOIN served s ON s.id = g.id AND s.year = g.year
       CROSS JOIN LATERAL (
         SELECT coalesce(s.employer, 0) AS employer, coalesce(s.employee, 0) AS employee,
                round((coalesce(s.employer, 0) + coalesce(s.employee, 0)) * 0.03)::bigint AS cost
       ) c
       CROSS JOIN LATERAL (
         SELECT c.employer, c.employee, c.cost,
                round((g.reserve + (c.employer + c.employee - c.cost) / 2.0) * coalesce(s.rate, 0) / 10000)::bigint AS earned,
                round(g.guaranteed * (1 + CASE WHEN s.method = 'VERTICAL' AND g.year >= 2025 THEN 0.025 ELSE 0.0175 END)
                      + (c.employer + c.employee - c.cost)
                        * (1 + CASE WHEN g.year >= 2025 THEN 0.025 ELSE 0.0175 END / 2))::bigint AS guaranteed
       ) n
       WHERE g.year < $2
     )
     INSERT INTO "Reserve" ("affiliationId", "on", "reserveCents", "guaranteedCents", "employerCents", "employeeCents",
                            "returnCents", "costCents")
     SELECT g.id, g."on", g.reserve, g.guaranteed, g.employer, g.employee, g.earned, g.cost
     FROM grown g JOIN member m ON m.id = g.id
     WHERE g."on" IS NOT NULL AND m."startsOn" < g."on"
     ON CONFLICT DO NOTHING`,
    [employerIds, year, ...returns],
  );
}
