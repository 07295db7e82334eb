import { pool } from "@/lib/database/client";
import { type DemoEmail, demoPhone } from "@/lib/identity/demo-sign-ins";
import { type AccountWish, anAccount, type SeededAccount } from "./account";
import { aBrokerage } from "./brokerage";
import { recordDemoHistory } from "./demo-history";
import { insertDemoQuotes } from "./demo-quotes";
import { anEmployer } from "./employer";
import { configureContracts, insertInbox } from "./inbox";
import type { Store } from "./insert-columns";
import { anInsurer } from "./insurer";
import { insertInvitations } from "./invitations";
import type { SeededPerson } from "./population";
import { insertPremiums } from "./premiums";
import { insertAccesses } from "./product-access";
import { insertQuestions } from "./questions";
import { insertPlans, insertReserves, joinManagersPlan } from "./reserves";
import { insertSalaryHistory } from "./salaries";
import { aTariff, aTariffDraft } from "./tariffs";

/** All of it or nothing; does nothing when it is there already. Says whether it did something. */
export async function fillDemoWorld(): Promise<boolean> {
  const world = await inOneTransaction(async (store) => {
    // Two starts at once: the second waits, and then finds the world there.
    await store.query("SELECT pg_advisory_xact_lock(hashtextextended('the demo world', 0))");
    const administrator: DemoEmail = "administrator@collectief.example";
    const { rowCount } = await store.query(`SELECT FROM "Account" WHERE email = $1`, [administrator]);
    return rowCount ? undefined : insertDemoWorld(store);
  });
  if (world) {
    await insertPremiums(world.wolkenveld, "one-month-open");
    await insertPremiums(world.stonelark, "now-and-then-late");
    await insertPremiums(world.brumeval, "on-time");
    await recordDemoHistory(world);
    await insertDemoQuotes(world);
  }
  return world !== undefined;
}

async function inOneTransaction<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

export type DemoWorld = Awaited<ReturnType<typeof insertDemoWorld>>;

async function insertDemoWorld(store: Store) {
  await anInsurer(store);
  await aTariff(store);
  await aTariffDraft(store);
  const offices = await insertOffices(store);
  const employers = await insertEmployers(store, offices);
  const employerIds = Object.values(employers).map(({ id }) => id);
  await joinManagersPlan(store, employers.stonelark);
  await insertPlans(store, employerIds);
  await insertReserves({ employerIds }, store);
  for (const id of employerIds) await insertSalaryHistory(store, id);
  const accounts = await insertUsers(store, offices, employers);
  const invited = await insertInvited(store, offices, employers);
  await insertAccesses(store, {
    accepted: [
      groupOf(offices.dennewaard, "Antwerpen"),
      groupOf(offices.dennewaard, "Gent"),
      ...offices.tilleulmont.groups.map(({ id }) => id),
    ],
    refused: [groupOf(offices.dennewaard, "Default")],
    waiting: [groupOf(offices.harrowmere, "Default")],
  });
  await configureContracts(store, {
    withheldFrom: employers.brumeval.id,
    strictAt: employers.stonelark.id,
  });
  await insertInbox(store, { employerIds });
  await insertAsked(store, offices, accounts);
  const griet = accounts.get("griet.haverkant@wolkenveld.example");
  if (griet) await insertInvitations(store, { employerIds, passwordOf: griet.id });
  return { ...offices, ...employers, accounts, invited };
}

type Offices = Awaited<ReturnType<typeof insertOffices>>;

async function insertOffices(store: Store) {
  return {
    dennewaard: await aBrokerage(
      { name: "Verzekeringskantoor Dennewaard", language: "nl", groups: ["Default", "Antwerpen", "Gent"] },
      store,
    ),
    tilleulmont: await aBrokerage(
      { name: "Cabinet Tilleulmont", language: "fr", groups: ["Default", "Namur"] },
      store,
    ),
    harrowmere: await aBrokerage({ name: "Harrowmere Insurance Services", language: "en" }, store),
  };
}

function groupOf(office: Offices[keyof Offices], name: string): string {
  const group = office.groups.find((candidate) => candidate.name === name);
  if (!group) throw new Error(`${office.name} has no group ${name}`);
  return group.id;
}

type Employers = Awaited<ReturnType<typeof insertEmployers>>;

async function insertEmployers(store: Store, { dennewaard, tilleulmont, harrowmere }: Offices) {
  return {
    wolkenveld: await anEmployer(
      {
        name: "Wolkenveld",
        language: "nl",
        employees: 10_000,
        brokerGroupIds: [groupOf(dennewaard, "Antwerpen")],
        named: [
          { firstName: "Jef", lastName: "Molenvoort", sex: "M", language: "nl" },
          { firstName: "Lieve", lastName: "Grasdonck", sex: "F", language: "nl" },
          { firstName: "Hanne", lastName: "Klaverstijn", sex: "F", language: "nl" },
        ],
      },
      store,
    ),
    stonelark: await anEmployer(
      {
        name: "Stonelark",
        language: "en",
        employees: 250,
        managersPlan: true,
        brokerGroupIds: [groupOf(dennewaard, "Gent"), groupOf(harrowmere, "Default")],
        named: [{ firstName: "Amelia", lastName: "Willowdene", sex: "F", language: "en" }],
      },
      store,
    ),
    brumeval: await anEmployer(
      {
        name: "Brumeval",
        language: "fr",
        employees: 12,
        brokerGroupIds: [groupOf(tilleulmont, "Namur")],
        named: [{ firstName: "Luc", lastName: "Ormeval", sex: "M", language: "fr" }],
      },
      store,
    ),
  };
}

