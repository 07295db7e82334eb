import type { PlainDate } from "@/lib/values/dates";
import type { NationalNumberProblem } from "@/lib/values/national-number";
import { parseNationalNumber } from "@/lib/values/national-number";
import type { PeopleOfEmployer } from "./people-of-employer";
import { bareNumber, nameWords } from "./people-of-employer";

/** What a row says about who it is for; the keys are those of the columns. Empty cells are null. */
export type Identifiers = {
  readonly affiliateNumber?: string | null;
  readonly employeeNumber?: string | null;
  readonly nationalNumber?: string | null;
  readonly lastName?: string | null;
  readonly firstName?: string | null;
  /** Both names in one cell, in whatever order. */
  readonly fullName?: string | null;
  readonly birthDate?: PlainDate | null;
};

export const identifierColumns = [
  "affiliateNumber",
  "employeeNumber",
  "nationalNumber",
  "lastName",
  "firstName",
  "fullName",
  "birthDate",
] as const satisfies readonly (keyof Identifiers)[];

export type MatchedBy = "affiliate-number" | "employee-number" | "national-number" | "name-and-birth-date";

export type Match =
  /**
   * One person. Found by affiliate number it is that one affiliation; else all that run, for somebody may be insured by
   * two contracts: what is the person's own (an e-mail address) goes to each, what is of one contract is asked.
   */
  | {
      readonly kind: "found";
      readonly personId: string;
      readonly affiliationIds: readonly string[];
      readonly by: MatchedBy;
    }
  /** Asked, never guessed: who is meant, out of these affiliations. */
  | { readonly kind: "question"; readonly code: MatchQuestion; readonly candidates: readonly string[] }
  /** Nobody of this employer. With a reason where the number itself can't be right. */
  | { readonly kind: "nobody"; readonly because: NationalNumberProblem | null }
  /** Nothing in the row says who it is for. */
  | { readonly kind: "nameless" };

export type MatchQuestion =
  /** The same name and birth date, or the same number, on several people. */
  | "row.several-people"
  /** Nobody fits wholly; these come near. */
  | "row.resembles"
  /** One number says this person, the other that one. */
  | "row.identifiers-disagree";

const mostCandidates = 10;
const noWords: readonly string[] = [];

type Found = { readonly by: MatchedBy; readonly places: readonly number[] };

/**
 * Who a row is for: by affiliate number, else employee number, else national number, else name and birth date. What else
 * the row says must agree: two numbers that point at two people are a question.
 */
export function matchPerson(people: PeopleOfEmployer, row: Identifiers): Match {
  const words =
    row.fullName || row.lastName || row.firstName
      ? nameWords(row.fullName, row.lastName, row.firstName)
      : noWords;
  const national = row.nationalNumber ? parseNationalNumber(row.nationalNumber.padStart(11, "0")) : null;
  const byAffiliate = row.affiliateNumber ? people.withAffiliateNumber(row.affiliateNumber) : [];
  const given: Found[] = [];
  if (row.affiliateNumber) given.push({ by: "affiliate-number", places: byAffiliate });
  if (row.employeeNumber)
    given.push({ by: "employee-number", places: people.withEmployeeNumber(row.employeeNumber) });
  if (national?.ok)
    given.push({ by: "national-number", places: people.withNationalNumber(national.value.number) });
  const fullyNamed = words.length > 1 && row.birthDate ? people.named(words, row.birthDate) : [];
  if (fullyNamed.length > 0) given.push({ by: "name-and-birth-date", places: fullyNamed });

  const first = given.find(({ places }) => places.length > 0);
  if (!first) return nobody(people, row, words, national?.ok === false ? national.reason : null);

  const agreed = agreement(people, first, given);
  if (agreed.length === 0) return question(people, "row.identifiers-disagree", all(given));
  const persons = new Set(agreed.map((place) => people.personOf(place)));
  if (persons.size > 1) return question(people, "row.several-people", agreed);
  const place = agreed[0]!;
  const said = {
    words,
    national: national?.ok ? national.value.number : null,
    unknownNumber: Boolean(row.affiliateNumber) && byAffiliate.length === 0,
  };
  if (speaksAgainst(people, place, row, said))
    return question(people, "row.identifiers-disagree", all(given));
  return {
    kind: "found",
    personId: people.personOf(place),
    affiliationIds: byAffiliate.length > 0 ? [people.affiliationAt(place)] : people.runningOf(place),
    by: first.by,
  };
}

/** Those of the first that every other identifier knows too; one that nobody has says nothing here. */
function agreement(people: PeopleOfEmployer, first: Found, given: readonly Found[]): readonly number[] {
  let agreed = first.places;
  for (const { places } of given) {
    if (places === first.places || places.length === 0) continue;
    const persons = new Set(places.map((place) => people.personOf(place)));
    agreed = agreed.filter((place) => persons.has(people.personOf(place)));
  }
  return agreed;
}

/** What the row says that is not true of this person, though it may be true of nobody here. */
function speaksAgainst(
  people: PeopleOfEmployer,
  place: number,
  row: Identifiers,
  said: {
    readonly words: readonly string[];
    readonly national: string | null;
    /** An affiliate number of nobody here. */
    readonly unknownNumber: boolean;
  },
): boolean {
  const known = people.nationalNumberAt(place);
  if (said.national && known && said.national !== known) return true;
  if (said.unknownNumber) return true;
  // A new name after a marriage is no other person, nor is a birthday with a slip of the pen; both at once may well be.
  if (!row.birthDate || said.words.length === 0 || row.birthDate === people.birthDateAt(place)) return false;
  const names = people.wordsAt(place);
  return !said.words.some((word) => names.includes(word));
}

function nobody(
  people: PeopleOfEmployer,
  row: Identifiers,
  words: readonly string[],
  because: NationalNumberProblem | null,
): Match {
  const said = row.affiliateNumber || row.employeeNumber || row.nationalNumber || words.length > 0;
  if (!said) return { kind: "nameless" };
  const near = words.length > 0 ? people.resembling(words, row.birthDate ?? null) : [];
  // A number of nobody here is somebody else's: a namesake is not offered in that person's place.
  const numbered = row.affiliateNumber && bareNumber(row.affiliateNumber) !== "";
  if (near.length > 0 && !numbered) return question(people, "row.resembles", near);
  return { kind: "nobody", because };
}

function all(given: readonly Found[]): number[] {
  return [...new Set(given.flatMap(({ places }) => places))];
}

function question(people: PeopleOfEmployer, code: MatchQuestion, places: readonly number[]): Match {
  const candidates = new Set(places.flatMap((place) => people.runningOf(place)));
  return { kind: "question", code, candidates: [...candidates].slice(0, mostCandidates) };
}
