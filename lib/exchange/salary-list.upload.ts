import { pool } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { today } from "@/lib/values/moments";
import { judgeSalaries } from "./judge-salaries";
import { lastKnownSalary as lastKnown } from "./last-known-salary";
import { findToFillIn } from "./read-to-fill-in";
import { salaryRow } from "./salary-list.download";
import { salaryList } from "./salary-list.sheet";
import type { StagedUpload, UploadDefinition, Values } from "./upload-definition";

/** What was declared to be earned from when: a line in the history of each, and the salary of today where it counts already. */
export const salaryListUpload: UploadDefinition = {
  type: "salary-list",
  title: salaryList.title,
  entry: "UPLOAD_SALARY_LIST",
  event: "person.salary-declared",
  invites: false,
  list: {
    sheet: salaryList,
    severalAffiliations: "ask",
    current: findLastKnown,
    written: ({ workRate = null }) => ({ newSalary: null, workRate, effectiveDate: null }),
    async shown(actor, employerId, affiliationIds) {
      const people = await findToFillIn(actor, employerId, affiliationIds);
      return new Map(people.map((person) => [person.id, [salaryRow(person)]]));
    },
    judge: judgeSalaries,
  },
  isAsBefore: Prisma.sql`c.before = ${lastKnown}`,
  apply: ({ id, employerId }) => Prisma.sql`
    todo AS MATERIALIZED (
      SELECT c."rowNumber", a.id, a."salaryCents", a."workRate", coalesce(a."salaryFrom", a."startsOn") AS since,
        ${declared}, row_number() OVER (PARTITION BY a.id ORDER BY c."rowNumber" DESC) AS place
      FROM "UploadChange" c JOIN "Affiliation" a ON a.id = c."affiliationId"
      WHERE c."uploadId" = ${id}::uuid AND c.state = 'STAGED' AND a."employerId" = ${employerId}::uuid
        AND c.before = ${lastKnown}
    ), kept AS (
      -- What was earned until now goes into the history, which is whole from here on.
      INSERT INTO "SalaryDeclaration" (id, "affiliationId", "from", "salaryCents", "workRate")
      SELECT gen_random_uuid(), id, since, "salaryCents", "workRate" FROM todo WHERE place = 1 AND since <> "from"
      ON CONFLICT ("affiliationId", "from") DO NOTHING
    ), declared AS (
      INSERT INTO "SalaryDeclaration" (id, "affiliationId", "from", "salaryCents", "workRate", "uploadId")
      SELECT gen_random_uuid(), id, "from", salary, rate, ${id}::uuid FROM todo WHERE place = 1
      ON CONFLICT ("affiliationId", "from") DO UPDATE SET "salaryCents" = excluded."salaryCents",
        "workRate" = excluded."workRate", "uploadId" = excluded."uploadId", "declaredAt" = now()
    ), counting AS (
      UPDATE "Affiliation" a SET "salaryCents" = t.salary, "workRate" = t.rate, "salaryFrom" = t."from" FROM todo t
      WHERE a.id = t.id AND t.place = 1 AND t."from" <= ${today()}::date AND t."from" >= t.since
    ), written AS (
      SELECT "rowNumber", id AS "affiliationId" FROM todo
    )`,
  undo: undoSalaries,
};

const declared = Prisma.sql`(c.after->>'newSalary')::bigint AS salary,
  round((c.after->>'workRate')::numeric * 100)::int AS rate, (c.after->>'effectiveDate')::date AS "from"`;

/** Where the declaration is still this upload's: it goes, or becomes what stood under that day, and the one before it counts. */
function undoSalaries({ id, employerId }: StagedUpload): Prisma.Sql {
  return Prisma.sql`
    todo AS MATERIALIZED (
      SELECT c."rowNumber", a.id, ${declared}, (c.before->>'newSalary')::bigint AS "salaryBefore",
        round((c.before->>'workRate')::numeric * 100)::int AS "rateBefore",
        (c.before->>'effectiveDate')::date AS "fromBefore",
        row_number() OVER (PARTITION BY a.id ORDER BY c."rowNumber" DESC) AS place
      FROM "UploadChange" c
      JOIN "Affiliation" a ON a.id = c."affiliationId"
      JOIN "SalaryDeclaration" s ON s."affiliationId" = a.id AND s."uploadId" = c."uploadId"
        AND s."from" = (c.after->>'effectiveDate')::date AND s."salaryCents" = (c.after->>'newSalary')::bigint
        AND s."workRate" = round((c.after->>'workRate')::numeric * 100)::int
      WHERE c."uploadId" = ${id}::uuid AND c.state = 'APPLIED' AND a."employerId" = ${employerId}::uuid
    ), removed AS (
      DELETE FROM "SalaryDeclaration" s USING todo t
      WHERE s."affiliationId" = t.id AND s."from" = t."from" AND t.place = 1
        AND t."fromBefore" IS DISTINCT FROM t."from"
    ), restored AS (
      UPDATE "SalaryDeclaration" s SET "salaryCents" = t."salaryBefore", "workRate" = t."rateBefore", "uploadId" = NULL
      FROM todo t WHERE s."affiliationId" = t.id AND s."from" = t."from" AND t.place = 1 AND t."fromBefore" = t."from"
    ), counting AS (
      UPDATE "Affiliation" a SET "salaryCents" = n.salary, "workRate" = n.rate, "salaryFrom" = n."from"
      FROM todo t, LATERAL (
        SELECT * FROM (
          -- What it found may have been taken back since: then the history alone knows.
          SELECT t."salaryBefore" AS salary, t."rateBefore" AS rate, t."fromBefore" AS "from",
            t."fromBefore" IS DISTINCT FROM t."from" AS perhaps
          UNION ALL
          SELECT s."salaryCents", s."workRate", s."from", FALSE FROM "SalaryDeclaration" s
          WHERE s."affiliationId" = t.id AND s."from" <> t."from" AND s."from" <= ${today()}::date
        ) known WHERE known."from" IS NULL OR known."from" <= ${today()}::date
        ORDER BY known.perhaps, known."from" DESC NULLS LAST LIMIT 1
      ) n
      WHERE a.id = t.id AND t.place = 1 AND a."salaryFrom" = t."from"
    ), written AS (
      SELECT "rowNumber", id AS "affiliationId" FROM todo
    )`;
}

async function findLastKnown(
  employerId: string,
  affiliationIds?: readonly string[],
): Promise<Map<string, Values>> {
  const { text, values } = Prisma.sql`SELECT a.id, ${lastKnown} FROM "Affiliation" a
    WHERE a."employerId" = ${employerId}::uuid
      AND (${affiliationIds ? [...affiliationIds] : null}::uuid[] IS NULL
        OR a.id = ANY(${affiliationIds ? [...affiliationIds] : null}::uuid[]))`;
  const { rows } = await pool().query<[id: string, known: Values]>({
    text,
    values: [...values],
    rowMode: "array",
  });
  return new Map(rows);
}
