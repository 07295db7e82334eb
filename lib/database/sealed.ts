import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const version = "v1";
const ivLength = 12;
const tagLength = 16;

/**
 * Makes a text unreadable without ENCRYPTION_KEY (AES-256-GCM). `purpose` is bound into it: what was sealed for one thing
 * cannot be passed off as another.
 */
export function seal(text: string, purpose: string): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** Throws when it was sealed with another key, for another purpose, or was touched since. */
export function unseal(sealed: string, purpose: string): string {
  const [found, packed] = sealed.split(".");
  if (found !== version || !packed) throw new Error("Not a sealed text");
  const bytes = Buffer.from(packed, "base64url");
  if (bytes.length < ivLength + tagLength) throw new Error("Not a sealed text");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, ivLength), {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.from(purpose))
    .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString(
    "utf8",
  );
}

function key(): Buffer {
  return Buffer.from(env().ENCRYPTION_KEY, "base64");
}
