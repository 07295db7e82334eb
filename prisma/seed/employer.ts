import { pool } from "@/lib/database/client";
import type { Language } from "@/lib/i18n/language";
import { addYears, type PlainDate, plainDate, yearOf } from "@/lib/values/dates";
import { today as todayInBrussels } from "@/lib/values/moments";
import { searchText } from "@/lib/values/search-text";
import { insertRows, type Store } from "./insert-columns";
import { inventedEnterpriseNumber } from "./invented-numbers";
import type { PersonWish } from "./invented-people";
import { inTurn, nextEnterprise } from "./next-free";
import { insertPopulation, type SeededPerson } from "./population";
import { SeededRandom } from "./seeded-random";
import { wordLists } from "./word-lists";

export type EmployerWish = {
  readonly name?: string;
  readonly language?: Language;
  /** How many insured people. */
  readonly employees?: number;
  /** Shares between 0 and 1. */
  readonly leavers?: number;
  readonly families?: number;
  readonly workEmails?: number;
  /** Broker groups that look after the contract: the first for every cover. */
  readonly brokerGroupIds?: readonly string[];
  /** Managers have a contract of their own beside the first. */
  readonly managersPlan?: boolean;
  readonly today?: PlainDate;
  /** The first of the people, who are no leavers; the others are invented. */
  readonly named?: readonly PersonWish[];
};

export type SeededContract = {
  readonly id: string;
  readonly number: string;
  readonly startsOn: PlainDate;
  readonly categoryIds: Readonly<Record<"workers" | "clerks" | "managers", string>>;
};

export type SeededEmployer = {
  readonly id: string;
  readonly name: string;
  readonly enterpriseNumber: string;
  /** The domain of the work e-mail addresses. */
  readonly domain: string;
  readonly language: Language;
  readonly contracts: readonly [SeededContract, ...SeededContract[]];
  readonly people: readonly SeededPerson[];
};

const categories = {
  workers: { code: "ARB", nl: "Arbeiders", fr: "Ouvriers", en: "Workers" },
  clerks: { code: "BED", nl: "Bedienden", fr: "Employés", en: "Clerks" },
  managers: { code: "KAD", nl: "Kaderleden", fr: "Cadres", en: "Managers" },
} as const;

const contractNames: Readonly<Record<Language, readonly [string, string]>> = {
  nl: ["Groepsverzekering", "Aanvullend plan kaderleden"],
  fr: ["Assurance de groupe", "Plan complémentaire cadres"],
  en: ["Group insurance", "Supplementary plan for managers"],
};

/** An employer with its contracts, contact points, intermediaries and insured people. */
export function anEmployer(wish: EmployerWish = {}, store: Store = pool()): Promise<SeededEmployer> {
  return inTurn(() => insertEmployer(wish, store));
}

async function insertEmployer(wish: EmployerWish, store: Store): Promise<SeededEmployer> {
  const {
    language = "nl",
    employees = 25,
    leavers = 0.06,
    families = 0.6,
    workEmails = 0.85,
    named = [],
  } = wish;
  const today = wish.today ?? todayInBrussels();
  const eight = await nextEnterprise(store);
  const enterpriseNumber = inventedEnterpriseNumber(eight);
  const random = new SeededRandom(`employer ${eight}`);
  const words = wordLists[language];
  const name =
    wish.name ??
    `${random.pick(words.companies)} ${random.pick(words.trades)} ${eight % 1_000} ${random.pick(words.forms)}`;
  const domain = `${searchText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}.example`;
  const id = random.id();
  const [postcode, city] = random.pick(words.towns);

  await insertRows(
    store,
    "Employer",
    {
      id: "uuid",
      name: "text",
      enterpriseNumber: "text",
      street: "text",
      houseNumber: "text",
      postcode: "text",
      city: "text",
      phone: "text",
      email: "text",
      language: '"Language"',
    },
    [
      {
        id,
        name,
        enterpriseNumber,
        street: random.pick(words.streets),
        houseNumber: String(random.whole(1, 199)),
        postcode,
        city,
        phone: "+3225550120",
        email: `info@${domain}`,
        language,
      },
    ],
  );
  await insertContactPoints(store, random, id);
  const first = await insertContract(store, random, { id, eight, language, today }, 1);
  const contracts: [SeededContract, ...SeededContract[]] = [first];
  if (wish.managersPlan)
    contracts.push(await insertContract(store, random, { id, eight, language, today }, 2));
  await insertIntermediaries(store, random, contracts, wish.brokerGroupIds ?? []);
  const people = await insertPopulation(store, random, {
    employerId: id,
    contracts,
    domain,
    language,
    employees,
    leavers,
    families,
    workEmails,
    today,
    named,
  });
  return { id, name, enterpriseNumber, domain, language, contracts, people };
}

