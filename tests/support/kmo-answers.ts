import { type Cover, covers, sectionOf } from "@/lib/tariffs/kmo/covers";
import type { AnswerRow, Answers, SectionAnswers } from "@/lib/tariffs/question";

/** A joiner's workshop with everything filled in and no rule that bites, on a calculation in November 2026. */
export const plainAnswers = {
  activity: {
    name: "Schrijnwerk Eikenboom",
    enterpriseNumber: "0402236531",
    street: "Zaagstraat",
    houseNumber: "12",
    postcode: "9000",
    city: "Gent",
    activity: "43.32",
    details: "Plaatsen van ramen en deuren",
    startsOn: "2026-12-01",
    employees: 300,
    turnover: 42_000_000,
  },
  covers: {
    askedOn: "2026-11-10",
    askedOf: "An Eikenboom, zaakvoerder",
    workAccidentsNeed: "needed",
    workAccidentsWhy: "Drie mensen in dienst",
    liabilityNeed: "needed",
    liabilityWhy: "Werkt bij klanten",
    fireNeed: "needed",
    fireWhy: "Eigen werkplaats",
    legalAidNeed: "needed",
    legalAidWhy: "Geschillen over leveringen",
    covers: ["work-accidents", "liability", "fire", "legal-aid"],
  },
  claims: {
    workAccidentsCount: 1,
    workAccidentsAmount: 120_000,
    liabilityCount: 0,
    fireCount: 0,
    legalAidCount: 0,
    cancelled: false,
  },
  workAccidents: {
    staff: [
      { category: "manual", people: 2, wage: 4_000_000 },
      { category: "clerical", people: 1, wage: 3_800_000 },
    ],
    commutingFoot: 0,
    commutingBicycle: 1,
    commutingPublic: 0,
    commutingCar: 2,
    commutingMotorcycle: 0,
  },
  liability: { limit: "limit-1250000", deductible: "deductible-250", elsewhere: false, afterDelivery: false },
  fire: {
    buildings: [
      {
        street: "Zaagstraat",
        houseNumber: "12",
        postcode: "9000",
        city: "Gent",
        capacity: "owner",
        use: "workshop",
        construction: "solid",
        prevention: "extinguishers",
        buildingSum: 40_000_000,
        contentsSum: 12_000_000,
      },
    ],
  },
  legalAid: { scope: "scope-basic" },
} as const satisfies Answers;

export const plainDay = "2026-11-20";

/** Those, with other answers in one or more sections. */
export function answersWith(changes: Readonly<Record<string, SectionAnswers>>): Answers {
  const base: Answers = plainAnswers;
  return Object.fromEntries(
    Object.keys({ ...base, ...changes }).map((section) => [
      section,
      { ...base[section], ...changes[section] },
    ]),
  );
}

/** Those, with one cover; the customer has the others elsewhere, work accidents because they have to be somewhere. */
export function onlyCover(cover: Cover, changes: Readonly<Record<string, SectionAnswers>> = {}): Answers {
  const elsewhere = Object.fromEntries(
    covers
      .filter((other) => other !== cover)
      .flatMap((other) => [
        [`${sectionOf[other]}Need`, "insured-elsewhere"],
        [`${sectionOf[other]}Elsewhere`, "Bij een ander tot 2028"],
      ]),
  );
  return answersWith({ ...changes, covers: { ...elsewhere, ...changes.covers, covers: [cover] } });
}

export function building(changes: AnswerRow): AnswerRow {
  return { ...plainAnswers.fire.buildings[0], ...changes };
}
