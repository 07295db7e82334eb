import "@/tests/support/database";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, pool } from "@/lib/database/client";
import { writeCsv } from "@/lib/excel/csv";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { actionList } from "./action-list.sheet";
import type { ActionRow } from "./find-actions";
import { readActions } from "./read-actions";

let employer: SeededEmployer;
let actor: Actor;

beforeAll(async () => {
  employer = await anEmployer({ employees: 5 });
  const other = await anEmployer({ employees: 1 });
  const account = await anAccount({ employers: [{ id: employer.id, role: "ADMIN" }] });
  actor = await actingAs(account.id, "employer", "actions.read");
  await pool().query(
    `INSERT INTO "Action" (id, kind, type, "employerId", status, "createdAt")
     SELECT uuidv7(), 'CHANGE', 'person-data', e, 'PROCESSED', now() - n * interval '1 second'
     FROM generate_series(1, 4500) n, unnest($1::uuid[]) e`,
    [[employer.id, other.id]],
  );
});
afterAll(closeDatabase);

async function all(question: Parameters<typeof readActions>[1]): Promise<ActionRow[]> {
  const rows: ActionRow[] = [];
  for await (const batch of readActions(actor, question)) rows.push(...batch);
  return rows;
}

test.each(["newest", "number"] as const)(
  "the whole list by %s comes in batches, each action once and none of a stranger",
  async (sort) => {
    const rows = await all({ employerId: employer.id, sort });
    expect(rows).toHaveLength(4500);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4500);
    expect(new Set(rows.map(({ employerId }) => employerId))).toEqual(new Set([employer.id]));
    const moments = rows.map(({ createdAt }) => createdAt.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => b - a));
  },
);

test("each list that leaves the house leaves one line, and a list of nothing none", async () => {
  const lines = async () =>
    (
      await pool().query<{ count: number }>(
        `SELECT count(*)::int AS count FROM "AuditEntry" WHERE event = 'actions.downloaded' AND "employerId" = $1`,
        [employer.id],
      )
    ).rows[0]?.count ?? 0;
  const before = await lines();
  await all({ employerId: employer.id });
  expect(await lines()).toBe(before + 1);
  await all({ employerId: employer.id, statuses: ["REFUSED"] });
  expect(await lines()).toBe(before + 1);
});

test("a stranger's employer gives an empty list", async () => {
  expect(await all({ employerId: "00000000-0000-7000-8000-000000000000" })).toEqual([]);
});

test("a name that would be a formula stands in the file as a name", async () => {
  const row = {
    type: "Persoonsgegevens",
    kind: "Wijziging",
    number: "40000001",
    subject: '=HYPERLINK("http://x")',
    status: "Verwerkt",
    askedAt: "04-08-2026 10:42",
    statusAt: "04-08-2026 10:42",
    processedAt: null,
    by: "@SUM(A1)",
  };
  const [, line] = (await text(writeCsv(actionList, [[row]], { language: "nl" }))).split("\r\n");
  expect(line).toBe(
    `Persoonsgegevens;Wijziging;40000001;"'=HYPERLINK(""http://x"")";Verwerkt;04-08-2026 10:42;04-08-2026 10:42;;'@SUM(A1)`,
  );
});
