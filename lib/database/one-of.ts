import { Prisma } from "./generated/client";

/**
 * That a column of ids holds one of these. Of one it is an equation: an index is then walked in its own order, which a list
 * of one would prevent.
 */
export function isOneOf(column: Prisma.Sql, ids: readonly string[]): Prisma.Sql {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return Prisma.sql`${column} = ${only}::uuid`;
  return Prisma.sql`${column} = ANY(${[...ids]}::uuid[])`;
}