type DemoUser = AccountWish & { readonly email: DemoEmail };

/** The addresses are those of the list of sign-ins: another one does not compile. */
async function insertUsers(
  store: Store,
  offices: Offices,
  employers: Employers,
): Promise<Map<DemoEmail, SeededAccount>> {
  const { wolkenveld, stonelark, brumeval } = employers;
  const { dennewaard, tilleulmont, harrowmere } = offices;
  const [jef, lieve, hanne] = wolkenveld.people;
  const users: DemoUser[] = [
    {
      email: "griet.haverkant@wolkenveld.example",
      firstName: "Griet",
      lastName: "Haverkant",
      employers: [{ id: wolkenveld.id, role: "ADMIN" }],
    },
    {
      email: "jef.molenvoort@wolkenveld.example",
      ...asInsured(jef),
      employers: [{ id: wolkenveld.id, role: "HR" }],
    },
    {
      email: "ilse.torenbeke@wolkenveld.example",
      firstName: "Ilse",
      lastName: "Torenbeke",
      employers: [{ id: wolkenveld.id, role: "FINANCE" }],
    },
    {
      email: "rik.dauwmans@wolkenveld.example",
      firstName: "Rik",
      lastName: "Dauwmans",
      employers: [{ id: wolkenveld.id, role: "VIEWER" }],
    },
    {
      email: "helene.valbrume@brumeval.example",
      firstName: "Hélène",
      lastName: "Valbrume",
      language: "fr",
      employers: [{ id: brumeval.id, role: "ADMIN" }],
    },
    {
      email: "oscar.larkmoor@stonelark.example",
      firstName: "Oscar",
      lastName: "Larkmoor",
      language: "en",
      employers: [{ id: stonelark.id, role: "ADMIN" }],
      twoStep: { sms: demoPhone(9) },
    },
    {
      email: "nele.rietkerke@loonhuis.example",
      firstName: "Nele",
      lastName: "Rietkerke",
      employers: [wolkenveld, stonelark, brumeval].map(({ id }) => ({ id, role: "HR" })),
    },
    {
      email: "lieve.grasdonck@dennewaard.example",
      ...asInsured(lieve),
      brokerages: [{ id: dennewaard.id, isAdmin: true, groupIds: dennewaard.groups.map(({ id }) => id) }],
    },
    {
      email: "koen.vossenbergh@dennewaard.example",
      firstName: "Koen",
      lastName: "Vossenbergh",
      brokerages: [{ id: dennewaard.id, groupIds: [groupOf(dennewaard, "Antwerpen")] }],
    },
    {
      email: "benoit.sorbieraux@tilleulmont.example",
      firstName: "Benoît",
      lastName: "Sorbieraux",
      language: "fr",
      brokerages: [{ id: tilleulmont.id, isAdmin: true, groupIds: tilleulmont.groups.map(({ id }) => id) }],
    },
    {
      email: "grace.fernhollow@harrowmere.example",
      firstName: "Grace",
      lastName: "Fernhollow",
      language: "en",
      brokerages: [{ id: harrowmere.id, isAdmin: true, groupIds: harrowmere.groups.map(({ id }) => id) }],
    },
    { email: "verzekerde@post.example", ...asInsured(hanne) },
    { email: "assure@courriel.example", ...asInsured(brumeval.people[0]) },
    { email: "insured@post.example", ...asInsured(stonelark.people[0]) },
  ];
  const accounts = new Map<DemoEmail, SeededAccount>();
  for (const user of users) accounts.set(user.email, await anAccount(user, store));
  return accounts;
}

/** What brokers asked the insurer, each from one group. */
async function insertAsked(
  store: Store,
  { dennewaard, tilleulmont, harrowmere }: Offices,
  accounts: ReadonlyMap<DemoEmail, SeededAccount>,
): Promise<void> {
  const asked = [
    [groupOf(dennewaard, "Antwerpen"), "koen.vossenbergh@dennewaard.example", "nl"],
    [groupOf(tilleulmont, "Namur"), "benoit.sorbieraux@tilleulmont.example", "fr"],
    [groupOf(harrowmere, "Default"), "grace.fernhollow@harrowmere.example", "en"],
  ] as const;
  for (const [groupId, email, language] of asked) {
    const askerId = accounts.get(email)?.id;
    if (askerId) await insertQuestions(store, { groupId, askerId, language });
  }
}

/** Two colleagues who have not answered their invitation yet. */
async function insertInvited(store: Store, { dennewaard }: Offices, { wolkenveld }: Employers) {
  return {
    colleague: await anAccount(
      {
        email: "tine.appelmeers@wolkenveld.example",
        firstName: "Tine",
        lastName: "Appelmeers",
        status: "INVITED",
        employers: [{ id: wolkenveld.id, role: "VIEWER" }],
      },
      store,
    ),
    broker: await anAccount(
      {
        email: "saar.windeling@dennewaard.example",
        firstName: "Saar",
        lastName: "Windeling",
        status: "INVITED",
        brokerages: [{ id: dennewaard.id, groupIds: [groupOf(dennewaard, "Gent")] }],
      },
      store,
    ),
  };
}

/** The account of somebody who is insured bears that person's name. */
function asInsured(person: SeededPerson | undefined): Omit<AccountWish, "email"> {
  if (!person) throw new Error("The demo world lacks a person");
  return {
    personId: person.personId,
    firstName: person.firstName,
    lastName: person.lastName,
    language: person.language,
  };
}
