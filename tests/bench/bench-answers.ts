import { plainAnswers } from "@/tests/support/kmo-answers";

export type BenchAnswers = ReturnType<typeof benchAnswers>;

/** A joiner's workshop of which everything that has a size differs from one to the next. */
export function benchAnswers(i: number) {
  return {
    ...plainAnswers,
    activity: {
      ...plainAnswers.activity,
      employees: 100 + (i % 14) * 100,
      turnover: 1_000_000 * (1 + (i % 300)),
    },
    workAccidents: {
      ...plainAnswers.workAccidents,
      staff: [
        { category: "manual" as const, people: 1 + (i % 9), wage: 3_000_000 + (i % 400) * 10_000 },
        { category: "clerical" as const, people: 1 + (i % 3), wage: 2_800_000 + (i % 90) * 7_000 },
      ],
      commutingBicycle: i % 2,
      commutingCar: i % 3,
    },
    fire: {
      buildings: plainAnswers.fire.buildings.map((building) => ({
        ...building,
        buildingSum: 20_000_000 + (i % 500) * 100_000,
        contentsSum: 5_000_000 + (i % 50) * 77_700,
      })),
    },
  };
}
