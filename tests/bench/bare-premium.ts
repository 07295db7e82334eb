import type { demo2026 } from "@/lib/tariffs/kmo/demo-2026";
import type { BenchAnswers } from "./bench-answers";

const part = (amount: number, times: number, of: number) => Math.floor((amount * times * 2 + of) / (of * 2));

/**
 * The same premium as a person with a pencil would work it out for one customer: the bare arithmetic, with nothing looked up by
 * name, no rule tried, nothing checked and nothing told. It knows which covers there are and what was answered.
 */
export function barePremium(figures: typeof demo2026, answers: BenchAnswers): number {
  const { workAccidents: work, fire, activity } = answers;
  const rates = figures.workRates.D;
  const ceiling = 5_695_512;
  let accidents = 0;
  for (const { category, people, wage } of work.staff) {
    accidents += part(people * Math.min(wage, ceiling), rates[category], 10_000);
  }
  accidents += work.commutingBicycle * 2_250 + work.commutingCar * 1_450;
  if (accidents < 7_500) accidents = 7_500;
  const fte = activity.employees;
  const liability = fte <= 200 ? 3_718 : fte <= 500 ? 7_437 : fte <= 1_000 ? 14_874 : 22_310;
  let buildings = 0;
  for (const { buildingSum, contentsSum } of fire.buildings) {
    buildings += part(buildingSum, 1_350, 1_000_000) + part(contentsSum, 1_800, 1_000_000);
  }
  if (buildings < 6_000) buildings = 6_000;
  const turnover = activity.turnover;
  const legal =
    turnover <= 25_000_000
      ? 9_600
      : turnover <= 100_000_000
        ? 14_500
        : turnover <= 250_000_000
          ? 23_800
          : 41_000;
  return (
    accidents +
    liability +
    part(liability, 925, 10_000) +
    buildings +
    part(buildings, 925, 10_000) +
    part(buildings, 650, 10_000) +
    legal +
    part(legal, 925, 10_000)
  );
}
