import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BrokerActor, StaffActor } from "@/lib/access/actor";
import { closeDatabase, pool } from "@/lib/database/client";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccount } from "@/tests/support/builders";
import { countInbox, findInbox } from "./find-inbox";
import { findQuestions } from "./find-questions";
import { inboxViews } from "./inbox-filters";

const many = 100_000;
let staff: StaffActor;
let broker: BrokerActor;

beforeAll(async () => {
  const office = await aBrokerage({ groups: ["Kaai", "Zijstraat"] });
  const groupIds = office.groups.map(({ id }) => id);
  staff = await actingAs((await anAccount({ staffRoles: ["CLAIMS"] })).id, "staff", "inbox.answer");
  broker = await actingAs(
    (await anAccount({ brokerages: [{ id: office.id, groupIds }] })).id,
    "broker",
    "help.ask",
  );
  // One in twenty waits, three were answered, the others are closed; one in fifty is of the broker's own group.
  await pool().query(
    `INSERT INTO "Conversation"
       (id, "brokerageId", "brokerGroupId", desk, subject, "lastAt", "lastSide", "waitingSince", "closedAt", "searchText")
     SELECT gen_random_uuid(), $1, CASE WHEN i % 50 = 0 THEN $2::uuid END, 'CLAIMS', 'Vraag ' || i,
       now() - i * interval '1 minute', 'STAFF', CASE WHEN i % 20 = 0 THEN now() - i * interval '1 minute' END,
       CASE WHEN i % 20 > 3 THEN now() END, 'vraag ' || i || ' kantoor ' || (i % 997)
     FROM generate_series(1, ${many}) i`,
    [office.id, groupIds[0]],
  );
  await pool().query(`ANALYZE "Conversation"`);
}, 120_000);
afterAll(closeDatabase);

/** The quickest of three: what a busy machine adds is no news of ours. */
async function quickest(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 3; time++) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

test.each(inboxViews)(
  "among 100 000 conversations a page of %s comes at once, searched or not",
  async (view) => {
    for (const search of [undefined, "vraag", "kantoor 12", "99999", "zzzz"]) {
      expect(await quickest(() => findInbox(staff, { view, search })), search).toBeLessThan(250);
      expect(await quickest(() => countInbox(staff, { view, search })), search).toBeLessThan(250);
    }
  },
);

test("the thousandth page costs what the first did", async () => {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM "Conversation" ORDER BY "lastAt" DESC, id DESC OFFSET 50000 LIMIT 1`,
  );
  expect(await quickest(() => findInbox(staff, { view: "all", after: rows[0]?.id }))).toBeLessThan(250);
});

test("what matches too much is counted up to a thousand, and says so", async () => {
  expect(await countInbox(staff, { view: "all", search: "vraag" })).toEqual({ rows: 1_000, all: false });
  expect(await countInbox(staff, { view: "all" })).toEqual({ rows: 10_000, all: false });
  expect(await countInbox(staff, { view: "waiting" })).toEqual({ rows: many / 20, all: true });
});

test("a broker's own list too", async () => {
  expect(await quickest(() => findQuestions(broker))).toBeLessThan(250);
  expect(await quickest(() => findQuestions(broker, { states: ["new"] }))).toBeLessThan(500);
});
