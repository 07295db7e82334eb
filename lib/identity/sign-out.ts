import type { RequestTrace } from "@/lib/access/actor";
import { findSignedIn } from "@/lib/access/find-signed-in";
import { clearSessionCookie, readSessionId } from "@/lib/access/session-cookie";
import { success } from "@/lib/values/outcome";
import { endSession } from "./end-session";

/** Also for whoever was signed out already: the button always leads out, and never complains that one is out. */
export async function signOut(request: RequestTrace) {
  const sessionId = await readSessionId();
  const signedIn = sessionId ? await findSignedIn(sessionId) : null;
  if (signedIn) {
    const { accountId, name, email, language } = signedIn;
    const who = {
      kind: "account",
      accountId,
      sessionId: signedIn.sessionId,
      name,
      email,
      language,
      request,
    } as const;
    await endSession(who, { sessionId: signedIn.sessionId });
  }
  await clearSessionCookie();
  return success();
}
