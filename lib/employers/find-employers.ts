import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { isId } from "@/lib/values/ids";
import { contractsVisibleTo, employersVisibleTo } from "./access";

export type EmployerRow = Awaited<ReturnType<typeof findEmployers>>["rows"][number];

type Question = {
  search?: string | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

/** Every employer that this actor may see, by name, a page at a time; the cursor is the id of a row. */
export async function findEmployers(actor: Actor, { search, after, before, size = 50 }: Question) {
  const scope = employersVisibleTo(actor);
  // What a broker holds no mandate for is not counted either.
  const ofThese = contractsVisibleTo(actor);
  const counted =
    actor.kind === "broker"
      ? { affiliations: { where: { contract: ofThese } }, contracts: { where: ofThese } }
      : ({ affiliations: true, contracts: true } as const);
  // The database knows no NUL, and calls it a fault.
  const words = search?.replaceAll("\u0000", "");
  const found = words ? { name: { contains: words, mode: "insensitive" as const } } : {};
  const cursor = after ?? before;
  const at = isId(cursor)
    ? await database().employer.findFirst({
        where: { id: cursor, AND: scope },
        select: { name: true, id: true },
      })
    : null;
  const backwards = at !== null && !after;
  const side = backwards ? "lt" : "gt";
  const beyond = at ? { OR: [{ name: { [side]: at.name } }, { name: at.name, id: { [side]: at.id } }] } : {};
  const direction = backwards ? "desc" : "asc";
  const [rows, total] = await Promise.all([
    database().employer.findMany({
      where: { AND: [scope, found, beyond] },
      select: {
        id: true,
        name: true,
        enterpriseNumber: true,
        city: true,
        _count: { select: counted },
      },
      orderBy: [{ name: direction }, { id: direction }],
      take: size + 1,
    }),
    database().employer.count({ where: { AND: [scope, found] } }),
  ]);
  const more = rows.length > size;
  const page = rows.slice(0, size);
  if (backwards) page.reverse();
  return {
    rows: page,
    total,
    next: backwards || more ? (page.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (page[0]?.id ?? null) : null) : at ? (page[0]?.id ?? null) : null,
  };
}
