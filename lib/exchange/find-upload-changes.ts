import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { UploadChangeKind } from "@/lib/database/generated/enums";
import { heldBack } from "./count-upload";
import type { ChangeView, Paged } from "./upload-view";
import { findReachable } from "./with-upload";

export type ChangeQuestion = {
  readonly uploadId: string;
  readonly kind?: UploadChangeKind | undefined;
  /** "row-affiliation", as `next` and `previous` give it. */
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly size?: number;
};

/** A page of what a list changes, old beside new, in the order of the rows. What waits or was left out is not among it. */
export async function findUploadChanges(actor: Actor, question: ChangeQuestion): Promise<Paged<ChangeView>> {
  const upload = await findReachable(actor, question.uploadId);
  if (!upload) return { rows: [], next: null, previous: null };
  const { size = 50, kind } = question;
  const after = readCursor(question.after);
  const before = after ? null : readCursor(question.before);
  const cursor = after ?? before;
  const beyond = cursor
    ? Prisma.sql`AND (c."rowNumber", c."affiliationId") ${before ? Prisma.sql`<` : Prisma.sql`>`}
        (${cursor.row}, ${cursor.id}::uuid)`
    : Prisma.empty;
  const order = before
    ? Prisma.sql`ORDER BY c."rowNumber" DESC, c."affiliationId" DESC`
    : Prisma.sql`ORDER BY c."rowNumber", c."affiliationId"`;
  const found = await database().$queryRaw<ChangeView[]>`
    SELECT c."rowNumber", c."affiliationId", p."lastName" || ', ' || p."firstName" AS name, a.number, c.kind, c.state,
      c.before, c.after
    FROM "UploadChange" c
    JOIN "Affiliation" a ON a.id = c."affiliationId"
    JOIN "Person" p ON p.id = a."personId"
    WHERE c."uploadId" = ${upload.id}::uuid AND c.after IS DISTINCT FROM c.before
      AND ${kind ? Prisma.sql`c.kind = ${kind}::"UploadChangeKind"` : Prisma.sql`TRUE`}
      AND c."rowNumber" NOT IN (${heldBack(upload.id)}) ${beyond} ${order} LIMIT ${size + 1}`;
  if (cursor && found.length === 0)
    return findUploadChanges(actor, { ...question, after: undefined, before: undefined });
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (before) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    next: last && (before || more) ? cursorOf(last) : null,
    previous: first && (before ? more : after) ? cursorOf(first) : null,
  };
}

function cursorOf({ rowNumber, affiliationId }: ChangeView): string {
  return `${rowNumber}-${affiliationId}`;
}

function readCursor(text: string | undefined): { row: number; id: string } | null {
  const shape = /^(\d{1,7})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.exec(text ?? "");
  return shape ? { row: Number(shape[1]), id: shape[2]! } : null;
}
