import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { employersVisibleTo } from "./access";

export type EmployerRow = Awaited<ReturnType<typeof findEmployers>>["rows"][number];

type Question = {
  search?: string | undefined;
  after?: { name: string; id: string } | undefined;
  size?: number;
};

/** "Terug naar overzicht (inrichters)": every employer this actor serves, by name, a page at a time. */
export async function findEmployers(actor: Actor, { search, after, size = 50 }: Question) {
  const scope = employersVisibleTo(actor);
  const found = search ? { name: { contains: search, mode: "insensitive" as const } } : {};
  const beyond = after
    ? { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] }
    : {};
  const [rows, total] = await Promise.all([
    database().employer.findMany({
      where: { AND: [scope, found, beyond] },
      select: {
        id: true,
        name: true,
        enterpriseNumber: true,
        city: true,
        _count: { select: { affiliations: true, contracts: true } },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: size + 1,
    }),
    database().employer.count({ where: { AND: [scope, found] } }),
  ]);
  const last = rows.length > size ? rows[size - 1] : undefined;
  return { rows: rows.slice(0, size), total, next: last ? { name: last.name, id: last.id } : null };
}
