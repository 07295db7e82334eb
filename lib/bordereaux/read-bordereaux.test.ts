import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { utcMidnight } from "@/lib/values/dates";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { chargeMonth } from "./charge-month";
import { findRsz } from "./find-rsz";
import { findSettlement } from "./find-settlement";
import { findSettlements } from "./find-settlements";
import { countChargedPremiums, readChargedPremiums } from "./read-charged-premiums";
import { countInterestDetail, readInterestDetail } from "./read-interest-detail";
import { countPremiumBordereau, readPremiumBordereau } from "./read-premium-bordereau";

let employer: SeededEmployer;
let actor: Actor;

const periods = ["2025-11", "2025-12", "2026-01", "2026-02"];

beforeAll(async () => {
  employer = await anEmployer({ employees: 90, managersPlan: true, today: "2026-03-10" });
  for (const period of periods) {
    for (const { id } of employer.contracts) {
      await database().$transaction((tx) => chargeMonth(tx, id, period, utcMidnight(`${period}-15`)));
    }
  }
  const account = await anAccount({ employers: [{ id: employer.id, role: "FINANCE" }] });
  actor = await actingAs(account.id, "employer", "premiums.read");
});
afterAll(closeDatabase);

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const rows: T[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

const sum = <T>(rows: readonly T[], value: (row: T) => number | null) =>
  rows.reduce((total, row) => total + (value(row) ?? 0), 0);

const ofYear = (year: string) => ({ employerId: employer.id, year });

test("the list of a month adds up to the invoices of that month, and says beforehand how long it is", async () => {
  const question = { employerId: employer.id, period: "2026-01" };
  const rows = await all(readPremiumBordereau(actor, question, "nl"));
  expect(rows.length).toBe(await countPremiumBordereau(actor, question));
  const { rows: invoices } = await findSettlements(actor, { employerId: employer.id, years: ["2026"] });
  const january = invoices.filter(({ period }) => period === "2026-01");
  expect(sum(rows, ({ total }) => total)).toBe(sum(january, ({ chargedCents }) => chargedCents));
  expect(rows.every((row) => row.premium === (row.employer ?? 0) + (row.employee ?? 0))).toBe(true);
  expect(Object.keys(rows[0] ?? {})).not.toContain("nationalNumber");
});

test("the premiums of a year are those of its invoices, a row for each month, contract and category", async () => {
  const rows = await all(readChargedPremiums(actor, ofYear("2026"), "fr"));
  expect(rows.length).toBe(await countChargedPremiums(actor, ofYear("2026")));
  const { sums } = await findSettlements(actor, { employerId: employer.id, years: ["2026"] });
  expect(sum(rows, ({ total }) => total)).toBe(sums.chargedCents);
  const keys = rows.map(({ month, contract, category }) => `${month} ${contract} ${category}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test("the quarters of the social security are those of the same lines", async () => {
  const quarters = await findRsz(actor, { employerId: employer.id });
  expect(quarters.map(({ quarter, months }) => [quarter, months])).toEqual([
    ["2026-Q1", 2],
    ["2025-Q4", 2],
  ]);
  const rows = await all(readChargedPremiums(actor, ofYear("2026"), "nl"));
  expect(quarters[0]?.rszCents).toBe(sum(rows, ({ rsz }) => rsz));
  expect(quarters[0]?.baseCents).toBe(sum(rows, ({ premium }) => premium));
  // The same people stand in both months: they are not counted twice.
  const february = rows.filter(({ month }) => month === "2026-02");
  expect(quarters[0]?.people).toBe(sum(february, ({ people }) => people));
});

test("an invoice shows what its bordereau adds up to", async () => {
  const { rows } = await findSettlements(actor, { employerId: employer.id });
  const detail = await findSettlement(actor, rows[0]?.id ?? "");
  expect(
    sum(
      detail?.totals ?? [],
      (total) => total.employerCents + total.employeeCents + total.taxCents + total.rszCents,
    ),
  ).toBe(detail?.chargedCents);
});

test("what was paid in time bears no interest, what was late does, and what is open still runs", async () => {
  const { rows } = await findSettlements(actor, { employerId: employer.id, years: ["2025"] });
  const [november] = rows.filter(({ period }) => period === "2025-11");
  await pool().query(
    `UPDATE "PremiumSettlement" SET "paidCents" = "chargedCents", "paidOn" = "dueOn" + CASE WHEN id = $2 THEN 10 ELSE 0 END
     WHERE "employerId" = $1 AND "dueOn" < '2026-02-01'`,
    [employer.id, november?.id],
  );
  expect(await countInterestDetail(actor, ofYear("2025"))).toBe(1);
  const late = await all(readInterestDetail(actor, ofYear("2025")));
  // Due on 15 December, paid on the 25th.
  expect(late).toMatchObject([
    { number: november?.number, days: 10, rate: 4.5, amount: november?.chargedCents },
  ]);
  const open = await all(readInterestDetail(actor, ofYear("2026")));
  expect(new Set(open.map(({ number }) => number)).size).toBe(
    await countInterestDetail(actor, ofYear("2026")),
  );
  expect(open.every(({ paidOn }) => paidOn === null)).toBe(true);
});

test("pages of invoices follow each other both ways, and hold each once", async () => {
  const size = 3;
  const first = await findSettlements(actor, { employerId: employer.id, size });
  const second = await findSettlements(actor, { employerId: employer.id, size, after: first.next ?? "" });
  const third = await findSettlements(actor, { employerId: employer.id, size, after: second.next ?? "" });
  const ids = [...first.rows, ...second.rows, ...third.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(8);
  expect(third.next).toBeNull();
  const back = await findSettlements(actor, { employerId: employer.id, size, before: second.previous ?? "" });
  expect(back.rows).toEqual(first.rows);
  expect(back.previous).toBeNull();
});

test("a year that is no year and a month that is no month hold nothing", async () => {
  for (const year of ["20%", "", "2026-01"]) expect(await countChargedPremiums(actor, ofYear(year))).toBe(0);
  expect(await countPremiumBordereau(actor, { employerId: employer.id, period: "2026-13" })).toBe(0);
  expect(await countPremiumBordereau(actor, { employerId: employer.id, period: null })).toBe(0);
});
