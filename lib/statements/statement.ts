import type { GuaranteeMethod, MaritalStatus } from "@/lib/database/generated/enums";
import { type PlainDate, plainDate, yearOf } from "@/lib/values/dates";
import type { Cents } from "@/lib/values/money";
import {
  type Beneficiaries,
  beneficiaries,
  deathCapital,
  disabilityRent,
  netContribution,
  type Promise as PlanPromise,
  pensionDate,
  yearlyContributions,
} from "./benefits";
import { project, type YearlyPoint } from "./grow";
import { guaranteedRate, rateOf, type Scenario, scenarios } from "./rates";

export type ReserveRow = {
  readonly on: PlainDate;
  readonly reserve: Cents;
  readonly guaranteed: Cents;
  readonly employer: Cents;
  readonly employee: Cents;
  readonly earned: Cents;
  readonly cost: Cents;
};

/** What a statement is made from. */
export type Membership = {
  readonly id: string;
  readonly number: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly workRate: number;
  readonly salaryCents: Cents;
  readonly employer: { readonly name: string };
  readonly contract: {
    readonly number: string;
    readonly name: string;
    readonly guaranteeMethod: GuaranteeMethod;
  };
  readonly category: PlanPromise & {
    readonly nameNl: string;
    readonly nameFr: string;
    readonly nameEn: string;
  };
  readonly person: {
    readonly firstName: string;
    readonly lastName: string;
    readonly birthDate: PlainDate;
    readonly maritalStatus: MaritalStatus;
    readonly street: string;
    readonly houseNumber: string;
    readonly box: string | null;
    readonly postcode: string;
    readonly city: string;
    readonly familyMembers: readonly {
      readonly relation: "PARTNER" | "CHILD";
      readonly firstName: string;
      readonly lastName: string;
    }[];
  };
  /** The last one first. */
  readonly reserves: readonly ReserveRow[];
};

export type ScenarioResult = {
  readonly scenario: Scenario;
  /** In hundredths of a per cent. */
  readonly rate: number;
  readonly capital: Cents;
  readonly points: readonly YearlyPoint[];
};

type Known = {
  readonly kind: "known";
  /** 1 January of the statement's year. */
  readonly now: ReserveRow;
  readonly before: ReserveRow | null;
  /** What was saved each 1 January, the first one first. */
  readonly history: readonly YearlyPoint[];
  readonly projected: readonly ScenarioResult[];
  readonly deathCapital: Cents;
  readonly disabilityRent: Cents;
  /** The guaranteed rate of the statement's year is not known yet: the last one stands in. */
  readonly rateStandsIn: boolean;
};

export type Statement = Omit<Membership, "reserves" | "category"> & {
  readonly on: PlainDate;
  readonly year: number;
  readonly category: Readonly<Record<"nl" | "fr" | "en", string>>;
  readonly pension: { readonly on: PlainDate; readonly age: number };
  /** Left before the statement's day or since: nothing is paid in any more. */
  readonly closedOn: PlainDate | null;
  readonly beneficiaries: readonly Beneficiaries[];
  /** Nothing was worked out yet; the first statement is of this 1 January. */
  readonly figures: Known | { readonly kind: "none"; readonly firstOn: PlainDate };
};

export function makeStatement({ reserves, category, ...row }: Membership, today: PlainDate): Statement {
  const [now, ...past] = reserves;
  const on = now?.on ?? plainDate(yearOf(today), 1, 1);
  const closedOn = row.endsOn !== null && row.endsOn < today ? row.endsOn : null;
  const pension = pensionDate(row.person.birthDate);
  return {
    ...row,
    on,
    year: yearOf(on),
    category: { nl: category.nameNl, fr: category.nameFr, en: category.nameEn },
    pension,
    closedOn,
    beneficiaries: beneficiaries(
      row.person.familyMembers.map(({ relation, firstName, lastName }) => ({
        relation,
        name: `${firstName} ${lastName}`,
      })),
      row.person.maritalStatus === "MARRIED" || row.person.maritalStatus === "COHABITING",
    ),
    figures: now
      ? known({ ...row, category }, { now, past, on, until: pension.on, running: closedOn === null })
      : { kind: "none", firstOn: firstStatementOn(row.startsOn) },
  };
}

