import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor, BrokerActor } from "@/lib/access/actor";
import { findRsz } from "@/lib/bordereaux/find-rsz";
import { findSettlement } from "@/lib/bordereaux/find-settlement";
import { findSettlements } from "@/lib/bordereaux/find-settlements";
import { findChargedYears } from "@/lib/bordereaux/read-charged-premiums";
import { findAffiliationFile } from "@/lib/changes/find-affiliation-file";
import { closeDatabase, database } from "@/lib/database/client";
import { findCategories } from "@/lib/employers/find-categories";
import { findEmployer } from "@/lib/employers/find-employer";
import { findEmployers } from "@/lib/employers/find-employers";
import { findEntries } from "@/lib/employers/find-entries";
import { findPortfolio } from "@/lib/employers/find-portfolio";
import { findFundMovements } from "@/lib/funding/find-fund-movements";
import { findFundingChecks } from "@/lib/funding/find-funding-checks";
import { findFunds } from "@/lib/funding/find-funds";
import { findLegalDocuments } from "@/lib/inbox/find-legal-documents";
import { openDocument } from "@/lib/inbox/open-document";
import { findAffiliations } from "@/lib/insured/find-affiliations";
import { openAffiliation } from "@/lib/insured/open-affiliation";
import { addDays } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import {
  affiliationId,
  beginMandates,
  beside,
  besideId,
  broker,
  covers,
  documents,
  employer,
  everything,
  type Mandate,
  mandate,
  noMandates,
  owner,
  saved,
  settlements,
  viewed,
} from "@/tests/access/mandate-world";
import { isFound } from "./verb";

beforeAll(beginMandates);
beforeEach(noMandates);
afterAll(closeDatabase);

/** Every screen of the first contract, by the verb that it asks. */
const screens: Readonly<Record<string, (actor: Actor) => unknown>> = {
  card: (actor) => findEmployer(actor, employer.id),
  entries: async (actor) => [...(await findEntries(actor, employer.id))],
  employers: (actor) => findEmployers(actor, {}),
  portfolio: (actor) => (actor.kind === "broker" ? findPortfolio(actor, {}) : null),
  people: (actor) => findAffiliations(actor, { employerId: employer.id }),
  "people found": (actor) => findAffiliations(actor, { search: viewed()?.lastName }),
  person: (actor) => openAffiliation(actor, affiliationId()),
  "the person's file": (actor) => findAffiliationFile(actor, affiliationId()),
  premiums: (actor) => findSettlements(actor, { employerId: employer.id }),
  "an invoice": (actor) => findSettlement(actor, settlements[0] ?? ""),
  years: (actor) => findChargedYears(actor, employer.id),
  rsz: (actor) => findRsz(actor, { employerId: employer.id }),
  "funding checks": (actor) => findFundingChecks(actor, employer.id),
  funds: (actor) => findFunds(actor, employer.id),
  movements: (actor) => findFundMovements(actor, { employerId: employer.id }),
  categories: (actor) => findCategories(actor, employer.id),
  documents: (actor) => findLegalDocuments(actor, employer.id),
  "a document": (actor) =>
    saved(openDocument(actor, { employerId: employer.id, documentId: documents.legal })),
  "a stored document": (actor) =>
    saved(openDocument(actor, { employerId: employer.id, documentId: documents.stored })),
};

async function opened(actor: Actor): Promise<string[]> {
  const found: string[] = [];
  for (const [name, ask] of Object.entries(screens)) if (isFound(await ask(actor))) found.push(name);
  return found;
}

describe("a mandate", () => {
  const day = (days: number) => addDays(today(), days);

  test.each([
    ["that never was", []],
    ["that ended yesterday", [{ until: day(-1) }]],
    ["that starts tomorrow", [{ from: day(1) }]],
    ["of another group of the same office", [{ group: "beside" }]],
  ])("%s opens nothing at all", async (_which, mandates: Mandate[]) => {
    for (const one of mandates) await mandate(one.group ? { ...one, group: besideId } : one);
    expect(await opened(broker)).toEqual([]);
    expect(JSON.stringify(await findPortfolio(broker, {}))).not.toContain(employer.name);
  });

  test.each([
    ["that ends today", { until: day(0) }],
    ["that started today", { from: day(0) }],
    ["without an end", {}],
  ])("%s opens every screen", async (_which, given: Mandate) => {
    await mandate(given);
    expect(await opened(broker)).toEqual(Object.keys(screens));
    expect(await opened(beside)).toEqual([]);
  });

  test("is gone at once with the group: who was taken out of it comes back with empty hands", async () => {
    await everything();
    const gone: BrokerActor = { ...broker, groupIds: [] };
    expect(await opened(gone)).toEqual([]);
    expect(await opened({ ...broker, groupIds: [besideId] })).toEqual([]);
  });
});

