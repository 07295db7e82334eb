import type { Transaction } from "@/lib/database/client";
import { now } from "@/lib/values/clock";

const day = 86_400_000;

/** Nothing will be done with a list: what it holds of people stays no longer than it takes to ask what went wrong. */
export async function letFileGo(tx: Transaction, fileId: string, days: number): Promise<void> {
  const until = new Date(now().getTime() + days * day);
  await tx.storedFile.updateMany({
    where: { id: fileId, retainUntil: { gt: until } },
    data: { retainUntil: until },
  });
}
