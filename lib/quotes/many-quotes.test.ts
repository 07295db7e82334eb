import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, pool } from "@/lib/database/client";
import { type ManyQuotes, manyQuotes, withoutTrigrams } from "@/prisma/seed/many-quotes";
import { actingAs } from "@/tests/support/acting";
import { anAccount } from "@/tests/support/builders";
import { asOwner } from "@/tests/support/other-sides";
import { findWhatWaits } from "./find-home";
import { findQuotes, type QuoteQuestion } from "./find-quotes";

process.env.DATABASE_POOL = "1";

const all = 100_000;
let world: ManyQuotes;
let actors: Record<"big" | "small" | "none" | "every" | "staff", Actor>;
let reference: string;

beforeAll(async () => {
  world = await asOwner((client) => withoutTrigrams(client, () => manyQuotes(all, client)));
  await asOwner((client) => client.query("VACUUM ANALYZE"));
  const { office, groups, accounts } = world;
  const broker = (id: string) => actingAs(id, "broker", "quotes.read");
  const every = await anAccount({
    brokerages: [{ id: office.id, isAdmin: true, groupIds: office.groups.map(({ id }) => id) }],
  });
  actors = {
    big: await broker(accounts.big.id),
    small: await broker(accounts.small.id),
    none: await broker(accounts.none.id),
    every: await broker(every.id),
    staff: await actingAs((await anAccount({ staffRoles: ["ADMINISTRATOR"] })).id, "staff", "quotes.read"),
  };
  const { rows } = await pool().query<{ reference: string }>(
    `SELECT reference FROM "Quote" WHERE "groupId" = $1 ORDER BY "createdAt" LIMIT 1`,
    [groups.big],
  );
  reference = rows[0]?.reference ?? "";
}, 300_000);
afterAll(closeDatabase);

/** How many rows of the table a question makes PostgreSQL read: that is what it costs, on any machine. */
async function rowsRead(ask: () => Promise<unknown>): Promise<number> {
  const before = await counted();
  await ask();
  return (await counted()) - before;
}

async function counted(): Promise<number> {
  await pool().query("SELECT pg_stat_force_next_flush()");
  const { rows } = await pool().query<{ read: number }>(
    `SELECT (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS read FROM pg_stat_user_tables WHERE relname = 'Quote'`,
  );
  return rows[0]?.read ?? 0;
}

/** Counting stops at ten thousand; what is beside it is for the page. */
const counting = 12_000;

const views: [string, () => QuoteQuestion, number][] = [
  ["the first page", () => ({}), counting],
  ["by when it was made", () => ({ sort: "created" }), counting],
  ["a status", () => ({ statuses: ["OFFERED"] }), counting],
  ["what I began", () => ({ mine: true }), counting],
  ["a reference", () => ({ search: reference }), 200],
  ["a part of a reference", () => ({ search: reference.slice(-4) }), 400],
  ["words of a few", () => ({ search: "antwerpen klaverstijn hopstraat 17" }), 1_500],
  ["what nobody typed", () => ({ search: "qqzzxx" }), 50],
  ["two signs that few words begin with", () => ({ search: "qz" }), 400],
  ["several words of many", () => ({ search: "antwerpen lindendreef" }), 3_000],
  ["a word of very many", () => ({ search: "kmo" }), 3_000],
  ["two signs that very many have", () => ({ search: "be" }), 4_000],
];

test.each(views)(
  "among 100 000 quotes a search walks an index, never all of them: %s",
  async (_name, view, most) => {
    for (const actor of Object.values(actors)) {
      const asked = view();
      const first = await findQuotes(actor, asked);
      expect(await rowsRead(() => findQuotes(actor, asked))).toBeLessThanOrEqual(most);
      if (!first.next) continue;
      const after = first.next;
      expect(await rowsRead(() => findQuotes(actor, { ...asked, after }))).toBeLessThanOrEqual(most);
    }
  },
);

test("a word of one in six reads a part, and gives the same quotes as reading them all", async () => {
  const asked = { search: "antwerpen" };
  expect(await rowsRead(() => findQuotes(actors.big, asked))).toBeLessThan(all / 4);
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM "Quote" WHERE "groupId" = $1 AND "searchText" LIKE '%antwerpen%' ORDER BY "updatedAt" DESC, id DESC LIMIT 50`,
    [world.groups.big],
  );
  expect((await findQuotes(actors.big, asked)).rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
});

test("who works in a small group or in none pays for that group, not for the others", async () => {
  for (const asked of [{}, { search: "antwerpen" }, { search: "a" }, { statuses: ["EXPIRED"] }] as const) {
    expect(await rowsRead(() => findQuotes(actors.small, asked))).toBeLessThan(1_000);
    expect(await rowsRead(() => findQuotes(actors.none, asked))).toBe(0);
  }
});

test("the last page costs what the first one does", async () => {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM "Quote" WHERE "groupId" = $1 ORDER BY "updatedAt" OFFSET 60 LIMIT 1`,
    [world.groups.big],
  );
  const asked = { after: rows[0]?.id };
  const { rows: page, previous } = await findQuotes(actors.big, asked);
  expect(page).toHaveLength(50);
  expect(previous).toBe(page[0]?.id);
  expect(await rowsRead(() => findQuotes(actors.big, asked))).toBeLessThanOrEqual(counting);
});

test("the home of who works in the biggest group reads a part", async () => {
  const { big } = actors;
  if (big.kind !== "broker") throw new Error("Nobody");
  expect(await rowsRead(() => findWhatWaits(big))).toBeLessThan(all / 4);
});
