import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { normaliseHeader } from "@/lib/excel/normalise-header";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { checkUpload } from "./check-upload";
import { type ColumnsOfUpload, type ColumnsProblem, lackingColumns, ownFileSheet } from "./own-file";
import { uploadDefinition } from "./upload-definitions";
import { withUpload } from "./with-upload";

export const chooseColumnsInput = z.object({
  uploadId: id,
  /** Under which letters of the file stands what: { workEmail: "F" }. What the file lacks is left out. */
  columns: z.record(z.string().max(40), z.string().regex(/^[A-Z]{1,3}$/)),
});

type Chosen = { uploadId: string; employerId: string };
type Refused = "not-found" | "upload.not-asked" | "columns.unknown" | "columns.twice" | ColumnsProblem;

/**
 * Says which column of an own file is which, and has it checked by that. The answer is remembered by header, so that the
 * next file of the same payroll system is not asked about.
 */
export async function chooseColumns(
  actor: Actor,
  { uploadId, columns }: z.infer<typeof chooseColumnsInput>,
): Promise<Outcome<Chosen, Refused>> {
  return withUpload<Chosen, Refused>(actor, uploadId, async (tx, held) => {
    const sheet = uploadDefinition(held.type).list?.sheet;
    if (!sheet) return refuse("not-found");
    const { employerId } = held;
    const stored = await tx.upload.findUniqueOrThrow({ where: { id: held.id }, select: { columns: true } });
    const asked = stored.columns as unknown as ColumnsOfUpload | null;
    // Also when the check shows that the choice was wrong: until the sender confirms, nothing has happened.
    const open = held.status === "COLUMNS_ASKED" || held.status === "CHECKED";
    if (!asked || !open) return refuse("upload.not-asked");
    const own = ownFileSheet(sheet);
    const chosen = Object.entries(columns).filter(([key]) => Object.hasOwn(own.columns, key));
    const headers = new Map(asked.headers.map(({ letters, header }) => [letters, header]));
    if (chosen.some(([, letters]) => !headers.has(letters))) return refuse("columns.unknown");
    if (new Set(chosen.map(([, letters]) => letters)).size < chosen.length) return refuse("columns.twice");
    const lacking = lackingColumns(own, new Set(chosen.map(([key]) => key)));
    if (lacking) return refuse(lacking);
    const answered: ColumnsOfUpload = {
      headerRow: asked.headerRow,
      headers: asked.headers,
      chosen: Object.fromEntries(chosen.map(([key, letters]) => [letters, key])),
    };
    await tx.upload.update({
      where: { id: held.id },
      data: {
        status: "RECEIVED",
        statusAt: now(),
        progressDone: 0,
        columns: answered as unknown as Prisma.InputJsonObject,
      },
    });
    await remember(
      tx,
      held,
      asked,
      chosen.map(([column, letters]) => ({ column, header: normaliseHeader(headers.get(letters) ?? "") })),
    );
    await enqueue(tx, checkUpload, { uploadId: held.id });
    return success({ uploadId: held.id, employerId });
  });
}

/** What was said before of any header of this file no longer holds. Without a header there is nothing to remember by. */
async function remember(
  tx: Transaction,
  { employerId, type }: { readonly employerId: string; readonly type: string },
  { headers }: ColumnsOfUpload,
  chosen: readonly { readonly column: string; readonly header: string }[],
): Promise<void> {
  await tx.columnMemory.deleteMany({
    where: { employerId, type, header: { in: headers.map(({ header }) => normaliseHeader(header)) } },
  });
  const once = new Map(chosen.map(({ header, column }) => [header, column]));
  once.delete("");
  await tx.columnMemory.createMany({
    data: [...once].map(([header, column]) => ({ employerId, type, header, column, usedAt: now() })),
  });
}
