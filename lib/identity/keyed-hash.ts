import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/**
 * For what is short enough to be tried out (six digits, an e-mail address): whoever reads the table can't go through all
 * of them without the secret. `purpose` keeps a hash from meaning anything elsewhere.
 */
export function keyedHash(purpose: string, value: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`${purpose}\n${value}`).digest("hex");
}

export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
