import type { Transaction } from "@/lib/database/client";
import type { UploadCounts } from "./upload-view";

type DomainChange = { uploadId: string; employerId: string; from: string; to: string };

/** What each address becomes. An address that somebody else has at the new domain already is left as it was, and named. */
export async function stageDomainChange(
  tx: Transaction,
  { uploadId, employerId, from, to }: DomainChange,
): Promise<UploadCounts> {
  const taken = await tx.$executeRaw`
    INSERT INTO "UploadProblem" (id, "uploadId", "rowNumber", cell, "column", grade, code, value, suggestion,
      "affiliationId", who)
    SELECT gen_random_uuid(), ${uploadId}::uuid, row_number() OVER (ORDER BY a.number), '', 'workEmail', 'IGNORED',
      'upload.address-taken', a."workEmail", NULL, a.id, p."lastName" || ', ' || p."firstName"
    FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
    WHERE a."employerId" = ${employerId}::uuid AND lower(split_part(a."workEmail", '@', 2)) = ${from}
      AND EXISTS (
        SELECT FROM "Affiliation" b WHERE b."employerId" = a."employerId" AND b."personId" <> a."personId"
          AND lower(b."workEmail") = lower(split_part(a."workEmail", '@', 1)) || '@' || ${to})`;
  const changed = await tx.$executeRaw`
    INSERT INTO "UploadChange" ("uploadId", "rowNumber", "affiliationId", kind, before, after)
    SELECT ${uploadId}::uuid, row_number() OVER (ORDER BY a.number), a.id, 'CHANGED',
      jsonb_build_object('workEmail', a."workEmail"),
      jsonb_build_object('workEmail', split_part(a."workEmail", '@', 1) || '@' || ${to})
    FROM "Affiliation" a
    WHERE a."employerId" = ${employerId}::uuid AND lower(split_part(a."workEmail", '@', 2)) = ${from}
      AND NOT EXISTS (
        SELECT FROM "UploadProblem" u WHERE u."uploadId" = ${uploadId}::uuid AND u."affiliationId" = a.id)`;
  return {
    rows: changed + taken,
    new: 0,
    changed,
    cleared: 0,
    unchanged: 0,
    open: 0,
    warnings: 0,
    ignored: taken,
    unknown: 0,
    leftOut: 0,
    overtaken: 0,
  };
}
