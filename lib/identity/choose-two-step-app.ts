import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { hasFreshSession } from "./fresh-session";
import { newTotpSecret } from "./totp";
import { sealSetUp, setUpUntil } from "./two-step-set-up";

/** Step 1 with an authenticator app: a fresh secret, to be proven with a code before it counts. */
export async function chooseTwoStepApp(actor: Actor): Promise<Outcome<string, "sign-in-again">> {
  if (!(await hasFreshSession(database(), actor))) return refuse("sign-in-again");
  const secret = newTotpSecret();
  return success(sealSetUp(actor.accountId, { method: "APP", id: newId(), until: setUpUntil(), secret }));
}
