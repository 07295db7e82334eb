import { chargeMonth } from "@/lib/bordereaux/charge-month";
import { monthsToCharge } from "@/lib/bordereaux/contracts-to-charge";
import { type Period, periodOf } from "@/lib/bordereaux/period";
import { database, type Transaction } from "@/lib/database/client";
import { defineJob } from "@/lib/jobs/define-job";
import { enqueue } from "@/lib/jobs/enqueue";
import { utcMidnight } from "@/lib/values/dates";
import { newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { makeBordereaux, makeMonthlyBordereaux } from "./make-bordereaux";
import { produceDownload } from "./produce-download";

/** On the fifteenth: a run for each employer, so that a large one or a broken one holds up no other. */
export const makeMonthlyBordereauxJob = defineJob({
  ...makeMonthlyBordereaux,
  run: async (context) => {
    const period = periodOf(today());
    const employers = await database().employer.findMany({
      where: { contracts: { some: { startsOn: { lte: utcMidnight(today()) } } } },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    await context.transaction(async (tx) => {
      for (const { id: employerId } of employers) {
        await enqueue(tx, makeBordereaux, { employerId, period }, { key: `${employerId} ${period}` });
      }
    });
  },
});

/**
 * Charges what is still to be charged, a contract and a month at a time, and lays the list of each month that was made in
 * Overzicht acties. Whatever is there already stays as it is, so it may fall and begin again anywhere.
 */
export const makeBordereauxJob = defineJob({
  ...makeBordereaux,
  run: async (context, { employerId, period: until }) => {
    const months = await context.transaction((tx) => monthsToCharge(tx, employerId, until));
    let done = 0;
    for (const { contractId, period } of months) {
      context.signal.throwIfAborted();
      await context.transaction((tx) => chargeMonth(tx, contractId, period));
      await context.progress(++done, months.length);
    }
    await context.transaction((tx) => announce(tx, employerId, until));
  },
});

/** The months of this year back from now that have a bordereau and no list yet: an earlier run may have fallen in between. */
async function announce(tx: Transaction, employerId: string, until: Period): Promise<void> {
  // The other worker's run of the same month waits here, and then finds the actions.
  await tx.$queryRaw`SELECT id FROM "Employer" WHERE id = ${employerId}::uuid FOR NO KEY UPDATE`;
  const made = await tx.bordereau.findMany({
    where: {
      employerId,
      period: { lte: until },
      contract: { NOT: { withheld: { has: "DOWNLOAD_PREMIUM_BORDEREAU" } } },
    },
    select: { period: true },
    distinct: ["period"],
    orderBy: { period: "desc" },
    take: 12,
  });
  const type = "premium-bordereau";
  const there = await tx.action.findMany({
    where: { employerId, type, requestedById: null, period: { in: made.map(({ period }) => period) } },
    select: { period: true },
  });
  const known = new Set(there.map(({ period }) => period));
  for (const { period } of made.reverse()) {
    if (known.has(period)) continue;
    const id = newId();
    await tx.action.create({
      data: { id, kind: "DOWNLOAD", type, employerId, period, status: "REQUESTED" },
    });
    await enqueue(tx, produceDownload, { actionId: id });
  }
}
