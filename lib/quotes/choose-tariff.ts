import type { TariffDefinition } from "@/lib/tariffs/definition";
import { tariffById, tariffInForce } from "@/lib/tariffs/find-tariff";
import type { Answers } from "@/lib/tariffs/question";
import { today } from "@/lib/values/moments";
import type { LockedQuote } from "./lock-quote";
import { answersOf } from "./outcome-of";

/**
 * The published version that counts on the day that the policy begins. A quote that was calculated before keeps its own,
 * unless the broker chooses otherwise, or the policy now begins before that version came into force.
 */
export async function chooseTariff(
  quote: Pick<LockedQuote, "product" | "tariffVersionId" | "answers">,
  definition: TariffDefinition,
  wish: "kept" | "newer",
) {
  const startsOn = startOf(definition, answersOf(quote.answers));
  if (wish === "kept" && quote.tariffVersionId) {
    const kept = await tariffById(quote.tariffVersionId);
    if (kept && kept.validFrom <= startsOn) return kept;
  }
  return tariffInForce(quote.product, startsOn);
}

export function startOf(definition: TariffDefinition, answers: Answers): string {
  return definition.startsOn(answers) ?? today();
}
