import { rowsOf, textIn, wholeIn } from "../answers";
import type { Explained } from "../calculation";
import type { Answers } from "../question";
import { byFactor, byMille } from "./arithmetic";
import type { KmoFigures } from "./figures";
import { capacities, constructions, preventions, uses } from "./options";
import type { Price } from "./price";

/** Building by building: per mille of what is insured, times who uses it, how it was built and what guards it. */
export function priceFire({ fire }: KmoFigures, answers: Answers): Price {
  const explanation: Explained[] = [];
  let net = 0;
  for (const { place, row } of rowsOf(answers, "fire", "buildings")) {
    // What is not told apart counts as the dearest: nobody gets a price for having left something out.
    const use = uses.find((one) => one === textIn(row, "use")) ?? "catering";
    const capacity = capacities.find((one) => one === textIn(row, "capacity")) ?? "owner";
    const construction = constructions.find((one) => one === textIn(row, "construction")) ?? "thatched";
    const prevention = preventions.find((one) => one === textIn(row, "prevention")) ?? "no-prevention";
    let amount = 0;
    const insure = (code: string, sumCents: number, perMille: number) => {
      if (sumCents === 0) return;
      const amountCents = byMille(sumCents, perMille);
      amount += amountCents;
      explanation.push({ code, facts: { place, sumCents, sumMille: perMille, useChoice: use, amountCents } });
    };
    insure("fire.building", wholeIn(row, "buildingSum"), fire.buildingRates[use]);
    insure("fire.contents", wholeIn(row, "contentsSum"), fire.contentsRates[use]);
    if (amount === 0) continue;
    const times = (code: string, choiceFactor: number, choice: string) => {
      if (choiceFactor === 1_000) return;
      amount = byFactor(amount, choiceFactor);
      explanation.push({ code, facts: { place, setChoice: choice, choiceFactor, amountCents: amount } });
    };
    times("fire.capacity", fire.capacities[capacity], capacity);
    times("fire.construction", fire.constructions[construction], construction);
    times("fire.prevention", fire.preventions[prevention], prevention);
    net += amount;
  }
  return { net, explanation };
}
