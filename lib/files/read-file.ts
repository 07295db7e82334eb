import type { Readable } from "node:stream";
import { database } from "@/lib/database/client";
import { disk } from "./disk";

/** For jobs, which work on the bytes that were kept. Not for what leaves the house: that goes through openFile. */
export async function readStoredFile(fileId: string): Promise<Readable | null> {
  const file = await database().storedFile.findUnique({ where: { id: fileId }, select: { key: true } });
  return file ? (await disk()).getStream(file.key) : null;
}
