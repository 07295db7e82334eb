import { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { defineJob } from "@/lib/jobs/define-job";
import { log } from "@/lib/log";
import { now } from "@/lib/values/clock";
import { letFileGo } from "./let-file-go";

const day = 86_400_000;
/** A list that nobody confirmed in a week says what was true a week ago. */
const waitsForDays = 7;
const keptForDays = 90;
const batch = 100;

/** Stops lists that wait too long, and takes away what was staged for lists that are long finished. */
export const tidyUploads = defineJob({
  name: "exchange.tidy-uploads",
  input: z.object({}),
  async run(context) {
    const stopped = await context.transaction(async (tx) => {
      const waiting = await tx.upload.findMany({
        where: {
          status: { in: ["RECEIVED", "COLUMNS_ASKED", "CHECKED"] },
          statusAt: { lt: new Date(now().getTime() - waitsForDays * day) },
        },
        select: { id: true, employerId: true, fileId: true },
      });
      const ids = waiting.map(({ id }) => id);
      await tx.upload.updateMany({
        where: { id: { in: ids } },
        data: { status: "WITHDRAWN", statusAt: now(), columns: Prisma.DbNull },
      });
      for (const { fileId } of waiting) if (fileId) await letFileGo(tx, fileId, 1);
      await recordAudit(
        tx,
        { kind: "system", request: { id: context.runId, address: null } },
        ...waiting.map(({ id, employerId }) => ({
          event: "upload.withdrawn" as const,
          subject: { type: "upload", id },
          employerId,
        })),
      );
      return ids.length;
    });
    const emptied = await empty(context.signal, (ids) =>
      context.transaction(async (tx) => {
        await tx.uploadProblem.deleteMany({ where: { uploadId: { in: ids } } });
        await tx.uploadChange.deleteMany({ where: { uploadId: { in: ids } } });
        await tx.upload.updateMany({ where: { id: { in: ids } }, data: { columns: Prisma.DbNull } });
      }),
    );
    log.info({ stopped, emptied }, "uploads.tidied");
  },
});

/** Stopped and refused lists keep nothing; finished ones keep their rows as long as their file. */
async function empty(signal: AbortSignal, clear: (ids: string[]) => Promise<void>): Promise<number> {
  for (let emptied = 0; ; ) {
    const old = await database().upload.findMany({
      where: {
        OR: [
          { status: { in: ["WITHDRAWN", "REFUSED"] } },
          {
            status: { in: ["APPLIED", "UNDONE", "FAILED"] },
            statusAt: { lt: new Date(now().getTime() - keptForDays * day) },
          },
        ],
        AND: {
          OR: [{ problems: { some: {} } }, { changes: { some: {} } }, { columns: { not: Prisma.DbNull } }],
        },
      },
      select: { id: true },
      take: batch,
    });
    if (old.length > 0) await clear(old.map(({ id }) => id));
    emptied += old.length;
    if (old.length < batch || signal.aborted) return emptied;
  }
}
