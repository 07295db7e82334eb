import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findSettlements } from "@/lib/bordereaux/find-settlements";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { findFundMovements } from "@/lib/funding/find-fund-movements";
import { findFundingChecks } from "@/lib/funding/find-funding-checks";
import { findFunds } from "@/lib/funding/find-funds";
import { fundingLevel, isUnderfunded } from "@/lib/funding/funding-level";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { insertPremiums } from "./premiums";
import { insertPlans, insertReserves } from "./reserves";

let employer: SeededEmployer;
let actor: Actor;

beforeAll(async () => {
  employer = await anEmployer({ employees: 90, managersPlan: true });
  await insertPlans(pool(), [employer.id]);
  await insertReserves({ employerIds: [employer.id] });
  await insertPremiums(employer, "one-month-open");
  await insertPremiums(employer, "one-month-open");
  const account = await anAccount({ employers: [{ id: employer.id, role: "FINANCE" }] });
  actor = await actingAs(account.id, "employer", "premiums.read");
});
afterAll(closeDatabase);

test("half a year is charged once, some of it paid late, a month overdue and the last one still to be paid", async () => {
  const { rows } = await findSettlements(actor, { employerId: employer.id });
  expect(rows.length).toBe(12);
  const statuses = new Set(rows.map(({ status }) => status));
  expect(statuses).toContain("PAID");
  expect(statuses).toContain("PAID_LATE");
  expect(statuses).toContain("OPEN");
});

test("no more than a few are joiners, and every month has people", async () => {
  const lines = await database().bordereauLine.groupBy({ by: ["reason"], _count: true });
  const count = (reason: number) => lines.find((line) => line.reason === reason)?._count ?? 0;
  expect(count(0) + count(15)).toBeGreaterThan(10 * count(5));
});

test("the balance of a fund is what its movements come to, whichever way one walks through them", async () => {
  const [, fund] = await findFunds(actor, employer.id);
  const walk = async () => {
    const all = [];
    let after: string | undefined;
    do {
      const page = await findFundMovements(actor, { employerId: employer.id, size: 20, after });
      all.push(...page.rows);
      after = page.next ?? undefined;
    } while (after);
    return all;
  };
  const movements = await walk();
  expect(new Set(movements.map(({ id }) => id)).size).toBe(movements.length);
  expect(movements.length).toBe(await database().fundMovement.count());
  const own = movements.filter(({ contract }) => contract === fund?.contract);
  expect(own.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(fund?.balanceCents);
  expect(own[0]?.balanceCents).toBe(fund?.balanceCents);
  expect(fund?.course.at(-1)?.balanceCents).toBe(fund?.balanceCents);

  const first = await findFundMovements(actor, { employerId: employer.id, size: 20 });
  const next = await findFundMovements(actor, {
    employerId: employer.id,
    size: 20,
    after: first.next ?? "",
  });
  const back = await findFundMovements(actor, {
    employerId: employer.id,
    size: 20,
    before: next.previous ?? "",
  });
  expect(back.rows).toEqual(first.rows);
});

test("movements are found by kind and by date", async () => {
  const question = { employerId: employer.id, from: "2025-01-01", until: "2025-12-31", size: 100 };
  const all = await findFundMovements(actor, question);
  expect(all.rows.every(({ on }) => on.startsWith("2025-"))).toBe(true);
  const returns = await findFundMovements(actor, { ...question, kinds: ["RETURN"] });
  expect(returns.rows.map(({ kind, on }) => [kind, on])).toEqual([
    ["RETURN", "2025-12-31"],
    ["RETURN", "2025-12-31"],
  ]);
});

test("four years of checks a contract; the second contract falls short in the last one", async () => {
  const [first, second] = await findFundingChecks(actor, employer.id);
  expect(first?.checks.length).toBe(4);
  expect(first?.checks.some(isUnderfunded)).toBe(false);
  const [last, before] = second?.checks ?? [];
  expect(last && fundingLevel(last)).toBe(9_639);
  expect(before && isUnderfunded(before)).toBe(false);
});

test("a check counts what the fund held on its day", async () => {
  const [first] = await findFundingChecks(actor, employer.id);
  const check = first?.checks[0];
  const { rows } = await findFundMovements(actor, {
    employerId: employer.id,
    until: check?.on ?? "",
    size: 100,
  });
  const last = rows.find(({ contract }) => contract === first?.contract);
  expect(check?.fundCents).toBe(last?.balanceCents);
});
