import { generate } from "otplib";
import type { RequestTrace } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { newTotpSecret, sealTotpSecret } from "@/lib/identity/totp";
import { now } from "@/lib/values/clock";

/** A request from somewhere; documentation addresses only. */
export function requestFrom(address = "192.0.2.10"): RequestTrace {
  return { id: "test-request", address };
}

/** An authenticator app on this account; the answer is what its screen shows. */
export async function withApp(accountId: string): Promise<() => Promise<string>> {
  const secret = newTotpSecret();
  await database().twoStep.create({
    data: { accountId, method: "APP", secretSealed: sealTotpSecret(accountId, secret), confirmedAt: now() },
  });
  return () => generate({ secret, epoch: Math.floor(now().getTime() / 1000) });
}

/** Codes by text message to the number that manuals print. */
export async function withSms(accountId: string, phone = "+32470123456"): Promise<void> {
  await database().twoStep.create({ data: { accountId, method: "SMS", phone, confirmedAt: now() } });
}
