import type { Actor } from "@/lib/access/actor";
import { type Outcome, success } from "@/lib/values/outcome";
import { calculateQuote } from "./calculate-quote";
import type { ClosedReason } from "./quote";
import { type SavedSection, saveSection } from "./save-section";
import type { SectionInput } from "./section-input";

/**
 * What the last step does: keeps the section, then reckons. What is missing, or what the calculation refuses, stands on the
 * quote's own page; what could not be read, or a colleague changed too, is looked at first.
 */
export async function saveAndCalculate(
  actor: Actor,
  { go, ...input }: SectionInput & { readonly go: string },
): Promise<Outcome<SavedSection, "not-found" | ClosedReason>> {
  const saved = await saveSection(actor, input);
  if (!saved.ok || go !== "result" || needsALook(saved.value)) return saved;
  const { quoteId, revision } = saved.value;
  await calculateQuote(actor, { quoteId, revision, tariff: "kept" });
  return success(saved.value);
}

/** Something on the page asks for its reader before one goes on. */
export function needsALook({ problems, overwritten }: SavedSection): boolean {
  return Object.keys(problems).length > 0 || overwritten.length > 0;
}
