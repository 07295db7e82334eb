import type { Actor } from "@/lib/access/actor";
import { chargeMonth } from "@/lib/bordereaux/charge-month";
import { findRsz } from "@/lib/bordereaux/find-rsz";
import { findSettlement } from "@/lib/bordereaux/find-settlement";
import { findSettlements } from "@/lib/bordereaux/find-settlements";
import { addPeriods, periodOf } from "@/lib/bordereaux/period";
import {
  countChargedPremiums,
  findChargedYears,
  readChargedPremiums,
} from "@/lib/bordereaux/read-charged-premiums";
import { countInterestDetail, readInterestDetail } from "@/lib/bordereaux/read-interest-detail";
import {
  countPremiumBordereau,
  findBordereauPeriods,
  readPremiumBordereau,
} from "@/lib/bordereaux/read-premium-bordereau";
import { database } from "@/lib/database/client";
import { findFundMovements } from "@/lib/funding/find-fund-movements";
import { findFundingChecks } from "@/lib/funding/find-funding-checks";
import { findFunds } from "@/lib/funding/find-funds";
import { utcMidnight } from "@/lib/values/dates";
import { newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { byList, byRecord, piece, type Verb } from "./verb";
import type { World } from "./world";

const period = addPeriods(periodOf(today()), -3);
const year = period.slice(0, 4);

/** The first employer has a bordereau of three months ago, so an invoice that is overdue. */
async function charged({ employer }: World): Promise<string> {
  const id = await database().$transaction((tx) =>
    chargeMonth(tx, employer.contracts[0].id, period, utcMidnight(`${period}-15`)),
  );
  if (!id) throw new Error("An employer without premiums");
  return id;
}

async function anEmployerCharged(world: World): Promise<string> {
  await charged(world);
  return world.employer.id;
}

async function aSettlement(world: World): Promise<string> {
  const bordereauId = await charged(world);
  return (await database().premiumSettlement.findUniqueOrThrow({ where: { bordereauId } })).id;
}

async function aMovement({ employer }: World): Promise<string> {
  const owner = { employerId: employer.id, contractId: employer.contracts[0].id };
  const facts = { kind: "DEPOSIT", amountCents: 5_000n, balanceCents: 5_000n } as const;
  const on = utcMidnight(today());
  return (await database().fundMovement.create({ data: { id: newId(), ...owner, ...facts, on } })).id;
}

async function anEmployerWithFund(world: World): Promise<string> {
  await aMovement(world);
  return world.employer.id;
}

async function anEmployerChecked({ employer }: World): Promise<string> {
  const contractId = employer.contracts[0].id;
  const sums = { reservesCents: 90n, fundCents: 9n, minimumCents: 90n, guaranteeCents: 100n };
  const on = utcMidnight("2026-01-01");
  await database().fundingCheck.upsert({
    where: { contractId_on: { contractId, on } },
    create: { employerId: employer.id, contractId, on, ...sums },
    update: {},
  });
  return employer.id;
}

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const rows: T[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

/** Figures on a screen, which a mandate opens for its covers; lists to download it never does. */
const opens = ["employer", "broker", "colleague", "staff"] as const;
const byEmployer = (call: (actor: Actor, employerId: string) => unknown): Verb =>
  byRecord({ opens, make: anEmployerCharged, call });
const byEmployerWhole = (call: (actor: Actor, employerId: string) => unknown): Verb =>
  byRecord({ opens: ["employer", "staff"], make: anEmployerCharged, call });

/** What an employer pays, and what it put aside: its own people and the insurer's, and to read its intermediaries. */
export const premiumsVerbs: Readonly<Record<string, Verb>> = {
  "lib/bordereaux/access.ts bordereauxVisibleTo": piece(
    "The scope itself: the verbs below are a test of it.",
  ),
  "lib/funding/access.ts fundingVisibleTo": piece("The scope itself: the verbs below are a test of it."),
  "lib/bordereaux/find-settlements.ts findSettlements": byList({
    opens,
    make: aSettlement,
    call: (actor, world) => findSettlements(actor, { employerId: world.employer.id }),
  }),
  "lib/bordereaux/find-settlement.ts findSettlement": byRecord({
    opens,
    make: aSettlement,
    call: findSettlement,
  }),
  "lib/bordereaux/find-rsz.ts findRsz": byEmployer((actor, employerId) => findRsz(actor, { employerId })),
  "lib/bordereaux/read-premium-bordereau.ts findBordereauPeriods": byEmployerWhole(findBordereauPeriods),
  "lib/bordereaux/read-premium-bordereau.ts countPremiumBordereau": byEmployerWhole((actor, employerId) =>
    countPremiumBordereau(actor, { employerId, period }),
  ),
  "lib/bordereaux/read-premium-bordereau.ts readPremiumBordereau": byEmployerWhole((actor, employerId) =>
    all(readPremiumBordereau(actor, { employerId, period }, "nl")),
  ),
  "lib/bordereaux/read-charged-premiums.ts findChargedYears": byEmployer(findChargedYears),
  "lib/bordereaux/read-charged-premiums.ts countChargedPremiums": byEmployerWhole((actor, employerId) =>
    countChargedPremiums(actor, { employerId, year }),
  ),
  "lib/bordereaux/read-charged-premiums.ts readChargedPremiums": byEmployerWhole((actor, employerId) =>
    all(readChargedPremiums(actor, { employerId, year }, "nl")),
  ),
  "lib/bordereaux/read-interest-detail.ts countInterestDetail": byEmployerWhole((actor, employerId) =>
    countInterestDetail(actor, { employerId, year }),
  ),
  "lib/bordereaux/read-interest-detail.ts readInterestDetail": byEmployerWhole((actor, employerId) =>
    all(readInterestDetail(actor, { employerId, year })),
  ),
  "lib/funding/find-funding-checks.ts findFundingChecks": byRecord({
    opens,
    make: anEmployerChecked,
    call: findFundingChecks,
  }),
  "lib/funding/find-funds.ts findFunds": byRecord({ opens, make: anEmployerWithFund, call: findFunds }),
  "lib/funding/find-fund-movements.ts findFundMovements": byList({
    opens,
    make: aMovement,
    call: (actor, world) => findFundMovements(actor, { employerId: world.employer.id }),
  }),
};
