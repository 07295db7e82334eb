import { Prisma } from "@/lib/database/generated/client";
import type { UploadDefinition } from "./upload-definition";

/** How a list of work e-mail addresses is written and taken back; the change of a domain does the same without a file. */
export const workEmailChange = {
  event: "person.work-email-changed",
  invites: true,
  isAsBefore: Prisma.sql`a."workEmail" IS NOT DISTINCT FROM c.before->>'workEmail'`,
  apply: ({ id, employerId }) => Prisma.sql`
    written AS (
      UPDATE "Affiliation" a SET "workEmail" = c.after->>'workEmail' FROM "UploadChange" c
      WHERE c."uploadId" = ${id}::uuid AND c.state = 'STAGED' AND a.id = c."affiliationId"
        AND a."employerId" = ${employerId}::uuid AND a."workEmail" IS NOT DISTINCT FROM c.before->>'workEmail'
      RETURNING c."rowNumber", a.id AS "affiliationId"
    )`,
  undo: ({ id, employerId }) => Prisma.sql`
    written AS (
      UPDATE "Affiliation" a SET "workEmail" = c.before->>'workEmail' FROM "UploadChange" c
      WHERE c."uploadId" = ${id}::uuid AND c.state = 'APPLIED' AND a.id = c."affiliationId"
        AND a."employerId" = ${employerId}::uuid AND a."workEmail" IS NOT DISTINCT FROM c.after->>'workEmail'
      RETURNING c."rowNumber", a.id AS "affiliationId"
    )`,
} as const satisfies Partial<UploadDefinition>;
