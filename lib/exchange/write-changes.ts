import type { AuditedBy } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { UploadDefinition } from "./upload-definition";

/** Who did it, as the trail keeps it. */
type ChangedBy = {
  readonly actorKind: string;
  readonly accountId: string | null;
  readonly actorName: string | null;
  readonly address: string | null;
  readonly requestId: string;
};

export function changedBy(by: AuditedBy): ChangedBy {
  return {
    actorKind: by.kind,
    accountId: by.kind === "system" ? null : by.accountId,
    actorName: by.kind === "system" ? null : by.name,
    address: by.request.address,
    requestId: by.request.id,
  };
}

type Written = {
  readonly upload: { readonly id: string; readonly employerId: string };
  readonly by: ChangedBy;
};

/**
 * Data, states and trail of a whole list in one statement: it is done or it is not. Gives how many changes were carried
 * out; a change that was overtaken keeps its state.
 */
export async function writeChanges(
  tx: Transaction,
  definition: UploadDefinition,
  direction: "apply" | "undo",
  { upload, by }: Written,
): Promise<number> {
  await planForMany(tx, upload.id);
  const write = definition[direction](upload);
  const state = direction === "apply" ? "APPLIED" : "UNDONE";
  const [before, after] =
    direction === "apply"
      ? [Prisma.sql`c.before`, Prisma.sql`c.after`]
      : [Prisma.sql`c.after`, Prisma.sql`c.before`];
  return tx.$executeRaw`
    WITH ${write}, marked AS (
      UPDATE "UploadChange" c SET state = ${state}::"UploadChangeState" FROM written w
      WHERE c."uploadId" = ${upload.id}::uuid AND c."rowNumber" = w."rowNumber" AND c."affiliationId" = w."affiliationId"
      RETURNING c."affiliationId", c.before, c.after
    )
    INSERT INTO "AuditEntry" (id, chain, event, "actorKind", "accountId", "actorName", "subjectType", "subjectId",
      "employerId", "personId", before, after, address, "requestId")
    SELECT uuidv7(), ${`employer:${upload.employerId}`}, ${definition.event}, ${by.actorKind}, ${by.accountId}::uuid,
      ${by.actorName}, 'person', a."personId", ${upload.employerId}::uuid, a."personId", ${before}, ${after}, ${by.address},
      ${by.requestId}
    FROM marked c JOIN "Affiliation" a ON a.id = c."affiliationId"
    ORDER BY a."personId"`;
}

/** Fewer are looked up one by one. */
const many = 5_000;

/**
 * Of rows that were staged a moment ago the planner knows nothing yet and takes them for a few: it would look up a hundred
 * thousand people one by one, in the order of the list. For the rest of this transaction it is told otherwise, which with
 * the lines in the order of their index saves a quarter of the work.
 */
async function planForMany(tx: Transaction, uploadId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT set_config('enable_nestloop', CASE WHEN count(*) > ${many} THEN 'off' ELSE 'on' END, true)
    FROM (SELECT FROM "UploadChange" WHERE "uploadId" = ${uploadId}::uuid LIMIT ${many + 1}) staged`;
}
