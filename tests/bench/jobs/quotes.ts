import pg from "pg";
import type { BrokerActor } from "@/lib/access/actor";
import type { QuoteQuestion } from "@/lib/quotes/find-quotes";
import { openWorld, prepareWorld, type World } from "../bench-world";
import type { Job, Whole } from "../job";
import { cpuOf, peakMbOf } from "../process-use";

/** Pages of each kind asked one after another; what the columns of time count is all of them together. */
const times = 60;
const crowd = 8;
const worldOf = (rows: number) => `quotes-${rows}`;

async function prepare(rows: number): Promise<void> {
  await prepareWorld(
    worldOf(rows),
    async (env) => {
      Object.assign(process.env, env);
      const { manyQuotes, withoutTrigrams } = await import("@/prisma/seed/many-quotes");
      const { closeDatabase } = await import("@/lib/database/client");
      const owner = new pg.Client({ connectionString: env.DATABASE_OWNER_URL });
      await owner.connect();
      await withoutTrigrams(owner, () => manyQuotes(rows, owner));
      await owner.query("VACUUM ANALYZE");
      await owner.end();
      await closeDatabase();
    },
    { pages: false },
  );
}

type Size = "big" | "small";
type Places = { readonly actors: Readonly<Record<Size, BrokerActor>>; readonly reference: string };

/** Who works in the group with three in five of all quotes, and who in the one with a hundred. */
async function placesIn(): Promise<Places> {
  const { actingAs } = await import("@/tests/support/acting");
  const { pool } = await import("@/lib/database/client");
  const { rows } = await pool().query<{ name: string; accountId: string; reference: string }>(
    `SELECT g.name, m."accountId", (SELECT q.reference FROM "Quote" q WHERE q."groupId" = g.id ORDER BY q.id LIMIT 1) AS reference
     FROM "BrokerGroup" g JOIN "BrokerGroupMember" gm ON gm."groupId" = g.id JOIN "BrokerMembership" m ON m.id = gm."membershipId"
     WHERE g.name IN ('Groot', 'Klein')`,
  );
  const of = (name: string) => {
    const found = rows.find((row) => row.name === name);
    if (!found) throw new Error(`No group ${name}`);
    return found;
  };
  return {
    actors: {
      big: await actingAs(of("Groot").accountId, "broker", "quotes.read"),
      small: await actingAs(of("Klein").accountId, "broker", "quotes.read"),
    },
    reference: of("Groot").reference,
  };
}

const looks = (reference: string): readonly [string, QuoteQuestion][] => [
  ["page", {}],
  ["rare", { search: reference }],
  ["common", { search: "antwerpen" }],
  ["several words", { search: "antwerpen lindendreef" }],
  ["two signs", { search: "be" }],
];

/** A way to answer: gives the ids of the page, so that the other way can be asked for the same rows. */
type Way = (places: Places, size: Size, question: QuoteQuestion) => Promise<() => Promise<unknown>>;

const asked: Way = async ({ actors }, size, question) => {
  const { findQuotes } = await import("@/lib/quotes/find-quotes");
  return () => findQuotes(actors[size], question);
};

/** The same rows, when their ids are known already: no less can be asked of the database. */
const byKey: Way = async ({ actors }, size, question) => {
  const { findQuotes } = await import("@/lib/quotes/find-quotes");
  const { database } = await import("@/lib/database/client");
  const ids = (await findQuotes(actors[size], question)).rows.map(({ id }) => id);
  return () => database().$queryRaw`
    SELECT q.id, q.reference, q.product, q."customerName", q."groupId", q.status, q."endReason", q."expiresOn", q."totalCents",
      q."createdAt", q."updatedAt" FROM "Quote" q WHERE q.id = ANY(${ids}::uuid[])`;
};

async function measure(rows: number, way: Way): Promise<Whole> {
  const world: World = await openWorld(worldOf(rows));
  Object.assign(process.env, world.env, { DATABASE_POOL: String(crowd) });
  const { closeDatabase } = await import("@/lib/database/client");
  try {
    const places = await placesIn();
    const facts: Record<string, number> = {};
    const [cpuBefore, began] = [cpuOf(process.pid), performance.now()];
    for (const size of ["big", "small"] as const) {
      for (const [name, question] of looks(places.reference)) {
        const ask = await way(places, size, question);
        for (let warm = 0; warm < 5; warm++) await ask();
        const alone = await timed(times, 1, ask);
        const crowded = await timed(times * 2, crowd, ask);
        facts[`${size}, ${name}: ms`] = at(alone, 0.5);
        facts[`${size}, ${name}: p99 of ${crowd} at once, ms`] = at(crowded, 0.99);
      }
    }
    return {
      cpuMs: cpuOf(process.pid) - cpuBefore,
      wallMs: performance.now() - began,
      peakMb: peakMbOf(process.pid),
      facts,
    };
  } finally {
    await closeDatabase();
    await world.end();
  }
}

async function timed(count: number, atOnce: number, ask: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  let left = count;
  const one = async () => {
    while (left-- > 0) {
      const began = performance.now();
      await ask();
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return took.sort((a, b) => a - b);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const job: Job = {
  title: "Finding a quote",
  rows: 100_000,
  about: `"Uw aanvragen" and its search, as the verb that the page calls: for who works in a group with three in five of all quotes and for who works in one with a hundred. The limit reads the same rows by their keys, which somebody would have to know first. ${times} of each alone, ${times * 2} by ${crowd} at once; CPU is that of node and PostgreSQL together for all of them.`,
  prepare,
  measures: [
    { name: "collectief: the list and its search", role: "ours", run: (rows) => measure(rows, asked) },
    { name: "the same rows by primary key", role: "limit", run: (rows) => measure(rows, byKey) },
  ],
};
