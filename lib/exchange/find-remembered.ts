import { database } from "@/lib/database/client";
import { normaliseHeader } from "@/lib/excel/normalise-header";
import type { Remembered } from "./own-file";

/** What this employer once said of the headers of its own files of this kind. */
export async function findRemembered({
  employerId,
  type,
}: {
  readonly employerId: string;
  readonly type: string;
}): Promise<Remembered> {
  const memory = await database().columnMemory.findMany({
    where: { employerId, type },
    select: { header: true, column: true },
  });
  return new Map(memory.map(({ header, column }) => [normaliseHeader(header), column]));
}
