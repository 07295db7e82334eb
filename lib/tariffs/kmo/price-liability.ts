import { saidYes, textOf, wholeOf } from "../answers";
import type { Explained } from "../calculation";
import type { Answers } from "../question";
import { bandOf, byFactor } from "./arithmetic";
import type { KmoFigures } from "./figures";
import { deductibles, liabilityLimits } from "./options";
import type { Price } from "./price";

/** A premium by how many people work there, times what was chosen. */
export function priceLiability({ liability }: KmoFigures, answers: Answers): Price {
  const employeesHundredths = wholeOf(answers, "activity", "employees");
  const explanation: Explained[] = [];
  let net = 0;
  const band = bandOf(liability.bands, employeesHundredths);
  if (band) {
    net = band.value;
    explanation.push({
      code: "liability.band",
      facts: { employeesHundredths, upToHundredths: band.to ?? employeesHundredths, amountCents: net },
    });
  } else {
    const last = liability.bands.at(-1)!;
    const steps = Math.ceil((employeesHundredths - (last.to ?? 0)) / liability.beyond.step);
    net = last.value + steps * liability.beyond.value;
    explanation.push({
      code: "liability.beyond",
      facts: { employeesHundredths, upToHundredths: last.to ?? 0, amountCents: net },
    });
  }
  const times = (code: string, choiceFactor: number, facts: Explained["facts"] = {}) => {
    if (choiceFactor === 1_000) return;
    net = byFactor(net, choiceFactor);
    explanation.push({ code, facts: { ...facts, choiceFactor, amountCents: net } });
  };
  const limit = liabilityLimits.find((one) => one === textOf(answers, "liability", "limit"));
  if (limit) times("liability.limit", liability.limits[limit], { limitChoice: limit });
  const deductible = deductibles.find((one) => one === textOf(answers, "liability", "deductible"));
  if (deductible) {
    times("liability.deductible", liability.deductibles[deductible], { deductibleChoice: deductible });
  }
  if (saidYes(answers, "liability", "elsewhere")) times("liability.elsewhere", liability.elsewhere);
  if (saidYes(answers, "liability", "afterDelivery"))
    times("liability.after-delivery", liability.afterDelivery);
  return { net, explanation };
}