type Owner = { id: string; eight: number; language: Language; today: PlainDate };

async function insertContract(
  store: Store,
  random: SeededRandom,
  owner: Owner,
  order: 1 | 2,
): Promise<SeededContract> {
  const startsOn = order === 1 ? "2015-01-01" : plainDate(yearOf(addYears(owner.today, -4)), 1, 1);
  const contract = { id: random.id(), number: `GV-${owner.eight}-${order}`, startsOn };
  await insertRows(
    store,
    "Contract",
    { id: "uuid", employerId: "uuid", number: "text", name: "text", startsOn: "date" },
    [{ ...contract, employerId: owner.id, name: contractNames[owner.language][order - 1] }],
  );
  const categoryIds = { workers: random.id(), clerks: random.id(), managers: random.id() };
  await insertRows(
    store,
    "Category",
    { id: "uuid", contractId: "uuid", code: "text", nameNl: "text", nameFr: "text", nameEn: "text" },
    (["workers", "clerks", "managers"] as const).map((kind) => ({
      id: categoryIds[kind],
      contractId: contract.id,
      code: categories[kind].code,
      nameNl: categories[kind].nl,
      nameFr: categories[kind].fr,
      nameEn: categories[kind].en,
    })),
  );
  return { ...contract, categoryIds };
}

/** The insurer's three desks: names of people who do not exist, the brand's own demo numbers. */
async function insertContactPoints(store: Store, random: SeededRandom, employerId: string): Promise<void> {
  const kinds = ["ADMINISTRATIVE", "COMMERCIAL", "CLAIMS"] as const;
  const desks = { ADMINISTRATIVE: "groep", COMMERCIAL: "commercieel", CLAIMS: "schade" } as const;
  await insertRows(
    store,
    "ContactPoint",
    {
      id: "uuid",
      employerId: "uuid",
      kind: '"ContactKind"',
      name: "text",
      email: "text",
      phone: "text",
      fax: "text",
    },
    kinds.map((kind, place) => ({
      id: random.id(),
      employerId,
      kind,
      name: `${random.pick(wordLists.nl.women)} ${random.pick(wordLists.nl.families)}`,
      email: `${desks[kind]}@collectief.example`,
      phone: `+322555011${place}`,
      fax: kind === "ADMINISTRATIVE" ? "+3225550119" : null,
    })),
  );
}

async function insertIntermediaries(
  store: Store,
  random: SeededRandom,
  contracts: readonly SeededContract[],
  groupIds: readonly string[],
): Promise<void> {
  if (groupIds.length === 0) return;
  const covers = ["PENSION_DEATH", "PREMIUM_WAIVER", "DISABILITY"] as const;
  await insertRows(
    store,
    "Intermediary",
    { id: "uuid", contractId: "uuid", groupId: "uuid", cover: '"Cover"', startsOn: "date" },
    contracts.flatMap(({ id, startsOn }) =>
      // Where several groups share a contract, each has covers of its own.
      covers.map((cover, place) => ({
        id: random.id(),
        contractId: id,
        groupId: groupIds[place % groupIds.length],
        cover,
        startsOn,
      })),
    ),
  );
}
