import "@/tests/support/database";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { chargeMonth, whole } from "./charge-month";
import { monthsToCharge } from "./contracts-to-charge";
import type { Period } from "./period";

let employer: SeededEmployer;
let contractId: string;

beforeEach(async () => {
  employer = await anEmployer({ employees: 8, leavers: 0, today: "2026-06-10" });
  contractId = employer.contracts[0].id;
  await pool().query(
    `UPDATE "Affiliation" SET "startsOn" = '2020-01-01', "salaryFrom" = '2026-01-01', "salaryCents" = 4800000,
       "workRate" = 10000, "categoryId" = $2 WHERE "contractId" = $1`,
    [contractId, employer.contracts[0].categoryIds.clerks],
  );
});
afterAll(closeDatabase);

const charge = (period: Period) =>
  database().$transaction((tx) => chargeMonth(tx, contractId, period), { timeout: 30_000 });

async function charged(period: Period): Promise<string> {
  const id = await charge(period);
  if (!id) throw new Error(`Nothing to charge in ${period}`);
  return id;
}

const affiliationOf = (place: number) => employer.people[place]?.affiliationId ?? "";

async function set(place: number, facts: string): Promise<void> {
  await pool().query(`UPDATE "Affiliation" SET ${facts} WHERE id = $1`, [affiliationOf(place)]);
}

/** Reason and premium of the one person, cover by cover. */
async function linesOf(bordereauId: string, place: number) {
  const lines = await database().bordereauLine.findMany({
    where: { bordereauId, affiliationId: affiliationOf(place) },
    orderBy: [{ cover: "asc" }, { reason: "asc" }],
  });
  return lines.map(({ cover, reason, employerCents, employeeCents }) => [
    cover,
    reason,
    employerCents + employeeCents,
  ]);
}

test("a month is charged once, with its totals and an invoice that are the sum of its lines", async () => {
  const id = await charged("2026-06");
  expect(await charge("2026-06")).toBe(id);
  expect(await linesOf(id, 0)).toEqual([
    ["LIFE_DEATH", 0, 21_920],
    ["PREMIUM_WAIVER", 0, 658],
    ["DISABILITY", 0, 2_720],
  ]);
  const bordereau = await database().bordereau.findUniqueOrThrow({
    where: { id },
    include: { lines: true, totals: true, settlement: true },
  });
  expect(bordereau).toMatchObject({ people: 8, employerId: employer.id });
  expect(bordereau.lines).toHaveLength(24);
  const lines = bordereau.lines.reduce(
    (sum, line) => sum + line.employerCents + line.employeeCents + line.taxCents + line.rszCents,
    0,
  );
  expect(bordereau.totals.reduce((sum, total) => sum + whole(total), 0n)).toBe(BigInt(lines));
  expect(bordereau.settlement).toMatchObject({
    chargedCents: BigInt(lines),
    paidCents: 0n,
    number: `${employer.contracts[0].number}-202606`,
  });
});

test("asked for twenty times at the same moment, it is made once", async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => charge("2026-06")));
  expect(new Set(ids).size).toBe(1);
  expect(await database().bordereau.count({ where: { contractId } })).toBe(1);
});

test("joiners bear 05 and leavers 30, once, and by the day", async () => {
  await set(1, `"startsOn" = '2026-07-17'`);
  await charged("2026-06");
  await set(2, `"endsOn" = '2026-07-31'`);
  const july = await charged("2026-07");
  // 15 of the 31 days of 219.20, each part rounded by itself
  expect((await linesOf(july, 1))[0]).toEqual(["LIFE_DEATH", 5, 10_606]);
  expect((await linesOf(july, 2))[0]).toEqual(["LIFE_DEATH", 30, 21_920]);
  expect((await linesOf(july, 3))[0]).toEqual(["LIFE_DEATH", 0, 21_920]);
  const august = await charged("2026-08");
  expect((await linesOf(august, 1))[0]).toEqual(["LIFE_DEATH", 0, 21_920]);
  expect(await linesOf(august, 2)).toEqual([]);
});

test("who left before we heard gets the days back, and who came before we heard owes them", async () => {
  await set(1, `"startsOn" = '2027-01-01'`);
  await charged("2026-06");
  await set(1, `"startsOn" = '2026-06-16'`);
  await set(2, `"endsOn" = '2026-06-15'`);
  const july = await charged("2026-07");
  // Half of June, and July.
  expect((await linesOf(july, 1))[0]).toEqual(["LIFE_DEATH", 5, 10_960 + 21_920]);
  expect((await linesOf(july, 2))[0]).toEqual(["LIFE_DEATH", 30, -10_960]);
  expect(await linesOf(await charged("2026-08"), 2)).toEqual([]);
});

