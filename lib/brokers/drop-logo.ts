import type { Transaction } from "@/lib/database/client";

/** Takes a logo's row away; gives the key of its bytes, for when the transaction is through. */
export async function dropLogo(tx: Transaction, fileId: string | null): Promise<string | null> {
  if (!fileId) return null;
  const file = await tx.storedFile.findUnique({ where: { id: fileId }, select: { key: true } });
  await tx.storedFile.deleteMany({ where: { id: fileId } });
  return file?.key ?? null;
}
