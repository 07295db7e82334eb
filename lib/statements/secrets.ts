import { createHash, randomBytes, randomInt } from "node:crypto";

/** What a link holds: leaves the house once, in a letter; only its hash stays. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function tokenHashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Without letters and digits that look alike on paper. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const codeLength = 12;

/** "K7QM-4XPA-9TWE": sixty bits, so that nobody guesses one of a million. */
export function newCode(): string {
  const signs = Array.from({ length: codeLength }, () => alphabet.charAt(randomInt(alphabet.length)));
  return [0, 4, 8].map((at) => signs.slice(at, at + 4).join("")).join("-");
}

/** As it was printed, however it was typed: small letters, spaces, other strokes, O for 0 and I for 1. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
}
