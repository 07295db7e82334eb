import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor, BrokerActor } from "@/lib/access/actor";
import { findAuditEntries } from "@/lib/audit/find-entries";
import { findSettlement } from "@/lib/bordereaux/find-settlement";
import { findSettlements } from "@/lib/bordereaux/find-settlements";
import { findAffiliationFile } from "@/lib/changes/find-affiliation-file";
import { closeDatabase, database } from "@/lib/database/client";
import { findCategories } from "@/lib/employers/find-categories";
import { findEmployer } from "@/lib/employers/find-employer";
import { findEmployers } from "@/lib/employers/find-employers";
import { findEntries } from "@/lib/employers/find-entries";
import { findPortfolio } from "@/lib/employers/find-portfolio";
import { openFile } from "@/lib/files/open-file";
import { findFundMovements } from "@/lib/funding/find-fund-movements";
import { findFundingChecks } from "@/lib/funding/find-funding-checks";
import { findFunds } from "@/lib/funding/find-funds";
import { findCorrespondence } from "@/lib/inbox/find-correspondence";
import { findLegalDocuments } from "@/lib/inbox/find-legal-documents";
import { openDocument } from "@/lib/inbox/open-document";
import { findAcceptances } from "@/lib/insured/find-acceptances";
import { findAffiliations } from "@/lib/insured/find-affiliations";
import { openAffiliation } from "@/lib/insured/open-affiliation";
import { revealNationalNumber } from "@/lib/insured/reveal-national-number";
import { utcMidnight } from "@/lib/values/dates";
import { newId } from "@/lib/values/ids";
import {
  affiliated,
  affiliationId,
  beginMandates,
  beside,
  broker,
  documents,
  employer,
  everything,
  file,
  insured,
  mandate,
  noMandates,
  owner,
  saved,
  settlements,
  viewed,
} from "@/tests/access/mandate-world";
import { aBrokerage } from "@/tests/support/builders";

beforeAll(beginMandates);
beforeEach(noMandates);
afterAll(closeDatabase);

describe("of two contracts, one under mandate", () => {
  test("everything is of that one: people, counts, sums, funds, plans, papers", async () => {
    await everything(1);
    const [, managers] = employer.contracts;
    const mine = affiliated.filter(({ contractId }) => contractId === managers?.id);
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.length).toBeLessThan(affiliated.length);
    const list = await findAffiliations(broker, { employerId: employer.id });
    expect(list.rows.map(({ id }) => id).sort()).toEqual(mine.map(({ id }) => id).sort());
    expect(list.count).toBe(mine.length);
    expect(await openAffiliation(broker, affiliationId())).toBeNull();
    const search = await findAffiliations(broker, { search: viewed()?.number });
    expect([search.rows, search.count]).toEqual([[], 0]);
    expect((await findPortfolio(broker, {})).rows[0]?.people).toBe(mine.length);
    expect((await findEmployers(broker, {})).rows[0]?._count).toEqual({
      affiliations: mine.length,
      contracts: 1,
    });
    expect((await findEmployer(broker, employer.id))?.contracts.map(({ id }) => id)).toEqual([managers?.id]);
    expect((await findCategories(broker, employer.id))?.map(({ id }) => id)).toEqual([managers?.id]);
    expect(await findSettlement(broker, settlements[0] ?? "")).toBeNull();
    const { rows, sums } = await findSettlements(broker, { employerId: employer.id });
    expect([rows.map(({ id }) => id), sums.count]).toEqual([[settlements[1]], 1]);
    expect((await findFunds(broker, employer.id)).length).toBe(1);
    expect((await findFundMovements(broker, { employerId: employer.id })).rows.length).toBe(1);
    expect((await findFundingChecks(broker, employer.id)).length).toBe(1);
    expect((await findLegalDocuments(broker, employer.id)).map(({ id }) => id)).toEqual([documents.ofOther]);
  });

  test("what one contract withholds is not opened by the other, which is not the broker's", async () => {
    await everything(1);
    const managers = { id: employer.contracts[1]?.id ?? "" };
    await database().contract.update({
      where: managers,
      data: { withheld: ["CATEGORIES", "LEGAL_DOCUMENTS"] },
    });
    const entries = await findEntries(broker, employer.id);
    expect([entries.has("CATEGORIES"), entries.has("PREMIUM_SETTLEMENT")]).toEqual([false, true]);
    const asked = { employerId: employer.id, documentId: documents.ofOther };
    expect(await saved(openDocument(broker, asked))).toBeNull();
    await database().contract.update({ where: managers, data: { withheld: [] } });
  });

  test("who else looks after it is not told", async () => {
    const rival = await aBrokerage();
    await mandate({ cover: "DISABILITY" });
    await mandate({ cover: "PENSION_DEATH", group: rival.groups[0].id });
    const [contract] = (await findEmployer(broker, employer.id))?.contracts ?? [];
    expect(contract?.intermediaries.map(({ cover }) => cover)).toEqual(["DISABILITY"]);
    expect(JSON.stringify(await findEmployer(broker, employer.id))).not.toContain(rival.name);
  });
});