describe("each cover opens its own", () => {
  const figures = ["funding checks", "funds", "movements"];

  test.each(["PREMIUM_WAIVER", "DISABILITY"] as const)(
    "%s opens neither reserves nor salaries",
    async (cover) => {
      await mandate({ cover });
      expect(await opened(broker)).toEqual(Object.keys(screens).filter((name) => !figures.includes(name)));
      const entries = await findEntries(broker, employer.id);
      expect([...entries].sort()).toEqual([
        "CATEGORIES",
        "LEGAL_DOCUMENTS",
        "PREMIUM_SETTLEMENT",
        "RSZ_OVERVIEWS",
      ]);
      expect((await openAffiliation(broker, affiliationId()))?.pay).toBeNull();
      expect(await findAffiliationFile(broker, affiliationId())).toMatchObject({
        paySeen: false,
        salaries: [],
        singlePremiums: [],
      });
    },
  );

  test("a plan is seen through the covers, on the list of categories and on the person", async () => {
    const planOf = async () => {
      const [contract] = (await findCategories(broker, employer.id)) ?? [];
      const { employerRate, deathFactor, disabilityRate, waiver, accident } =
        contract?.categories[0] ?? ({} as never);
      const file = await findAffiliationFile(broker, affiliationId());
      expect(file?.category.disabilityRate === null).toBe(disabilityRate === null);
      return [employerRate, deathFactor, accident, disabilityRate, waiver].map((one) => one !== null);
    };
    await mandate({ cover: "DISABILITY" });
    expect(await planOf()).toEqual([false, false, false, true, false]);
    await mandate({ cover: "PREMIUM_WAIVER" });
    expect(await planOf()).toEqual([false, false, false, true, true]);
    await mandate({ cover: "PENSION_DEATH" });
    expect(await planOf()).toEqual([true, true, true, true, true]);
    expect((await openAffiliation(broker, affiliationId()))?.pay?.salaryCents).toBeGreaterThan(0);
  });

  test("what three brokers see of an invoice is different, and adds up to what the employer pays", async () => {
    const whole = await findSettlement(owner, settlements[0] ?? "");
    let sum = 0;
    for (const cover of covers) {
      await database().intermediary.deleteMany();
      await mandate({ cover });
      const part = await findSettlement(broker, settlements[0] ?? "");
      const [listed] = (await findSettlements(broker, { employerId: employer.id })).rows;
      const { sums } = await findSettlements(broker, { employerId: employer.id });
      expect(part?.totals.length).toBeGreaterThan(0);
      const lines = part?.totals.map(
        (one) => one.employerCents + one.employeeCents + one.taxCents + one.rszCents,
      );
      expect(lines?.reduce((all, one) => all + one, 0)).toBe(part?.chargedCents);
      expect(listed?.chargedCents).toBe(part?.chargedCents);
      expect(sums.chargedCents).toBe(part?.chargedCents);
      expect([part?.paidCents, part?.openCents, part?.interestCents]).toEqual([null, null, null]);
      expect([sums.paidCents, sums.openCents, listed?.paidCents, listed?.openCents]).toEqual(
        Array(4).fill(null),
      );
      expect(part?.status).toBe(whole?.status);
      expect(JSON.stringify([part, listed, sums])).not.toContain(String(whole?.chargedCents));
      sum += part?.chargedCents ?? 0;
    }
    expect(sum).toBe(whole?.chargedCents);
  });

  test("with all of them the invoice is the broker's whole, and so is the contribution", async () => {
    await everything(0);
    await everything(1);
    const question = { employerId: employer.id };
    expect(await findSettlement(broker, settlements[0] ?? "")).toEqual(
      await findSettlement(owner, settlements[0] ?? ""),
    );
    expect(await findSettlements(broker, question)).toEqual(await findSettlements(owner, question));
    expect(await findRsz(broker, question)).toEqual(await findRsz(owner, question));
  });

  test("the contribution is that of the own covers, and counts the people without another's lines", async () => {
    await mandate({ cover: "DISABILITY" });
    const [seen] = await findRsz(broker, { employerId: employer.id });
    const totals = (await findSettlement(broker, settlements[0] ?? ""))?.totals ?? [];
    expect(new Set(totals.map(({ cover }) => cover))).toEqual(new Set(["DISABILITY"]));
    expect(seen?.rszCents).toBe(totals.reduce((all, { rszCents }) => all + rszCents, 0));
    expect(seen?.people).toBe(totals.reduce((all, { lines }) => all + lines, 0));
  });
});
