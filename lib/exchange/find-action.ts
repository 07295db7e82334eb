import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { FileAbout } from "@/lib/database/generated/enums";
import { now } from "@/lib/values/clock";
import { isId } from "@/lib/values/ids";
import { actionsVisibleTo } from "./access";
import type { ActionRow } from "./find-actions";

/** A change of one person: which field, what it was and what it became; null where there was nothing. */
export type ActionChange = {
  readonly field: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
};

export type ActionDetails = ActionRow & {
  progressDone: number;
  progressTotal: number;
  noticeEmail: string | null;
  counts: Readonly<Record<string, number>> | null;
  changes: readonly ActionChange[];
  /** What it made, or what was sent in. Null once it is past its date. */
  fileId: string | null;
  fileAbout: FileAbout | null;
  fileName: string | null;
  fileUntil: Date | null;
  /** There was a file, and its time is over. */
  fileGone: boolean;
  resultFileId: string | null;
  uploadId: string | null;
};

type Read = Omit<ActionDetails, "changes" | "fileGone"> & { changes: unknown };

/** One action with all that its page tells. */
export async function findAction(actor: Actor, id: string): Promise<ActionDetails | null> {
  if (!isId(id)) return null;
  const [row] = await database().$queryRaw<Read[]>`
    SELECT t.id, t.kind, t.type, t."employerId", o.name AS "employerName", t.status, t."statusAt", t."processedAt",
      t.period, t.failure, t."createdAt", t."affiliationId", nullif(t."sortNumber", 'z') AS number,
      p."lastName" || ', ' || p."firstName" AS "personName", c."firstName" || ' ' || c."lastName" AS "requestedBy",
      t."progressDone", t."progressTotal", t."noticeEmail", t.counts, t.changes,
      f.id AS "fileId", f.about AS "fileAbout", f.name AS "fileName", f."retainUntil" AS "fileUntil",
      r.id AS "resultFileId", u.id AS "uploadId"
    FROM "Action" t
    JOIN "Employer" o ON o.id = t."employerId"
    LEFT JOIN "Person" p ON p.id = t."personId"
    LEFT JOIN "Account" c ON c.id = t."requestedById"
    LEFT JOIN "StoredFile" f ON f.id = t."fileId" AND ${kept("f")}
    LEFT JOIN "StoredFile" r ON r.id = t."resultFileId" AND ${kept("r")}
    LEFT JOIN "Upload" u ON u."actionId" = t.id
    WHERE t.id = ${id}::uuid AND ${actionsVisibleTo(actor)}`;
  if (!row) return null;
  return {
    ...row,
    changes: changesOf(row.changes),
    fileGone: row.kind === "DOWNLOAD" && row.status === "AVAILABLE" && row.fileId === null,
  };
}

/** What is past its date is gone for everybody, before it is swept. */
function kept(alias: "f" | "r"): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(alias)}."retainUntil" > ${now()}`;
}

function changesOf(changes: unknown): ActionChange[] {
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null || !("field" in one)) return [];
    const {
      field,
      before = null,
      after = null,
    } = one as { field: unknown; before?: unknown; after?: unknown };
    return typeof field === "string" ? [{ field, before: plain(before), after: plain(after) }] : [];
  });
}

function plain(value: unknown): string | number | null {
  if (typeof value === "string" || typeof value === "number") return value;
  return value === null || value === undefined ? null : String(value);
}
