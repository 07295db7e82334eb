import type { Language } from "@/lib/i18n/language";
import type { Calculation } from "@/lib/tariffs/calculation";
import { type Cover, covers, sectionOf } from "@/lib/tariffs/kmo/covers";
import type { AnswerRow, Answers, SectionAnswers } from "@/lib/tariffs/question";
import { addDays, type PlainDate } from "@/lib/values/dates";
import { inventedEnterpriseNumber } from "./invented-numbers";
import type { SeededRandom } from "./seeded-random";
import { wordLists } from "./word-lists";

export type InventedQuote = {
  readonly customerName: string;
  readonly answers: Answers;
  readonly totalCents: number;
};

/** Those of lib/quotes/quote.ts. */
const signs = [..."346789CDFGHJKMNPQRTVWX"];

export function quoteReference(random: SeededRandom): string {
  let reference = "KMO-2026-";
  for (let place = 0; place < 6; place++) reference += random.pick(signs);
  return reference;
}

/** Numbers that were never handed out, far from those of the employers and offices of the seeds. */
const firstCustomer = 19_500_001;

/** Codes of NACE-BEL that the demo tariff prices without looking twice. */
const activities = ["62.10", "69.20", "47.71", "96.21", "43.32", "56.11", "95.31", "10.71", "43.21", "71.11"];

const words = {
  nl: {
    why: "De zaakvoerder vraagt het uitdrukkelijk",
    notNeeded: "Volgens de zaakvoerder niet nodig",
    advice: "Besproken bij het bezoek aan de zaak.",
    details: (trade: string, company: string) =>
      `${trade} voor particulieren en kleine zaken, vooral voor ${company}.`,
  },
  fr: {
    why: "Le gérant le demande expressément",
    notNeeded: "Pas nécessaire selon le gérant",
    advice: "Discuté lors de la visite de l’entreprise.",
    details: (trade: string, company: string) =>
      `${trade} pour particuliers et petites entreprises, surtout pour ${company}.`,
  },
  en: {
    why: "The manager asks for it explicitly",
    notNeeded: "Not needed according to the manager",
    advice: "Discussed during the visit to the company.",
    details: (trade: string, company: string) =>
      `${trade} for private clients and small companies, mostly for ${company}.`,
  },
} as const;

export type InventedWish = {
  readonly name?: string;
  readonly activity?: string;
  readonly covers?: readonly Cover[];
  readonly startsOn?: PlainDate;
  /** Hundredths of full-time equivalents. */
  readonly employees?: number;
};

/** A small company with every question answered, as a broker would have typed it. */
export function inventQuote(
  random: SeededRandom,
  language: Language,
  today: PlainDate,
  wish: InventedWish = {},
): InventedQuote {
  const lists = wordLists[language];
  const say = words[language];
  const manager = `${random.pick(random.happens(0.5) ? lists.women : lists.men)} ${random.pick(lists.families)}`;
  const trade = random.pick(lists.trades);
  const name = wish.name ?? `${trade} ${random.pick(lists.families)} ${random.pick(lists.forms)}`;
  const [postcode, city] = random.pick(lists.towns);
  const street = random.pick(lists.streets);
  const houseNumber = String(random.whole(1, 199));
  const people = random.whole(1, 12);
  const chosen = wish.covers ?? covers.filter((cover) => cover === "work-accidents" || random.happens(0.7));
  const answers: Record<string, SectionAnswers> = {
    activity: {
      name,
      enterpriseNumber: inventedEnterpriseNumber(firstCustomer + random.whole(0, 400_000)),
      street,
      houseNumber,
      postcode,
      city,
      activity: wish.activity ?? random.pick(activities),
      details: say.details(trade, random.pick(lists.companies)),
      startsOn: wish.startsOn ?? addDays(today, random.whole(20, 90)),
      employees: wish.employees ?? people * 100 - random.pick([0, 0, 20, 50]),
      turnover: random.whole(10, 90) * 1_000_000,
    },
    covers: {
      askedOn: addDays(today, -random.whole(0, 10)),
      askedOf: manager,
      ...Object.fromEntries(
        covers.flatMap((cover) => {
          const needed = chosen.includes(cover);
          const risk = sectionOf[cover];
          return [
            [`${risk}Need`, needed ? "needed" : "not-needed"],
            [`${risk}Why`, needed ? say.why : say.notNeeded],
          ];
        }),
      ),
      advice: say.advice,
      covers: [...chosen],
    },
    claims: {
      ...Object.fromEntries(chosen.map((cover) => [`${sectionOf[cover]}Count`, 0])),
      cancelled: false,
    },
  };
  if (chosen.includes("work-accidents")) {
    answers.workAccidents = {
      staff: staffOf(random, people),
      commutingFoot: 0,
      commutingBicycle: Math.floor(people / 2),
      commutingPublic: 0,
      commutingCar: people - Math.floor(people / 2),
      commutingMotorcycle: 0,
    };
  }
  if (chosen.includes("liability")) {
    answers.liability = {
      limit: random.pick(["limit-1250000", "limit-2500000"]),
      deductible: "deductible-250",
      elsewhere: false,
      afterDelivery: false,
    };
  }
  if (chosen.includes("fire")) {
    const place = { street, houseNumber, postcode, city };
    answers.fire = { buildings: [buildingOf(random, place)] };
  }
  if (chosen.includes("legal-aid")) answers.legalAid = { scope: "scope-basic" };
  return {
    customerName: name,
    answers,
    totalCents: random.whole(300, 9_000) * 100 + random.whole(0, 99),
  };
}

function staffOf(random: SeededRandom, people: number): AnswerRow[] {
  const clerical = Math.ceil(people / 3);
  const rows: AnswerRow[] = [
    { category: "clerical", people: clerical, wage: random.whole(320, 520) * 10_000 },
  ];
  if (people > clerical) {
    rows.push({ category: "manual", people: people - clerical, wage: random.whole(280, 460) * 10_000 });
  }
  return rows;
}

function buildingOf(random: SeededRandom, place: AnswerRow): AnswerRow {
  return {
    ...place,
    capacity: random.pick(["owner", "tenant"]),
    use: random.pick(["office", "shop", "workshop"]),
    construction: "solid",
    prevention: random.pick(["extinguishers", "detection"]),
    buildingSum: random.whole(20, 60) * 1_000_000,
    contentsSum: random.whole(4, 20) * 500_000,
  };
}

/** A calculation that adds up to this total; made up, for where the tariff itself is not what is looked at. */
export function madeUpCalculation(outcome: Calculation["outcome"], total: number): Calculation {
  const amounts = { net: total, tax: 0, contribution: 0, total };
  return {
    outcome,
    lines: [{ cover: "work-accidents", ...amounts, charges: [], explanation: [] }],
    total: amounts,
    findings: [],
    notes: [],
  };
}
