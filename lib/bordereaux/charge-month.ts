import type { Transaction } from "@/lib/database/client";
import type { PremiumCover } from "@/lib/database/generated/enums";
import { now } from "@/lib/values/clock";
import { addMonths, laterOf, utcMidnight } from "@/lib/values/dates";
import { newId } from "@/lib/values/ids";
import { dateInBrussels } from "@/lib/values/moments";
import { chargePerson, chargeSingle, type Line } from "./charge-person";
import { readPeopleToCharge, readSinglesToCharge } from "./people-to-charge";
import { firstDayOf, type Period } from "./period";
import { dueDateOf, settlementNumber } from "./settlement";

type PersonLine = Line & { readonly affiliationId: string; readonly categoryId: string };

/** So many lines travel in one statement. */
const atOnce = 20_000;

/**
 * Makes the bordereau of a contract for a month, with what its lines add up to and its invoice. Once: whoever comes second
 * gets the one that is there. Null where there is nothing to charge. The months before it must have had theirs.
 */
export async function chargeMonth(
  tx: Transaction,
  contractId: string,
  period: Period,
  madeAt: Date = now(),
): Promise<string | null> {
  // Two workers at the same contract: the second waits here and then finds the bordereau.
  const [contract] = await tx.$queryRaw<{ employerId: string; number: string }[]>`
    SELECT "employerId", number FROM "Contract" WHERE id = ${contractId}::uuid FOR NO KEY UPDATE`;
  if (!contract) return null;
  const made = await tx.bordereau.findUnique({
    where: { contractId_period: { contractId, period } },
    select: { id: true },
  });
  if (made) return made.id;

  const lines = await linesOf(tx, contractId, period);
  if (lines.length === 0) return null;
  const bordereauId = newId();
  const people = new Set(lines.map(({ affiliationId }) => affiliationId)).size;
  await tx.bordereau.create({
    data: { id: bordereauId, employerId: contract.employerId, contractId, period, people, madeAt },
  });
  for (let from = 0; from < lines.length; from += atOnce) {
    await insertLines(tx, bordereauId, lines.slice(from, from + atOnce));
  }
  const totals = totalsOf(lines);
  await tx.bordereauTotal.createMany({ data: totals.map((total) => ({ ...total, bordereauId })) });
  await tx.premiumSettlement.create({
    data: {
      id: newId(),
      employerId: contract.employerId,
      contractId,
      bordereauId,
      number: settlementNumber(contract.number, period),
      // One that could not be made in its month is not late on the day that it comes.
      dueOn: utcMidnight(laterOf(dueDateOf(period), addMonths(dateInBrussels(madeAt), 1))),
      chargedCents: totals.reduce((sum, total) => sum + whole(total), 0n),
    },
  });
  return bordereauId;
}

async function linesOf(tx: Transaction, contractId: string, period: Period): Promise<PersonLine[]> {
  const bordereaux = await tx.bordereau.findMany({
    where: { contractId, period: { lt: period } },
    select: { id: true, period: true },
    orderBy: { period: "asc" },
  });
  const first = bordereaux[0]?.period ?? period;
  const question = { contractId, period, firstDay: firstDayOf(first), last: bordereaux.at(-1)?.id ?? null };
  const people = await readPeopleToCharge(tx, question);
  const singles = await readSinglesToCharge(tx, question);
  const month = { period, first, last: bordereaux.at(-1)?.period ?? null };
  return [
    ...people.flatMap(({ affiliationId, categoryId, plan, ...person }) =>
      chargePerson(person, plan, month).map((line) => ({ ...line, affiliationId, categoryId })),
    ),
    ...singles.flatMap(({ affiliationId, categoryId, ...parts }) =>
      chargeSingle(parts, month).map((line) => ({ ...line, affiliationId, categoryId })),
    ),
  ];
}

async function insertLines(tx: Transaction, bordereauId: string, lines: readonly PersonLine[]) {
  const column = <T>(value: (line: PersonLine) => T) => lines.map(value);
  await tx.$executeRaw`
    INSERT INTO "BordereauLine" ("bordereauId", "affiliationId", cover, reason, "employerCents", "employeeCents",
      "taxCents", "rszCents")
    SELECT ${bordereauId}::uuid, "affiliationId", cover::"PremiumCover", reason, employer, employee, tax, rsz
    FROM unnest(
      ${column((line) => line.affiliationId)}::uuid[], ${column((line) => line.cover)}::text[],
      ${column((line) => line.reason)}::int[], ${column((line) => line.employerCents)}::int[],
      ${column((line) => line.employeeCents)}::int[], ${column((line) => line.taxCents)}::int[],
      ${column((line) => line.rszCents)}::int[]
    ) AS given ("affiliationId", cover, reason, employer, employee, tax, rsz)`;
}

type LineTotal = {
  categoryId: string;
  cover: PremiumCover;
  reason: number;
  lines: number;
  employerCents: bigint;
  employeeCents: bigint;
  taxCents: bigint;
  rszCents: bigint;
};

/** What lines add up to, per category, cover and reason: every screen's figures come from these. */
export function totalsOf(lines: readonly (Line & { readonly categoryId: string })[]): readonly LineTotal[] {
  const totals = new Map<string, LineTotal>();
  for (const { categoryId, cover, reason, employerCents, employeeCents, taxCents, rszCents } of lines) {
    const key = `${categoryId} ${cover} ${reason}`;
    const total = totals.get(key) ?? { ...nothing, categoryId, cover, reason };
    total.lines += 1;
    total.employerCents += BigInt(employerCents);
    total.employeeCents += BigInt(employeeCents);
    total.taxCents += BigInt(taxCents);
    total.rszCents += BigInt(rszCents);
    totals.set(key, total);
  }
  return [...totals.values()];
}

const nothing = { lines: 0, employerCents: 0n, employeeCents: 0n, taxCents: 0n, rszCents: 0n };

export function whole(total: Omit<LineTotal, "categoryId" | "cover" | "reason" | "lines">): bigint {
  return total.employerCents + total.employeeCents + total.taxCents + total.rszCents;
}
