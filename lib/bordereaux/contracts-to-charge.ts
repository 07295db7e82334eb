import type { Transaction } from "@/lib/database/client";
import { laterOf, utcMidnight } from "@/lib/values/dates";
import { addPeriods, firstDayOf, lastDayOf, type Period, periodOf, periodsFrom } from "./period";

/** A month that was missed is made up for as long as this. */
const mostMonths = 12;

/**
 * What an employer's contracts have still to be charged up to a month, the oldest first: each month builds on the one
 * before. A contract that ended may have something to give back.
 */
export async function monthsToCharge(
  tx: Transaction,
  employerId: string,
  until: Period,
): Promise<{ contractId: string; period: Period }[]> {
  const contracts = await tx.contract.findMany({
    where: {
      employerId,
      startsOn: { lte: utcMidnight(lastDayOf(until)) },
      OR: [{ endsOn: null }, { endsOn: { gte: utcMidnight(firstDayOf(addPeriods(until, -mostMonths))) } }],
    },
    select: {
      id: true,
      bordereaux: { select: { period: true }, orderBy: { period: "desc" }, take: 1 },
    },
    orderBy: { number: "asc" },
  });
  return contracts.flatMap(({ id: contractId, bordereaux: [last] }) => {
    const first = last ? addPeriods(last.period, 1) : until;
    const earliest = addPeriods(until, 1 - mostMonths);
    return periodsFrom(laterPeriod(first, earliest), until).map((period) => ({ contractId, period }));
  });
}

function laterPeriod(one: Period, other: Period): Period {
  return periodOf(laterOf(firstDayOf(one), firstDayOf(other)));
}
