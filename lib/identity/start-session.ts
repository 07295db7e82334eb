import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { env } from "@/lib/env";
import type { Language } from "@/lib/i18n/language";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";

export type SignInMethod =
  | "password"
  | "password+app"
  | "password+sms"
  | "password+recovery-code"
  | "invitation"
  | "email-verification"
  | "itsme"
  | "eid";

/** Who came in, and in which language they want to be spoken to. */
export type Started = { readonly sessionId: string; readonly language: Language };

export type SessionStart = {
  readonly accountId: string;
  readonly method: SignInMethod;
  /** Whether a second factor was shown. */
  readonly twoStep: boolean;
  readonly userAgent?: string | null;
};

/** A new row with a new id at every sign-in: what was known of a session before is worth nothing afterwards. */
export async function startSession(
  tx: Transaction,
  request: RequestTrace,
  { accountId, method, twoStep, userAgent = null }: SessionStart,
): Promise<Started> {
  const at = now();
  const sessionId = newId();
  const account = await tx.account.update({
    where: { id: accountId, status: "ACTIVE" },
    data: { lastSignInAt: at },
    select: { firstName: true, lastName: true, language: true, lastHatKind: true, lastHatId: true },
  });
  await tx.session.create({
    data: {
      id: sessionId,
      accountId,
      method,
      hatKind: account.lastHatKind,
      hatId: account.lastHatId,
      createdAt: at,
      lastActiveAt: at,
      authenticatedAt: at,
      twoStepAt: twoStep ? at : null,
      expiresAt: new Date(at.getTime() + env().SESSION_ABSOLUTE_HOURS * 3_600_000),
      address: request.address,
      userAgent: userAgent?.slice(0, 400) ?? null,
    },
  });
  const name = `${account.firstName} ${account.lastName}`;
  await recordAudit(
    tx,
    { kind: "visitor", accountId, name, request },
    { event: "session.started", subject: { type: "session", id: sessionId }, after: { method } },
  );
  return { sessionId, language: account.language };
}
