import { DriveFile } from "flydrive";
import { z } from "zod";
import { database } from "@/lib/database/client";
import { defineJob } from "@/lib/jobs/define-job";
import type { JobContext } from "@/lib/jobs/job-context";
import { log } from "@/lib/log";
import { now } from "@/lib/values/clock";
import { disk } from "./disk";

/** Takes away what is past its date, and bytes that never became anybody's. */
export const sweepFiles = defineJob({
  name: "files.sweep",
  input: z.object({}),
  async run(context) {
    const expired = await takeAwayExpired(context);
    const orphans = await takeAwayOrphans(context);
    log.info({ expired, orphans }, "files.swept");
  },
});

const batch = 500;

/** First the bytes, then the row: after a fall in between the row still tells what is left to do. */
async function takeAwayExpired(context: JobContext): Promise<number> {
  const shelf = await disk();
  for (let taken = 0; ; ) {
    const files = await database().storedFile.findMany({
      where: { retainUntil: { lte: now() } },
      select: { id: true, key: true },
      orderBy: { retainUntil: "asc" },
      take: batch,
    });
    for (const { key } of files) await shelf.delete(key);
    await context.transaction((tx) =>
      tx.storedFile.deleteMany({ where: { id: { in: files.map(({ id }) => id) } } }),
    );
    taken += files.length;
    if (files.length < batch || context.signal.aborted) return taken;
  }
}

/** The name of an object begins with its day; those of yesterday and today may still be under way. */
async function takeAwayOrphans(context: JobContext): Promise<number> {
  const shelf = await disk();
  const yesterday = new Date(now().getTime() - 86_400_000).toISOString().slice(0, 10);
  let taken = 0;
  let keys: string[] = [];
  const clear = async () => {
    const known = await database().storedFile.findMany({
      where: { key: { in: keys } },
      select: { key: true },
    });
    const owned = new Set(known.map(({ key }) => key));
    for (const key of keys.filter((candidate) => !owned.has(candidate))) {
      await shelf.delete(key);
      taken++;
    }
    keys = [];
  };
  for await (const key of keysOnDisk()) {
    if (key.slice(0, 10) >= yesterday) continue;
    keys.push(key);
    if (keys.length === batch) await clear();
    if (context.signal.aborted) return taken;
  }
  await clear();
  return taken;
}

async function* keysOnDisk(): AsyncGenerator<string> {
  const shelf = await disk();
  let page: string | undefined;
  do {
    const listed = await shelf.listAll("", { recursive: true, ...(page ? { paginationToken: page } : {}) });
    for (const object of listed.objects) if (object instanceof DriveFile) yield object.key;
    page = listed.paginationToken;
  } while (page);
}
