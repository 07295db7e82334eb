import type { Store } from "./insert-columns";
import { firstInventedEnterprise } from "./invented-numbers";

/** Where counting goes on in this database, so that worlds made one after the other never share a number. */

let last: Promise<unknown> = Promise.resolve();

/** Builders that are called together take turns: otherwise two of them would count on from the same number. */
export function inTurn<T>(build: () => Promise<T>): Promise<T> {
  const next = last.then(build);
  last = next.catch(() => {});
  return next;
}

export const firstAffiliate = 40_000_000;

export async function nextPlace(store: Store): Promise<number> {
  const { rows } = await store.query<{ last: string | null }>(
    `SELECT max(number) AS last FROM "Affiliation" WHERE number LIKE '4_______'`,
  );
  return rows[0]?.last ? Number(rows[0].last) - firstAffiliate + 1 : 0;
}

export async function nextEnterprise(store: Store): Promise<number> {
  const { rows } = await store.query<{ last: string | null }>(
    `SELECT greatest(
       (SELECT max("enterpriseNumber") FROM "Employer" WHERE "enterpriseNumber" LIKE '19________'),
       (SELECT max("enterpriseNumber") FROM "Brokerage" WHERE "enterpriseNumber" LIKE '19________')) AS last`,
  );
  return rows[0]?.last ? Number(rows[0].last.slice(0, 8)) + 1 : firstInventedEnterprise;
}

export async function nextProducerNumber(store: Store): Promise<number> {
  const { rows } = await store.query<{ last: string | null }>(
    `SELECT max(number) AS last FROM "ProducerNumber" WHERE number LIKE '7____'`,
  );
  return rows[0]?.last ? Number(rows[0].last) + 1 : 70_001;
}
