import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { UploadCounts } from "./upload-view";

/** What the file alone tells; the rest is counted from what is staged. `unknownUntold`: nobody needs to look at them. */
export type CountsOfFile = Pick<UploadCounts, "rows" | "ignored" | "unknown"> & {
  readonly unknownUntold: number;
};

type Counted = Omit<UploadCounts, "rows" | "ignored" | "unknown" | "unchanged"> & {
  readonly concerned: number;
};

/** Rows that wait for the sender, or that the sender left out: nothing of them is applied. */
export function heldBack(uploadId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT p."rowNumber" FROM "UploadProblem" p
    WHERE p."uploadId" = ${uploadId}::uuid AND (p.answer = 'LEFT_OUT' OR (p.answer = 'OPEN' AND p.grade IN ('ERROR', 'QUESTION')))`;
}

/** Counts anew after anything changed; in the same transaction, so that the figures are always those of the rows. */
export async function countUpload(
  tx: Transaction,
  uploadId: string,
  ofFile?: CountsOfFile,
): Promise<UploadCounts> {
  const file = ofFile ?? (await storedCounts(tx, uploadId));
  const [counted] = await tx.$queryRaw<[Counted]>`
    WITH asked AS MATERIALIZED (
      SELECT p."rowNumber", bool_or(p.answer = 'LEFT_OUT') AS left_out,
        bool_or(p.answer = 'OPEN' AND p.grade IN ('ERROR', 'QUESTION')) AS open,
        count(*) FILTER (WHERE p.grade = 'WARNING' AND p.answer <> 'LEFT_OUT')::int AS warnings
      FROM "UploadProblem" p WHERE p."uploadId" = ${uploadId}::uuid AND p.grade <> 'IGNORED' GROUP BY 1
    ), active AS MATERIALIZED (
      SELECT c."rowNumber", c.kind, c.state FROM "UploadChange" c LEFT JOIN asked q USING ("rowNumber")
      WHERE c."uploadId" = ${uploadId}::uuid AND c.after IS DISTINCT FROM c.before
        AND q.left_out IS NOT TRUE AND q.open IS NOT TRUE
    ), people AS (
      SELECT count(*) FILTER (WHERE kind = 'NEW' AND state <> 'OVERTAKEN')::int AS new,
        count(*) FILTER (WHERE kind = 'CHANGED' AND state <> 'OVERTAKEN')::int AS changed,
        count(*) FILTER (WHERE kind = 'CLEARED' AND state <> 'OVERTAKEN')::int AS cleared,
        count(*) FILTER (WHERE state = 'OVERTAKEN')::int AS overtaken, count(DISTINCT "rowNumber")::int AS concerned
      FROM active
    ), answers AS (
      SELECT count(*) FILTER (WHERE open AND NOT left_out)::int AS open, count(*) FILTER (WHERE left_out)::int AS "leftOut",
        coalesce(sum(warnings) FILTER (WHERE NOT left_out), 0)::int AS warnings,
        count(*) FILTER (WHERE open OR left_out)::int AS held
      FROM asked
    )
    SELECT new, changed, cleared, overtaken, open, "leftOut", warnings, concerned + held AS concerned FROM people, answers`;
  const { concerned, ...rest } = counted;
  const counts: UploadCounts = {
    rows: file.rows,
    ...rest,
    unchanged: Math.max(0, file.rows - concerned - file.unknownUntold),
    ignored: file.ignored,
    unknown: file.unknown,
  };
  await tx.upload.update({
    where: { id: uploadId },
    data: { counts: { ...counts, unknownUntold: file.unknownUntold } },
  });
  return counts;
}

async function storedCounts(tx: Transaction, uploadId: string): Promise<CountsOfFile> {
  const { counts } = await tx.upload.findUniqueOrThrow({ where: { id: uploadId }, select: { counts: true } });
  const kept = (counts ?? {}) as Partial<CountsOfFile>;
  const { rows = 0, ignored = 0, unknown = 0, unknownUntold = 0 } = kept;
  return { rows, ignored, unknown, unknownUntold };
}
