import { chargeMonth } from "@/lib/bordereaux/charge-month";
import { addPeriods, firstDayOf, type Period, periodOf, periodsFrom } from "@/lib/bordereaux/period";
import { bordereauDay } from "@/lib/bordereaux/settlement";
import { database, pool } from "@/lib/database/client";
import { produceDownload } from "@/lib/exchange/produce-download";
import { enqueue } from "@/lib/jobs/enqueue";
import { addDays, dayOf, type PlainDate } from "@/lib/values/dates";
import { newId } from "@/lib/values/ids";
import { momentInBrussels, today } from "@/lib/values/moments";
import { insertFunds } from "./funds";
import { SeededRandom } from "./seeded-random";

export type ChargedEmployer = {
  readonly id: string;
  readonly contracts: readonly { readonly id: string; readonly number: string }[];
};

/** How an employer of the demo pays: one is always late, one has a month open, one is exemplary. */
type PaysHow = "on-time" | "now-and-then-late" | "one-month-open";

const monthsBack = 5;
const listedMonths = 2;

/**
 * Half a year of bordereaux made by the product's own verb, what was paid of them, and the financing fund of each contract
 * with its yearly funding check. Does nothing for an employer that was charged already.
 */
export async function insertPremiums(employer: ChargedEmployer, paysHow: PaysHow): Promise<void> {
  if (await database().bordereau.findFirst({ where: { employerId: employer.id }, select: { id: true } }))
    return;
  const day = today();
  const current = dayOf(day) >= bordereauDay ? periodOf(day) : addPeriods(periodOf(day), -1);
  for (const period of periodsFrom(addPeriods(current, -monthsBack), current)) {
    const madeAt = momentInBrussels(addDays(firstDayOf(period), bordereauDay - 1), "05:00");
    for (const { id } of employer.contracts) {
      await database().$transaction((tx) => chargeMonth(tx, id, period, madeAt), { timeout: 60_000 });
    }
  }
  await pay(employer, paysHow, current, day);
  await listMonths(employer, current);
  await insertFunds(employer, day);
}

/** The month before the current one is due by now; what is older was paid, by some too late. */
async function pay(
  { id }: ChargedEmployer,
  paysHow: PaysHow,
  current: Period,
  day: PlainDate,
): Promise<void> {
  const settlements = await database().premiumSettlement.findMany({
    where: { employerId: id },
    select: { id: true, chargedCents: true, dueOn: true, bordereau: { select: { period: true } } },
    orderBy: { dueOn: "asc" },
  });
  const random = new SeededRandom(`payments ${id}`);
  for (const { id: settlementId, chargedCents, dueOn, bordereau } of settlements) {
    const age = periodsFrom(bordereau.period, current).length - 1;
    if (age === 0 || (age === 1 && paysHow === "one-month-open")) continue;
    const late =
      (paysHow === "now-and-then-late" && age % 2 === 1) || (paysHow === "one-month-open" && age === 3);
    const paidOn = addDays(
      dueOn.toISOString().slice(0, 10),
      late ? random.whole(4, 24) : -random.whole(1, 9),
    );
    if (paidOn > day) continue;
    await pool().query(`UPDATE "PremiumSettlement" SET "paidCents" = $2, "paidOn" = $3::date WHERE id = $1`, [
      settlementId,
      chargedCents,
      paidOn,
    ]);
  }
}

/** The last months stand in Overzicht acties; the worker draws the lists as soon as it runs. */
async function listMonths({ id: employerId }: ChargedEmployer, current: Period): Promise<void> {
  for (const period of periodsFrom(addPeriods(current, 1 - listedMonths), current)) {
    const made = momentInBrussels(addDays(firstDayOf(period), bordereauDay - 1), "05:00");
    await database().$transaction(async (tx) => {
      const action = { id: newId(), employerId, period, createdAt: made, statusAt: made };
      await tx.action.create({
        data: { ...action, kind: "DOWNLOAD", type: "premium-bordereau", status: "REQUESTED" },
      });
      await enqueue(tx, produceDownload, { actionId: action.id });
    });
  }
}
