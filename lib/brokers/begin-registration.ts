import type { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { seal, unseal } from "@/lib/database/sealed";
import { accountAddress } from "@/lib/identity/account-address";
import { hashPassword } from "@/lib/identity/password";
import { type PasswordProblem, passwordProblem } from "@/lib/identity/password-policy";
import { takeTurn } from "@/lib/identity/throttle";
import { now } from "@/lib/values/clock";
import { type EmailFinding, judgeEmailAddress } from "@/lib/values/email-judgement";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { type KeptPersonal, keptPersonal, type personalInput } from "./registration";

export const registrationMinutes = 60;
const purpose = "registration";

type Refused = PasswordProblem | EmailFinding["code"] | "too-many-tries";

/** Step 1: nothing is written yet. What was typed comes back sealed, for the browser to hold until step 2. */
export async function beginRegistration(
  request: RequestTrace,
  input: z.infer<typeof personalInput>,
): Promise<Outcome<string, Refused>> {
  const { firstName, lastName, language, password } = input;
  const error = judgeEmailAddress(input.email, "broker-user").findings.find(
    ({ severity }) => severity === "error",
  );
  if (error) return refuse(error.code);
  const problem = passwordProblem(password, input);
  if (problem) return refuse(problem);
  const turn = await takeTurn("registration", { request });
  if (!turn.ok) return turn;
  const kept: KeptPersonal = {
    firstName,
    lastName,
    language,
    email: accountAddress(input.email),
    passwordHash: await hashPassword(password),
    until: now().getTime() + registrationMinutes * 60_000,
  };
  return success(sealRegistration(kept));
}

export function sealRegistration(kept: KeptPersonal): string {
  return seal(JSON.stringify(kept), purpose);
}

/** What step 1 left with the browser; nothing when it is too old or not ours. */
export function openRegistration(sealed: string | undefined): KeptPersonal | null {
  if (!sealed) return null;
  try {
    const kept = keptPersonal.parse(JSON.parse(unseal(sealed, purpose)));
    return kept.until > now().getTime() ? kept : null;
  } catch {
    return null;
  }
}
