import type { Actor } from "@/lib/access/actor";
import { pool } from "@/lib/database/client";
import { actingAs } from "@/tests/support/acting";
import {
  aBrokerage,
  anAccount,
  anEmployer,
  type SeededAccount,
  type SeededBrokerage,
  type SeededEmployer,
} from "@/tests/support/builders";

/**
 * Two of every kind, so that each has a stranger of its own kind; the first ones belong together. Of the first broker's
 * office also those whom a leak would reach first: a colleague of the same group, who is no Beheerder, and two of another
 * group of the same house, of whom one is Beheerder.
 */
export const actorNames = [
  "employer",
  "otherEmployer",
  "broker",
  "colleague",
  "neighbour",
  "neighbourAdmin",
  "otherBroker",
  "insured",
  "otherInsured",
  "staff",
  "nobody",
] as const;
export type ActorName = (typeof actorNames)[number];

export type World = {
  readonly employer: SeededEmployer;
  readonly otherEmployer: SeededEmployer;
  readonly brokerage: SeededBrokerage;
  readonly otherBrokerage: SeededBrokerage;
  readonly accounts: Readonly<Record<ActorName, SeededAccount>>;
  readonly actors: Readonly<Record<ActorName, Actor>>;
};

export async function aWorld(): Promise<World> {
  const [brokerage, otherBrokerage] = [
    await aBrokerage({ groups: ["Default", "Zijstraat"] }),
    await aBrokerage(),
  ];
  const beside = neighbourGroupOf(brokerage);
  const look = { employees: 2, leavers: 0 };
  const employer = await anEmployer({ ...look, brokerGroupIds: [brokerage.groups[0].id] });
  const otherEmployer = await anEmployer({ ...look, brokerGroupIds: [otherBrokerage.groups[0].id] });
  const accounts = {
    employer: await anAccount({ employers: [{ id: employer.id, role: "ADMIN" }] }),
    otherEmployer: await anAccount({ employers: [{ id: otherEmployer.id, role: "ADMIN" }] }),
    broker: await adminOf(brokerage),
    colleague: await anAccount({ brokerages: [{ id: brokerage.id, groupIds: [brokerage.groups[0].id] }] }),
    neighbour: await anAccount({ brokerages: [{ id: brokerage.id, groupIds: [beside.id] }] }),
    neighbourAdmin: await anAccount({
      brokerages: [{ id: brokerage.id, isAdmin: true, groupIds: [beside.id] }],
    }),
    otherBroker: await adminOf(otherBrokerage),
    insured: await anAccount({ personId: firstPersonOf(employer).personId }),
    otherInsured: await anAccount({ personId: firstPersonOf(otherEmployer).personId }),
    staff: await anAccount({ staffRoles: ["ADMINISTRATOR"] }),
    nobody: await anAccount(),
  };
  // What everybody holds carries everything that the hat may reach: a stranger as wide as an entrance can ever make one.
  const as = <K extends Actor["kind"]>(name: ActorName, kind: K) =>
    actingAs(accounts[name].id, kind, "account.manage");
  const actors = {
    employer: await as("employer", "employer"),
    otherEmployer: await as("otherEmployer", "employer"),
    broker: await as("broker", "broker"),
    colleague: await as("colleague", "broker"),
    neighbour: await as("neighbour", "broker"),
    neighbourAdmin: await as("neighbourAdmin", "broker"),
    otherBroker: await as("otherBroker", "broker"),
    insured: await as("insured", "insured"),
    otherInsured: await as("otherInsured", "insured"),
    staff: await as("staff", "staff"),
    nobody: await as("nobody", "account"),
  };
  return { employer, otherEmployer, brokerage, otherBrokerage, accounts, actors };
}

/** The group of the first office that the first broker does not work in. */
export function neighbourGroupOf({ groups }: SeededBrokerage): SeededBrokerage["groups"][number] {
  const [, beside] = groups;
  if (!beside) throw new Error("An office with one group only");
  return beside;
}

function adminOf({ id, groups }: SeededBrokerage) {
  return anAccount({ brokerages: [{ id, isAdmin: true, groupIds: [groups[0].id] }] });
}

export function firstPersonOf({ people }: SeededEmployer) {
  const [first] = people;
  if (!first) throw new Error("An employer without people");
  return first;
}

let tables: string[] | undefined;

/** What the database holds, table by table; with a text, only the rows that mention it. Turns taken do not count. */
export async function snapshot(mentioning = ""): Promise<Record<string, string>> {
  tables ??= (
    await pool().query<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('RateLimit', '_prisma_migrations')`,
    )
  ).rows.map(({ tablename }) => tablename);
  const each = tables.map(
    (table) =>
      `SELECT '${table}' AS name, count(*) || ' ' || coalesce(md5(string_agg(r::text, '' ORDER BY r::text)), '') AS held
       FROM "${table}" r WHERE strpos(r::text, $1) > 0 OR $1 = ''`,
  );
  const { rows } = await pool().query<{ name: string; held: string }>(each.join(" UNION ALL "), [mentioning]);
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}
