import { z } from "zod";
import { seal, unseal } from "@/lib/database/sealed";
import { now } from "@/lib/values/clock";

/** Long enough to install an app; what is not finished by then begins anew. */
export const setUpMinutes = 20;

const setUp = z.discriminatedUnion("method", [
  z.object({ method: z.literal("APP"), id: z.string(), until: z.number(), secret: z.string() }),
  z.object({
    method: z.literal("SMS"),
    id: z.string(),
    until: z.number(),
    phone: z.string(),
    codeHash: z.string(),
    sentAt: z.number(),
  }),
]);

/**
 * What was chosen but not proven yet. It travels sealed with the browser: until the code is right, the row that guards
 * the account stays as it is, so that a change left halfway locks nobody out.
 */
export type TwoStepSetUp = z.infer<typeof setUp>;

export function sealSetUp(accountId: string, given: TwoStepSetUp): string {
  return seal(JSON.stringify(given), `two-step-set-up ${accountId}`);
}

/** Nothing when it is too old, of somebody else, or touched. */
export function openSetUp(accountId: string, sealed: string | undefined): TwoStepSetUp | null {
  if (!sealed) return null;
  try {
    const opened = setUp.parse(JSON.parse(unseal(sealed, `two-step-set-up ${accountId}`)));
    return opened.until > now().getTime() ? opened : null;
  } catch {
    return null;
  }
}

export function setUpUntil(): number {
  return now().getTime() + setUpMinutes * 60_000;
}
