import { pool } from "@/lib/database/client";
import { addYears, type PlainDate, plainDate, yearOf } from "@/lib/values/dates";
import { percentOf, roundHalfUp } from "@/lib/values/money";
import { insertRows } from "./insert-columns";
import type { ChargedEmployer } from "./premiums";
import { SeededRandom } from "./seeded-random";

type Movement = { on: PlainDate; kind: string; amountCents: number; reference: string | null };

const yearsOfFund = 3;
const yearsOfChecks = 4;

/** The financing fund of each contract over three years, and four yearly checks; a second contract falls short. */
export async function insertFunds(employer: ChargedEmployer, today: PlainDate): Promise<void> {
  for (const [order, { id: contractId, number }] of employer.contracts.entries()) {
    const { rows } = await pool().query<{ yearly: number }>(
      `SELECT coalesce(sum(a."salaryCents" * a."workRate" / 10000), 0)::float8 AS yearly FROM "Affiliation" a
       WHERE a."contractId" = $1 AND (a."endsOn" IS NULL OR a."endsOn" >= $2::date)`,
      [contractId, today],
    );
    // About what goes to the contract in a year.
    const yearly = roundHalfUp(percentOf(rows[0]?.yearly ?? 0, 5));
    if (yearly === 0) continue;
    const random = new SeededRandom(`fund ${number}`);
    const owner = { employerId: employer.id, contractId };
    const balances = await insertMovements(random, owner, number, yearly, today);
    await insertChecks(random, owner, { balances, fallsShort: order > 0 }, today);
  }
}

/** What the fund held after each movement, the first one first. */
type Balances = readonly { readonly on: PlainDate; readonly balanceCents: number }[];

type Owner = { readonly employerId: string; readonly contractId: string };

async function insertMovements(
  random: SeededRandom,
  owner: Owner,
  number: string,
  yearly: number,
  today: PlainDate,
): Promise<Balances> {
  const first = plainDate(yearOf(today) - yearsOfFund, 1, 1);
  const opening = roundHalfUp(yearly * 0.6);
  const movements: Movement[] = [{ on: first, kind: "DEPOSIT", amountCents: opening, reference: null }];
  for (let year = yearOf(first); year <= yearOf(today); year++) {
    for (const month of [2, 5, 8, 11]) {
      movements.push({
        on: plainDate(year, month, 20),
        kind: "DEPOSIT",
        amountCents: roundHalfUp(yearly * (0.02 + random.next() * 0.01)),
        reference: `${number}-${year}${String(month).padStart(2, "0")}`,
      });
      movements.push({
        on: plainDate(year, month, 27),
        kind: "PREMIUM",
        amountCents: -roundHalfUp(yearly * (0.012 + random.next() * 0.008)),
        reference: `${number}-${year}${String(month).padStart(2, "0")}`,
      });
    }
    movements.push({
      on: plainDate(year, 6, 30),
      kind: "TRANSFER",
      amountCents: -roundHalfUp(yearly * (0.01 + random.next() * 0.01)),
      reference: null,
    });
    movements.push({
      on: plainDate(year, 12, 31),
      kind: "RETURN",
      amountCents: roundHalfUp(yearly * (0.012 + random.next() * 0.006)),
      reference: null,
    });
    movements.push({
      on: plainDate(year, 12, 31),
      kind: "COST",
      amountCents: -roundHalfUp(yearly * 0.0012),
      reference: null,
    });
  }
  let balance = 0;
  const rows = movements
    .filter(({ on }) => on <= today)
    .sort((one, other) => one.on.localeCompare(other.on))
    .map((movement) => {
      balance += movement.amountCents;
      return { id: random.id(), ...owner, ...movement, balanceCents: balance };
    });
  const types = {
    id: "uuid",
    employerId: "uuid",
    contractId: "uuid",
    on: "date",
    kind: '"FundMovementKind"',
    amountCents: "bigint",
    balanceCents: "bigint",
    reference: "text",
  };
  await insertRows(pool(), "FundMovement", types, rows);
  return rows;
}

async function insertChecks(
  random: SeededRandom,
  owner: Owner,
  { balances, fallsShort }: { balances: Balances; fallsShort: boolean },
  today: PlainDate,
): Promise<void> {
  const known = await reservesOf(owner.contractId, plainDate(yearOf(today), 1, 1));
  const rows = known.map(({ on, reserves, guarantee }, back) => {
    // What the fund's own screen shows for that day.
    const fund = balances.findLast((movement) => movement.on <= on)?.balanceCents ?? 0;
    const short = fallsShort && back === 0;
    return {
      id: random.id(),
      ...owner,
      on,
      reservesCents: reserves,
      fundCents: fund,
      minimumCents: roundHalfUp(short ? (reserves + fund) / 0.964 : guarantee * (1 + random.next() * 0.03)),
      guaranteeCents: guarantee,
    };
  });
  const types = {
    id: "uuid",
    employerId: "uuid",
    contractId: "uuid",
    on: "date",
    reservesCents: "bigint",
    fundCents: "bigint",
    minimumCents: "bigint",
    guaranteeCents: "bigint",
  };
  await insertRows(pool(), "FundingCheck", types, rows);
}

type Reserves = { on: PlainDate; reserves: number; guarantee: number };

/** What stands on the statements of the people, the last year first; a year from before those is a fifth less. */
async function reservesOf(contractId: string, last: PlainDate): Promise<Reserves[]> {
  const { rows } = await pool().query<Reserves>(
    `SELECT r."on"::text, sum(r."reserveCents")::float8 AS reserves, sum(r."guaranteedCents")::float8 AS guarantee
     FROM "Reserve" r JOIN "Affiliation" a ON a.id = r."affiliationId"
     WHERE a."contractId" = $1 AND r."on" <= $2::date
     GROUP BY r."on" ORDER BY r."on" DESC LIMIT ${yearsOfChecks}`,
    [contractId, last],
  );
  for (let oldest = rows.at(-1); oldest && rows.length < yearsOfChecks; oldest = rows.at(-1)) {
    rows.push({
      on: addYears(oldest.on, -1),
      reserves: roundHalfUp(oldest.reserves * 0.8),
      guarantee: roundHalfUp(oldest.guarantee * 0.8),
    });
  }
  return rows;
}
