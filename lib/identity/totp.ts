import { generateSecret, generateURI, verify } from "otplib";
import { seal, unseal } from "@/lib/database/sealed";
import { env } from "@/lib/env";
import { now } from "@/lib/values/clock";
import { digitsOf } from "./sms-code";

export function newTotpSecret(): string {
  return generateSecret();
}

/** What the QR code holds. */
export function totpUri(secret: string, email: string): string {
  return generateURI({ issuer: env().BRAND_NAME, label: email, secret });
}

/**
 * The time step that a code belongs to, or null when it is wrong. A code is good during its own 30 seconds, with a few
 * more for the way from the phone to us. Whether the step was used before is for the caller to settle in the database.
 */
export async function timeStepOf(secret: string, typed: string): Promise<number | null> {
  const token = digitsOf(typed);
  // The library throws on another length.
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now().getTime() / 1000);
  const result = await verify({ secret, token, epoch, epochTolerance: [10, 5] });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}

/** The secret must be readable again, so it is sealed; bound to its account, it is of no use in another row. */
export function sealTotpSecret(accountId: string, secret: string): string {
  return seal(secret, `two-step ${accountId}`);
}

export function unsealTotpSecret(accountId: string, sealed: string): string {
  return unseal(sealed, `two-step ${accountId}`);
}
