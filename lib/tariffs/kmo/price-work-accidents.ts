import { rowsOf, textIn, wholeIn, wholeOf } from "../answers";
import type { Explained } from "../calculation";
import type { Answers } from "../question";
import { byRate } from "./arithmetic";
import type { KmoFigures, RiskClass } from "./figures";
import { commutingMeans, type StaffCategory, staffCategories } from "./options";
import type { Price } from "./price";

/** Each person's wage up to the ceiling of the year, at the rate of the activity and of the work; and the way to work. */
export function priceWorkAccidents(
  figures: KmoFigures,
  answers: Answers,
  risk: RiskClass,
  year: number,
): Price {
  const explanation: Explained[] = [];
  const notes: Explained[] = [];
  const ceiling = ceilingOf(figures, year);
  if (ceiling.year !== year) {
    notes.push({
      code: "ceiling-not-known",
      facts: { year, knownYear: ceiling.year, ceilingCents: ceiling.value },
    });
  }
  let net = 0;
  for (const { row } of rowsOf(answers, "workAccidents", "staff")) {
    const categoryChoice = categoryIn(textIn(row, "category"));
    const [people, wageCents] = [wholeIn(row, "people"), wholeIn(row, "wage")];
    const countedCents = Math.min(wageCents, ceiling.value);
    const wageRate = figures.workRates[risk][categoryChoice];
    const amountCents = byRate(people * countedCents, wageRate);
    net += amountCents;
    explanation.push(
      wageCents > countedCents
        ? {
            code: "work-accidents.staff-capped",
            facts: { people, categoryChoice, wageCents, year, countedCents, wageRate, amountCents },
          }
        : {
            code: "work-accidents.staff",
            facts: { people, categoryChoice, countedCents, wageRate, amountCents },
          },
    );
  }
  for (const means of commutingMeans) {
    const people = wholeOf(answers, "workAccidents", `commuting${means}`);
    const eachCents = figures.commuting[means];
    if (people === 0 || eachCents === 0) continue;
    net += people * eachCents;
    explanation.push({
      code: "work-accidents.commuting",
      facts: { people, meansChoice: means, eachCents, amountCents: people * eachCents },
    });
  }
  return { net, explanation, notes };
}

/** That of the year; a year that is not known yet has that of the last known one before it. */
export function ceilingOf({ ceilings }: KmoFigures, year: number): KmoFigures["ceilings"][number] {
  let found = ceilings[0]!;
  for (const ceiling of ceilings) if (ceiling.year <= year) found = ceiling;
  return found;
}

/** Work that is not told apart counts as the heaviest that people have in a workshop. */
function categoryIn(text: string): StaffCategory {
  return staffCategories.find((category) => category === text) ?? "manual";
}
