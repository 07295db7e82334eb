import { randomInt } from "node:crypto";
import { keyedHash, sameHash } from "./keyed-hash";

/** A code that goes by text message lives this long. */
export const smsCodeMinutes = 10;

export function newSmsCode(): string {
  return randomInt(1_000_000).toString().padStart(6, "0");
}

/** `occasion` is the id of what asked for the code: a code for one occasion opens no other. */
export function hashSmsCode(occasion: string, code: string): string {
  return keyedHash(`sms-code:${occasion}`, code);
}

export function isSmsCode(occasion: string, typed: string, codeHash: string | null): boolean {
  const right = sameHash(hashSmsCode(occasion, digitsOf(typed)), codeHash ?? hashSmsCode(occasion, "none"));
  return codeHash !== null && right;
}

/** "123 456" and "123-456" are what people type; anything else stays wrong. */
export function digitsOf(typed: string): string {
  return typed.replace(/[\s-]/g, "");
}