describe("what no mandate opens", () => {
  beforeEach(() => everything());

  test("a person's own affairs and identity number", async () => {
    const { personId } = await database().affiliation.findUniqueOrThrow({ where: { id: affiliationId() } });
    await database().person.update({
      where: { id: personId },
      data: { privateEmail: "eigen.adres@mail.example" },
    });
    await database().affiliation.update({
      where: { id: affiliationId() },
      data: { workEmail: "werk@zaak.example" },
    });
    const person = await database().person.findUniqueOrThrow({
      where: { id: personId },
      include: { familyMembers: true },
    });
    const shown = JSON.stringify([
      await openAffiliation(broker, affiliationId()),
      await findAffiliationFile(broker, affiliationId()),
      await findAffiliations(broker, { employerId: employer.id }),
    ]);
    const secrets = [
      person.nationalNumber,
      person.privateEmail,
      "werk@zaak.example",
      person.phone,
      person.street,
    ];
    for (const secret of secrets.filter((one) => one !== null)) expect(shown).not.toContain(secret);
    expect(shown).not.toMatch(/familyMembers|maritalStatus|privateEmail|postcode/);
    expect(await openAffiliation(broker, affiliationId())).toMatchObject({
      hasWorkEmail: true,
      ownAffairs: null,
    });
    expect(await revealNationalNumber(broker, { affiliationId: affiliationId() })).toEqual({
      ok: false,
      reason: "not-found",
    });
  });

  test("acceptance, letters, what holds for the employer as a whole, and files by their own address", async () => {
    const on = utcMidnight("2026-01-15");
    await database().medicalAcceptance.create({
      data: { id: newId(), affiliationId: affiliationId(), cover: "DEATH", askedOn: on, statusOn: on },
    });
    expect((await findAcceptances(broker, { employerId: employer.id })).rows).toEqual([]);
    expect((await findAffiliationFile(broker, affiliationId()))?.acceptances).toEqual([]);
    expect((await findCorrespondence(broker, { employerId: employer.id })).rows).toEqual([]);
    for (const documentId of [documents.letter, documents.general]) {
      expect(await saved(openDocument(broker, { employerId: employer.id, documentId }))).toBeNull();
    }
    expect(await openFile(broker, file)).toBeNull();
    expect(await findEntries(broker, employer.id)).not.toContain("CORRESPONDENCE");
  });

  test("a look at a document does not make it read for the employer", async () => {
    await saved(openDocument(broker, { employerId: employer.id, documentId: documents.legal }));
    const { openedAt } = await database().insurerDocument.findUniqueOrThrow({
      where: { id: documents.legal },
    });
    expect(openedAt).toBeNull();
  });
});

test("every look at a person is read by the person, the employer and the office, and there without a name", async () => {
  await everything();
  await openAffiliation(broker, affiliationId());
  const office: BrokerActor = { ...beside };
  const name = viewed()?.lastName ?? "";
  const last = async (actor: Actor) =>
    (await findAuditEntries(actor, { events: ["person.viewed"], size: 1 })).rows[0];
  const { name: officeName } = await database().brokerage.findUniqueOrThrow({
    where: { id: broker.brokerageId },
  });
  for (const actor of [owner, insured]) {
    const line = await last(actor);
    expect([line?.actorName, line?.actorOffice, line?.subjectName]).toEqual([
      broker.name,
      officeName,
      expect.stringContaining(name),
    ]);
  }
  const seen = await last(office);
  expect([seen?.actorName, seen?.subjectName]).toEqual([broker.name, null]);
});
