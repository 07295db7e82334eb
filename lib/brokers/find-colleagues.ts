import type { BrokerActor } from "@/lib/access/actor";
import { database, pool } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { isId } from "@/lib/values/ids";
import { likeContains, searchWords } from "@/lib/values/search-text";
import { groupsVisibleTo } from "./access";
import { type BrokerColleague, colleagueOf, colleagueSelect } from "./colleague-row";

export type ColleagueQuestion = {
  readonly search?: string | undefined;
  /** Who works in one of these. */
  readonly groupIds?: readonly string[] | undefined;
  readonly isAdmin?: boolean | undefined;
  /** Whether somebody came in already. */
  readonly expected?: boolean | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly size?: number;
};

export type BrokerColleagues = {
  readonly brokerage: { readonly id: string; readonly name: string };
  readonly groups: readonly { id: string; name: string; isDefault: boolean }[];
  readonly colleagues: readonly BrokerColleague[];
  readonly total: number;
  readonly next: string | null;
  readonly previous: string | null;
};

/** The name by which colleagues know somebody, as it is sorted and searched. */
const shownName = `fold(coalesce(m."givenLast", a."lastName") || ' ' || coalesce(m."givenFirst", a."firstName"))`;

/**
 * The people of the office, by name, a page at a time: for a Beheerder everybody, for others those who work in a group
 * with them.
 */
export async function findColleagues(
  actor: BrokerActor,
  question: ColleagueQuestion = {},
): Promise<BrokerColleagues | null> {
  const brokerage = await database().brokerage.findUnique({
    where: { id: actor.brokerageId },
    select: {
      id: true,
      name: true,
      groups: {
        where: groupsVisibleTo(actor),
        orderBy: [{ isDefault: "desc" }, { name: "asc" }],
        select: { id: true, name: true, isDefault: true },
      },
    },
  });
  if (!brokerage) return null;
  const { ids, total, next, previous } = await pageOf(actor, question);
  const rows = await database().brokerMembership.findMany({
    where: { id: { in: ids } },
    select: { ...colleagueSelect, groups: groupsOf(actor) },
  });
  const byId = new Map(rows.map((row) => [row.id, colleagueOf(row, actor.accountId)]));
  return {
    brokerage: { id: brokerage.id, name: brokerage.name },
    groups: brokerage.groups,
    colleagues: ids.flatMap((id) => byId.get(id) ?? []),
    total,
    next,
    previous,
  };
}

/** Of a colleague's groups those that the reader may know of, with what they may work with. */
export function groupsOf(actor: BrokerActor) {
  return {
    where: { group: groupsVisibleTo(actor) },
    orderBy: { group: { name: "asc" } },
    select: {
      group: {
        select: {
          id: true,
          name: true,
          productAccesses: { where: { status: "ACCEPTED" }, select: { product: true } },
        },
      },
    },
  } as const satisfies Prisma.BrokerMembership$groupsArgs;
}

/** Which memberships an actor may know of. */
export function membershipsVisibleTo(actor: BrokerActor): Prisma.BrokerMembershipWhereInput {
  const { brokerageId, accountId, groupIds, isAdmin } = actor;
  const shared = { OR: [{ accountId }, { groups: { some: { groupId: { in: [...groupIds] } } } }] };
  return { brokerageId, endedAt: null, ...(isAdmin ? {} : shared) };
}

async function pageOf(actor: BrokerActor, question: ColleagueQuestion) {
  const { size = 50 } = question;
  const { where, values } = conditionsOf(actor, question);
  const from = `FROM "BrokerMembership" m JOIN "Account" a ON a.id = m."accountId" WHERE ${where.join(" AND ")}`;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  const backwards = !after && Boolean(before);
  const beyond = cursor
    ? ` AND (${shownName}, m.id) ${backwards ? "<" : ">"} (SELECT ${shownName}, m.id ${from} AND m.id = $${values.length + 1})`
    : "";
  const order = backwards ? "DESC" : "ASC";
  const [page, counted] = await Promise.all([
    pool().query<{ id: string }>(
      `SELECT m.id ${from}${beyond} ORDER BY ${shownName} ${order}, m.id ${order} LIMIT ${size + 1}`,
      cursor ? [...values, cursor] : values,
    ),
    pool().query<{ total: number }>(`SELECT count(*)::int AS total ${from}`, values),
  ]);
  const more = page.rows.length > size;
  const ids = page.rows.slice(0, size).map(({ id }) => id);
  if (backwards) ids.reverse();
  return {
    ids,
    total: counted.rows[0]?.total ?? 0,
    next: backwards || more ? (ids.at(-1) ?? null) : null,
    previous: backwards ? (more ? (ids[0] ?? null) : null) : cursor ? (ids[0] ?? null) : null,
  };
}

function conditionsOf(actor: BrokerActor, { search, groupIds, isAdmin, expected }: ColleagueQuestion) {
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const where = [`m."brokerageId" = ${put(actor.brokerageId)}`, `m."endedAt" IS NULL`];
  const inGroups = (ids: readonly string[]) =>
    `EXISTS (SELECT FROM "BrokerGroupMember" g WHERE g."membershipId" = m.id AND g."groupId" = ANY(${put([...ids])}::uuid[]))`;
  if (!actor.isAdmin) where.push(`(m."accountId" = ${put(actor.accountId)} OR ${inGroups(actor.groupIds)})`);
  for (const word of searchWords(search ?? "")) {
    where.push(`fold(${shownName} || ' ' || a.email::text) LIKE ${put(likeContains(word))}`);
  }
  if (groupIds) where.push(inGroups(groupIds.filter((id) => actor.isAdmin || actor.groupIds.includes(id))));
  if (isAdmin !== undefined) where.push(`m."isAdmin" = ${put(isAdmin)}`);
  if (expected !== undefined) {
    where.push(`(m.awaited OR a.status = 'INVITED') = ${put(expected)}`);
  }
  return { where, values };
}