type Moment = {
  readonly now: ReserveRow;
  readonly past: readonly ReserveRow[];
  readonly on: PlainDate;
  readonly until: PlainDate;
  readonly running: boolean;
};

function known(row: Omit<Membership, "reserves">, { now, past, on, until, running }: Moment): Known {
  const year = yearOf(on);
  const { employer, employee } = yearlyContributions(row.category, row);
  const contribution = running ? netContribution(employer + employee, year) : 0;
  return {
    kind: "known",
    now,
    before: past.find((one) => one.on === plainDate(year - 1, 1, 1)) ?? null,
    history: [...past.toReversed(), now].map((one) => ({ on: one.on, cents: one.reserve })),
    projected: scenarios.map((scenario) => {
      const rate = rateOf(scenario, year);
      const points = project({ from: on, until, reserve: now.reserve, contribution, rate });
      return { scenario, rate, points, capital: points.at(-1)?.cents ?? now.reserve };
    }),
    // The covers end with the membership; what was saved is paid out all the same.
    deathCapital: running ? deathCapital(row.category, row, now.reserve) : now.reserve,
    disabilityRent: running ? disabilityRent(row.category, row) : 0,
    rateStandsIn: !guaranteedRate(year).known,
  };
}

/** Reserves are worked out on 1 January: the first one is that of the year after the start. */
function firstStatementOn(startsOn: PlainDate): PlainDate {
  return plainDate(yearOf(startsOn) + 1, 1, 1);
}

export type Total = {
  readonly saved: Cents;
  readonly expected: Cents;
  readonly onDeath: Cents;
  readonly onDisability: Cents;
  readonly pension: Statement["pension"];
  /** The course of all of it, when all were worked out on the same day. */
  readonly together: (Pick<Known, "history" | "projected"> & { readonly on: PlainDate }) | null;
};

/** All that a person has together, of the statements that have figures; nothing when there is none. */
export function totalOf(statements: readonly Statement[]): Total | null {
  const counted = statements.flatMap(({ figures, on }) =>
    figures.kind === "known" ? [{ ...figures, on }] : [],
  );
  const [first] = counted;
  const pension = statements[0]?.pension;
  if (!first || !pension) return null;
  const sum = (of: (figures: Known) => Cents) => counted.reduce((so, figures) => so + of(figures), 0);
  const sameDay = counted.every(({ on }) => on === first.on);
  return {
    saved: sum(({ now }) => now.reserve),
    expected: sum(expectedCapital),
    onDeath: sum((figures) => figures.deathCapital),
    onDisability: sum((figures) => figures.disabilityRent),
    pension,
    together: sameDay
      ? {
          on: first.on,
          history: summed(counted.map(({ history }) => history)),
          projected: first.projected.map(({ scenario, rate }, place) => {
            const points = summed(counted.map(({ projected }) => projected[place]?.points ?? []));
            return { scenario, rate, points, capital: points.at(-1)?.cents ?? 0 };
          }),
        }
      : null,
  };
}

/** Day by day; who was not there yet counts for nothing. */
function summed(courses: readonly (readonly YearlyPoint[])[]): YearlyPoint[] {
  const sums = new Map<PlainDate, Cents>();
  for (const { on, cents } of courses.flat()) sums.set(on, (sums.get(on) ?? 0) + cents);
  return [...sums].map(([on, cents]) => ({ on, cents })).sort((one, other) => (one.on < other.on ? -1 : 1));
}

export function expectedCapital({ projected }: Known): Cents {
  return projected.find(({ scenario }) => scenario === "expected")?.capital ?? 0;
}
