import { createHash, randomInt } from "node:crypto";
import type { Transaction } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";

/** Without letters and digits that are read for one another. */
const signs = "abcdefghjkmnpqrstuvwxyz23456789";
const howMany = 10;

/** Ten codes of 49 bits each, replacing the former ones. They are shown once; only their hashes stay. */
export async function replaceRecoveryCodes(tx: Transaction, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, makeCode);
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: newId(), accountId, codeHash: hashRecoveryCode(code) })),
  });
  return codes;
}

/** However it was typed: spaces, hyphens and capitals do not matter. */
export function hashRecoveryCode(code: string): string {
  return createHash("sha256")
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ""))
    .digest("hex");
}

function makeCode(): string {
  const part = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join("");
  return `${part()}-${part()}`;
}
