import type { Language } from "@/lib/i18n/language";
import { laterOf, type PlainDate } from "@/lib/values/dates";
import type { SeededContract } from "./employer";
import { insertColumns, type Store } from "./insert-columns";
import { inventPerson, inventWork, mailName, type PersonWish } from "./invented-people";
import { firstAffiliate, nextPlace } from "./next-free";
import type { SeededRandom } from "./seeded-random";

export type SeededPerson = {
  readonly personId: string;
  readonly affiliationId: string;
  /** The affiliate number. */
  readonly number: string;
  readonly nationalNumber: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: Language;
  readonly workEmail: string | null;
};

type Population = {
  readonly employerId: string;
  readonly contracts: readonly [SeededContract, ...SeededContract[]];
  readonly domain: string;
  readonly language: Language;
  readonly employees: number;
  readonly leavers: number;
  readonly families: number;
  readonly workEmails: number;
  readonly today: PlainDate;
  readonly named: readonly PersonWish[];
};

/** So many people are invented, then inserted in three statements: fast, and memory stays flat for a million. */
const peopleAtOnce = 20_000;

export async function insertPopulation(
  store: Store,
  random: SeededRandom,
  wish: Population,
): Promise<SeededPerson[]> {
  let tables = emptyTables();
  const people: SeededPerson[] = [];
  const addressOf = uniqueAddresses(wish.domain);
  const [contract, managersPlan] = wish.contracts;
  let place = await nextPlace(store);

  for (let count = 0; count < wish.employees; count++) {
    const person = inventPerson(
      random,
      place,
      { mostly: wish.language, families: wish.families },
      wish.named[count],
    );
    const work = inventWork(
      random,
      person.birthDate,
      contract.startsOn,
      wish.today,
      count < wish.named.length ? 0 : wish.leavers,
    );
    const workEmail = random.happens(wish.workEmails) ? addressOf(person.firstName, person.lastName) : null;
    const affiliation = {
      id: random.id(),
      number: String(firstAffiliate + place++),
      personId: person.id,
      employerId: wish.employerId,
      contractId: contract.id,
      categoryId: contract.categoryIds[work.category],
      employeeNumber: String(10_000 + count),
      workEmail,
      ...work,
    };
    push(tables.Person, person);
    push(tables.Affiliation, affiliation);
    for (const relative of person.family)
      push(tables.FamilyMember, { ...relative, id: random.id(), personId: person.id });
    if (
      managersPlan &&
      work.category === "managers" &&
      (work.endsOn === null || work.endsOn > managersPlan.startsOn)
    ) {
      push(tables.Affiliation, {
        ...affiliation,
        id: random.id(),
        number: String(firstAffiliate + place++),
        contractId: managersPlan.id,
        categoryId: managersPlan.categoryIds.managers,
        startsOn: laterOf(work.startsOn, managersPlan.startsOn),
      });
    }
    const { firstName, lastName, language, nationalNumber } = person;
    const { id: affiliationId, number } = affiliation;
    people.push({
      personId: person.id,
      affiliationId,
      number,
      nationalNumber,
      firstName,
      lastName,
      language,
      workEmail,
    });
    if (people.length % peopleAtOnce === 0) {
      await insertTables(store, tables);
      tables = emptyTables();
    }
  }
  await insertTables(store, tables);
  return people;
}

/** In this order: an affiliation copies the name it sorts by from its person. */
async function insertTables(store: Store, tables: ReturnType<typeof emptyTables>): Promise<void> {
  for (const table of ["Person", "Affiliation", "FamilyMember"] as const) {
    await insertColumns(store, table, tables[table]);
  }
}

/** Two people of one name at one employer: the second is an.torenbeke2@. */
function uniqueAddresses(domain: string): (firstName: string, lastName: string) => string {
  const given = new Map<string, number>();
  return (firstName, lastName) => {
    const name = mailName(firstName, lastName);
    const count = (given.get(name) ?? 0) + 1;
    given.set(name, count);
    return `${name}${count === 1 ? "" : count}@${domain}`;
  };
}

type Table = Record<string, [type: string, values: unknown[]]>;

function push(table: Table, row: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(table)) table[name]![1].push(row[name]);
}

const columnTypes = {
  Person: {
    id: "uuid",
    nationalNumber: "text",
    firstName: "text",
    lastName: "text",
    birthDate: "date",
    sex: '"Sex"',
    language: '"Language"',
    maritalStatus: '"MaritalStatus"',
    street: "text",
    houseNumber: "text",
    box: "text",
    postcode: "text",
    city: "text",
    privateEmail: "text",
  },
  Affiliation: {
    id: "uuid",
    number: "text",
    personId: "uuid",
    employerId: "uuid",
    contractId: "uuid",
    categoryId: "uuid",
    employeeNumber: "text",
    hiredOn: "date",
    startsOn: "date",
    endsOn: "date",
    workRate: "int",
    salaryCents: "bigint",
    salaryFrom: "date",
    workEmail: "text",
  },
  FamilyMember: {
    id: "uuid",
    personId: "uuid",
    relation: '"FamilyRelation"',
    firstName: "text",
    lastName: "text",
    birthDate: "date",
    sex: '"Sex"',
  },
} as const;

function emptyTables(): Record<keyof typeof columnTypes, Table> {
  const empty = (types: Readonly<Record<string, string>>): Table =>
    Object.fromEntries(Object.entries(types).map(([name, type]) => [name, [type, []]]));
  return {
    Person: empty(columnTypes.Person),
    Affiliation: empty(columnTypes.Affiliation),
    FamilyMember: empty(columnTypes.FamilyMember),
  };
}
