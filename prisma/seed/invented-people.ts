import type { Language } from "@/lib/i18n/language";
import {
  addDays,
  addYears,
  daysBetween,
  earlierOf,
  laterOf,
  type PlainDate,
  plainDate,
  yearOf,
} from "@/lib/values/dates";
import { searchText } from "@/lib/values/search-text";
import { inventedBirth } from "./invented-numbers";
import type { SeededRandom } from "./seeded-random";
import { wordLists } from "./word-lists";

type Sex = "F" | "M";

export type InventedRelative = {
  readonly relation: "PARTNER" | "CHILD";
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
};

export type InventedPerson = {
  readonly id: string;
  readonly nationalNumber: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
  readonly language: Language;
  readonly maritalStatus: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly box: string | null;
  readonly postcode: string;
  readonly city: string;
  readonly privateEmail: string | null;
  readonly family: readonly InventedRelative[];
};

/** Domains that can't exist (RFC 2606), so that no mail of a demo ever reaches anybody. */
const privateDomains = ["post.example", "thuis.example", "courriel.example"] as const;

/** What is asked of one person; the rest is invented. */
export type PersonWish = {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly sex?: Sex;
  readonly language?: Language;
};

type Surroundings = { readonly mostly: Language; readonly families: number };

export function inventPerson(
  random: SeededRandom,
  place: number,
  { mostly, families }: Surroundings,
  wish: PersonWish = {},
): InventedPerson {
  const language = wish.language ?? (random.happens(0.8) ? mostly : random.pick(["nl", "fr", "en"] as const));
  const words = wordLists[language];
  const sex: Sex = wish.sex ?? (random.happens(0.5) ? "F" : "M");
  const firstName = wish.firstName ?? random.pick(sex === "F" ? words.women : words.men);
  const lastName = wish.lastName ?? random.pick(words.families);
  const { nationalNumber, birthDate } = inventedBirth(place, sex);
  const [postcode, city] = random.pick(words.towns);
  const family = random.happens(families) ? inventFamily(random, language, lastName, birthDate, sex) : [];
  return {
    id: random.id(),
    nationalNumber,
    firstName,
    lastName,
    birthDate,
    sex,
    language,
    maritalStatus: maritalStatus(random, family),
    street: random.pick(words.streets),
    houseNumber: String(random.whole(1, 199)),
    box: random.happens(0.15) ? String(random.whole(1, 12)) : null,
    postcode,
    city,
    privateEmail: random.happens(0.35)
      ? `${mailName(firstName, lastName)}${place}@${random.pick(privateDomains)}`
      : null,
    family,
  };
}

function maritalStatus(random: SeededRandom, family: readonly InventedRelative[]): string {
  const couple = family.some(({ relation }) => relation === "PARTNER");
  if (couple) return random.pick(["MARRIED", "MARRIED", "COHABITING"]);
  return random.pick(["SINGLE", "SINGLE", "SINGLE", "DIVORCED", family.length > 0 ? "WIDOWED" : "SINGLE"]);
}

function inventFamily(
  random: SeededRandom,
  language: Language,
  lastName: string,
  birthDate: PlainDate,
  sex: Sex,
): InventedRelative[] {
  const words = wordLists[language];
  const family: InventedRelative[] = [];
  if (random.happens(0.85)) {
    const partnerSex: Sex = random.happens(0.93) ? (sex === "F" ? "M" : "F") : sex;
    family.push({
      relation: "PARTNER",
      firstName: random.pick(partnerSex === "F" ? words.women : words.men),
      lastName: random.pick(words.families),
      birthDate: earlierOf(addDays(birthDate, random.whole(-1_500, 1_500)), "2007-06-30"),
      sex: partnerSex,
    });
  }
  const firstChild = addYears(birthDate, random.whole(23, 34));
  const children = random.pick([0, 1, 2, 2, 3]);
  for (let child = 0; child < children; child++) {
    const born = addDays(firstChild, child * random.whole(500, 1_200));
    if (yearOf(born) > 2025) break;
    const childSex: Sex = random.happens(0.5) ? "F" : "M";
    const name = random.pick(childSex === "F" ? words.women : words.men);
    family.push({ relation: "CHILD", firstName: name, lastName, birthDate: born, sex: childSex });
  }
  return family;
}

/** "Van 't Hof" and "Élise" as the part before the @. */
export function mailName(firstName: string, lastName: string): string {
  const letters = (name: string) => searchText(name).replace(/[^a-z]/g, "");
  return `${letters(firstName)}.${letters(lastName)}`;
}

export type InventedWork = {
  readonly category: "workers" | "clerks" | "managers";
  readonly hiredOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly workRate: number;
  readonly salaryCents: number;
  readonly salaryFrom: PlainDate;
};

/** Yearly salaries in euro, demo data. */
const salaries = {
  workers: [30_000, 46_000],
  clerks: [34_000, 68_000],
  managers: [66_000, 135_000],
} as const;

export function inventWork(
  random: SeededRandom,
  birthDate: PlainDate,
  contractStartsOn: PlainDate,
  today: PlainDate,
  leavers: number,
): InventedWork {
  const category = random.happens(0.1) ? "managers" : random.happens(0.6) ? "clerks" : "workers";
  const earliest = laterOf(addYears(birthDate, 18), "2003-01-06");
  const span = Math.max(0, daysBetween(earliest, addDays(today, -40)));
  const hiredOn = addDays(earliest, random.whole(0, span));
  // Affiliation begins on the first day of work; who was there before the contract joined with it.
  const startsOn = laterOf(hiredOn, contractStartsOn);
  const [least, most] = salaries[category];
  const workRate = random.pick([10_000, 10_000, 10_000, 10_000, 9_000, 8_000, 8_000, 5_000]);
  const newYear = plainDate(yearOf(today), 1, 1);
  return {
    category,
    hiredOn,
    startsOn,
    endsOn: random.happens(leavers) ? lastDayIn(random, startsOn, today) : null,
    workRate,
    // At full time, as everything that reckons with the work rate takes it.
    salaryCents: random.whole(least / 10, most / 10) * 1_000,
    salaryFrom: laterOf(startsOn, newYear),
  };
}

/** Most leavers have gone, a few will leave soon. */
function lastDayIn(random: SeededRandom, startsOn: PlainDate, today: PlainDate): PlainDate {
  if (random.happens(0.2)) return addDays(today, random.whole(5, 60));
  return addDays(today, -random.whole(0, Math.min(700, Math.max(0, daysBetween(startsOn, today) - 30))));
}
