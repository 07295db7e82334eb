import { cache } from "react";
import { pool } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import type { Actor, Who } from "./actor";
import { findSignedIn, type SignedIn } from "./find-signed-in";
import { actorFor, type Permission } from "./permissions";
import { requestTrace } from "./request-trace";
import { readSessionId } from "./session-cookie";

/** Once a request, however many components ask. */
export const currentSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await readSessionId();
  return sessionId ? findSignedIn(sessionId) : null;
});

export async function whoIs(signedIn: SignedIn): Promise<Who> {
  const { accountId, sessionId, name, email, language } = signedIn;
  return { accountId, sessionId, name, email, language, request: await requestTrace() };
}

/** The actor of this request for this permission; nothing when the hat worn does not hold it. */
export async function currentActor(signedIn: SignedIn, permission: Permission): Promise<Actor | undefined> {
  // Until the second step that the setting asks for is there, the own account is all there is: no hat is worn.
  const hat = signedIn.twoStepMissing ? null : signedIn.hat;
  return actorFor(await whoIs(signedIn), hat, permission);
}

/** What a person does keeps the session alive; what a page does by itself does not. Written twice a minute at most. */
export async function noteActivity(signedIn: SignedIn): Promise<void> {
  const at = now();
  if (signedIn.hat?.kind === "broker" && signedIn.hat.awaited && !signedIn.twoStepMissing) {
    await noteArrival(signedIn.accountId, signedIn.hat.brokerageId);
  }
  await pool().query({
    name: "note-activity",
    text: `UPDATE "Session" SET "lastActiveAt" = $2 WHERE id = $1 AND "endedAt" IS NULL AND "lastActiveAt" < $3`,
    values: [signedIn.sessionId, at, new Date(at.getTime() - 30_000)],
  });
}

/** The first thing that an invited colleague does in an office is coming in: from then on colleagues see who it is. */
async function noteArrival(accountId: string, brokerageId: string): Promise<void> {
  await pool().query({
    name: "note-arrival",
    text: `UPDATE "BrokerMembership" SET awaited = false, "givenFirst" = NULL, "givenLast" = NULL
      WHERE "accountId" = $1 AND "brokerageId" = $2 AND awaited AND "endedAt" IS NULL`,
    values: [accountId, brokerageId],
  });
}