test("who came and went between two bordereaux is charged once, however long we go on", async () => {
  await set(1, `"startsOn" = '2027-01-01'`);
  await charged("2026-06");
  await set(1, `"startsOn" = '2026-06-16', "endsOn" = '2026-06-30'`);
  expect((await linesOf(await charged("2026-07"), 1))[0]).toEqual(["LIFE_DEATH", 30, 10_960]);
  for (const period of ["2026-08", "2026-09"]) expect(await linesOf(await charged(period), 1)).toEqual([]);
});

test("who was to leave and stays after all is charged as if nothing had been", async () => {
  await charged("2026-06");
  await set(2, `"endsOn" = '2026-07-10'`);
  const july = await linesOf(await charged("2026-07"), 2);
  await set(2, `"endsOn" = NULL`);
  const august = await linesOf(await charged("2026-08"), 2);
  expect(august.map(([cover, reason]) => [cover, reason])).toContainEqual(["DISABILITY", 40]);
  expect(Number(july[0]?.[2]) + Number(august[0]?.[2])).toBe(2 * 21_920);
  expect((await linesOf(await charged("2026-09"), 2))[0]).toEqual(["LIFE_DEATH", 0, 21_920]);
});

test("a salary that was declared for later does not count yet, and in its month it is the yearly adjustment", async () => {
  await charged("2026-06");
  const affiliationId = affiliationOf(0);
  await database().salaryDeclaration.createMany({
    data: [
      { affiliationId, from: new Date("2026-01-01"), salaryCents: 4_800_000n, workRate: 10_000 },
      { affiliationId, from: new Date("2026-08-01"), salaryCents: 9_600_000n, workRate: 10_000 },
    ],
  });
  await set(0, `"salaryCents" = 9600000, "salaryFrom" = '2026-08-01'`);
  expect((await linesOf(await charged("2026-07"), 0))[0]).toEqual(["LIFE_DEATH", 0, 21_920]);
  expect((await linesOf(await charged("2026-08"), 0))[0]).toEqual(["LIFE_DEATH", 15, 43_840]);
  expect((await linesOf(await charged("2026-09"), 0))[0]).toEqual(["LIFE_DEATH", 0, 43_840]);
});

test("a single premium is charged in its month under 800, a late one in the next, one taken back comes back", async () => {
  await charged("2026-06");
  const single = { id: newId(), affiliationId: affiliationOf(0), payer: "EMPLOYER" as const };
  await database().singlePremium.createMany({
    data: [
      { ...single, amountCents: 200_000n, on: new Date("2026-07-20") },
      { ...single, id: newId(), amountCents: 50_000n, on: new Date("2026-08-02"), payer: "EMPLOYEE" },
    ],
  });
  const july = await charged("2026-07");
  expect(await linesOf(july, 0)).toContainEqual(["LIFE_DEATH", 800, 200_000]);
  const line = await database().bordereauLine.findFirstOrThrow({ where: { bordereauId: july, reason: 800 } });
  expect(line).toMatchObject({ employerCents: 200_000, taxCents: 8_800, rszCents: 17_720 });
  // Declared in August, but of July; and the one of August.
  await database().singlePremium.create({
    data: { ...single, id: newId(), amountCents: 1_000n, on: new Date("2026-07-01") },
  });
  expect(await linesOf(await charged("2026-08"), 0)).toContainEqual(["LIFE_DEATH", 800, 51_000]);
  await database().singlePremium.delete({ where: { id: single.id } });
  expect(await linesOf(await charged("2026-09"), 0)).toContainEqual(["LIFE_DEATH", 800, -200_000]);
  expect(await linesOf(await charged("2026-10"), 0)).not.toContainEqual(
    expect.arrayContaining([800]) as unknown,
  );
});

test("the end of the contract is the last day of everybody", async () => {
  await charged("2026-06");
  await pool().query(`UPDATE "Contract" SET "endsOn" = '2026-07-15' WHERE id = $1`, [contractId]);
  // 15 of the 31 days of 219.20
  expect((await linesOf(await charged("2026-07"), 0))[0]).toEqual(["LIFE_DEATH", 30, 10_606]);
  expect(await charge("2026-08")).toBeNull();
});

test("months that were missed are made up for, the oldest first, and a new contract begins with this month", async () => {
  const open = (until: Period) => database().$transaction((tx) => monthsToCharge(tx, employer.id, until));
  expect(await open("2026-06")).toEqual([{ contractId, period: "2026-06" }]);
  await charged("2026-06");
  expect(await open("2026-06")).toEqual([]);
  expect((await open("2026-09")).map(({ period }) => period)).toEqual(["2026-07", "2026-08", "2026-09"]);
});
