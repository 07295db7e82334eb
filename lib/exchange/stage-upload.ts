import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { CheckedList, FoundChange, FoundProblem } from "./checked-list";

const atOnce = 5_000;

/** Writes what a check found in the place of what an earlier one did: thousands of rows a statement, none by itself. */
export async function stageUpload(
  tx: Transaction,
  uploadId: string,
  { changes, problems, letters }: CheckedList,
): Promise<void> {
  await tx.$executeRaw`DELETE FROM "UploadProblem" WHERE "uploadId" = ${uploadId}::uuid`;
  await tx.$executeRaw`DELETE FROM "UploadChange" WHERE "uploadId" = ${uploadId}::uuid`;
  for (let from = 0; from < changes.length; from += atOnce)
    await insertChanges(tx, uploadId, changes.slice(from, from + atOnce), Prisma.empty);
  for (let from = 0; from < problems.length; from += atOnce)
    await stageProblems(tx, uploadId, problems.slice(from, from + atOnce));
  await warnOfLeavers(tx, uploadId, letters);
}

/** A person who is chosen afterwards is staged beside the others; the same row and affiliation once. */
export async function stageChanges(
  tx: Transaction,
  uploadId: string,
  changes: readonly FoundChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const instead = Prisma.sql`
    ON CONFLICT ("uploadId", "rowNumber", "affiliationId") DO UPDATE SET kind = EXCLUDED.kind, after = EXCLUDED.after`;
  await insertChanges(tx, uploadId, changes, instead);
}

/** Where none stand yet there is nothing to look out for. */
async function insertChanges(
  tx: Transaction,
  uploadId: string,
  changes: readonly FoundChange[],
  instead: Prisma.Sql,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "UploadChange" ("uploadId", "rowNumber", "affiliationId", kind, before, after)
    SELECT ${uploadId}::uuid, n, a, k::"UploadChangeKind", b::jsonb, t::jsonb
    FROM unnest(${changes.map(({ rowNumber }) => rowNumber)}::int[],
      ${changes.map(({ affiliationId }) => affiliationId)}::uuid[], ${changes.map(({ kind }) => kind)}::text[],
      ${changes.map(({ before }) => JSON.stringify(before))}::text[],
      ${changes.map(({ after }) => JSON.stringify(after))}::text[]) AS given (n, a, k, b, t)
    ${instead}`;
}

export async function stageProblems(
  tx: Transaction,
  uploadId: string,
  problems: readonly FoundProblem[],
): Promise<void> {
  if (problems.length === 0) return;
  const json = (value: object | undefined) => (value ? JSON.stringify(value) : null);
  await tx.$executeRaw`
    INSERT INTO "UploadProblem" (id, "uploadId", "rowNumber", cell, "column", grade, code, facts, value, suggestion,
      "affiliationId", who, candidates, "filledIn")
    SELECT uuidv7(), ${uploadId}::uuid, n, cell, col, grade::"ProblemGrade", code, facts::jsonb, value, suggestion, person,
      who, string_to_array(candidates, ',')::uuid[], filled::jsonb
    FROM unnest(${problems.map(({ rowNumber }) => rowNumber)}::int[], ${problems.map(({ cell }) => cell)}::text[],
      ${problems.map(({ column }) => column)}::text[], ${problems.map(({ grade }) => grade)}::text[],
      ${problems.map(({ code }) => code)}::text[], ${problems.map(({ facts }) => json(facts))}::text[],
      ${problems.map(({ value }) => value.slice(0, 1_000))}::text[],
      ${problems.map(({ suggestion }) => suggestion ?? null)}::text[],
      ${problems.map(({ affiliationId }) => affiliationId ?? null)}::uuid[], ${problems.map(({ who }) => who)}::text[],
      ${problems.map(({ candidates = [] }) => candidates.join(","))}::text[],
      ${problems.map(({ filledIn }) => json(filledIn))}::text[])
      AS given (n, cell, col, grade, code, facts, value, suggestion, person, who, candidates, filled)`;
}

/** Who has left may still be told of, but it is worth a look. */
async function warnOfLeavers(
  tx: Transaction,
  uploadId: string,
  letters: CheckedList["letters"],
): Promise<void> {
  const [column = "", letter] = Object.entries(letters)[0] ?? [];
  await tx.$executeRaw`
    INSERT INTO "UploadProblem" (id, "uploadId", "rowNumber", cell, "column", grade, code, facts, value, "affiliationId", who)
    SELECT uuidv7(), c."uploadId", c."rowNumber", ${letter ?? ""} || c."rowNumber", ${column}, 'WARNING', 'row.left',
      jsonb_build_object('date', to_char(a."endsOn", 'DD-MM-YYYY')), coalesce(c.after->>${column}, ''), a.id,
      p."lastName" || ' ' || p."firstName"
    FROM "UploadChange" c JOIN "Affiliation" a ON a.id = c."affiliationId" JOIN "Person" p ON p.id = a."personId"
    WHERE c."uploadId" = ${uploadId}::uuid AND a."endsOn" < CURRENT_DATE`;
}
