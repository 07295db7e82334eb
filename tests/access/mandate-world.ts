import { Readable } from "node:stream";
import type { BrokerActor, EmployerActor, InsuredActor } from "@/lib/access/actor";
import { chargeMonth } from "@/lib/bordereaux/charge-month";
import { addPeriods, periodOf } from "@/lib/bordereaux/period";
import { database } from "@/lib/database/client";
import type { Cover } from "@/lib/database/generated/enums";
import { storeFile } from "@/lib/files/store-file";
import type { openDocument } from "@/lib/inbox/open-document";
import { addDays, type PlainDate, utcMidnight } from "@/lib/values/dates";
import { newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";

export const covers = ["PENSION_DEATH", "PREMIUM_WAIVER", "DISABILITY"] as const satisfies readonly Cover[];

export let employer: SeededEmployer;
/** Of a group with no mandate but those that a test gives it. */
export let broker: BrokerActor;
/** Beheerder of the same office, in a group of its own. */
export let beside: BrokerActor;
export let owner: EmployerActor;
export let insured: InsuredActor;
export let groupId: string;
export let besideId: string;
/** By contract: the first has the pension plan of everybody, the second that of the managers. */
export let settlements: string[];
export let documents: { legal: string; ofOther: string; general: string; letter: string; stored: string };
export let file: string;
/** Who is affiliated to which contract; the first of the first is the one looked at. */
export let affiliated: { id: string; personId: string; contractId: string }[];
export const viewed = () => {
  const { id } = affiliated.find(({ contractId }) => contractId === employer.contracts[0].id) ?? { id: "" };
  return employer.people.find(({ affiliationId }) => affiliationId === id);
};

/** An employer of two contracts, an office of two groups, and no mandates but those that a test gives. */
export async function beginMandates() {
  const office = await aBrokerage({ groups: ["Default", "Zijstraat"] });
  groupId = office.groups[0].id;
  besideId = office.groups[1]?.id ?? "";
  employer = await anEmployer({ employees: 40, leavers: 0, managersPlan: true });
  affiliated = await database().affiliation.findMany({
    where: { employerId: employer.id },
    select: { id: true, personId: true, contractId: true },
  });
  const account = await anAccount({ brokerages: [{ id: office.id, groupIds: [groupId] }] });
  const other = await anAccount({ brokerages: [{ id: office.id, isAdmin: true, groupIds: [besideId] }] });
  const main = await anAccount({ employers: [{ id: employer.id, role: "ADMIN" }] });
  const person = await anAccount({ personId: viewed()?.personId ?? "" });
  broker = await actingAs(account.id, "broker", "people.read");
  beside = await actingAs(other.id, "broker", "people.read");
  owner = await actingAs(main.id, "employer", "account.manage");
  insured = await actingAs(person.id, "insured", "account.manage");
  await database().category.updateMany({ data: { accident: true } });
  settlements = await Promise.all(employer.contracts.map(({ id }) => chargedAndPaid(id)));
  for (const { id } of employer.contracts) await funded(id);
  file = await aStoredFile();
  const [first, second] = employer.contracts.map(({ id }) => id);
  documents = {
    legal: await aDocument("LEGAL", first ?? null),
    ofOther: await aDocument("LEGAL", second ?? null),
    general: await aDocument("LEGAL", null),
    letter: await aDocument("CORRESPONDENCE", first ?? null),
    stored: await aDocument("LEGAL", first ?? null, file),
  };
}

export const noMandates = () => database().intermediary.deleteMany();

async function chargedAndPaid(contractId: string): Promise<string> {
  const period = addPeriods(periodOf(today()), -3);
  const made = utcMidnight(`${period}-15`);
  const bordereauId = await database().$transaction((tx) => chargeMonth(tx, contractId, period, made));
  const found = await database().premiumSettlement.findUniqueOrThrow({
    where: { bordereauId: bordereauId ?? "" },
  });
  const paid = { paidCents: found.chargedCents - 100n, paidOn: found.dueOn };
  await database().premiumSettlement.update({ where: { id: found.id }, data: paid });
  return found.id;
}

async function funded(contractId: string) {
  const of = { employerId: employer.id, contractId };
  const on = utcMidnight(addDays(today(), -30));
  const sums = { reservesCents: 90n, fundCents: 9n, minimumCents: 90n, guaranteeCents: 100n };
  await database().fundingCheck.create({ data: { id: newId(), ...of, on, ...sums } });
  const moved = { kind: "DEPOSIT", amountCents: 5_000n, balanceCents: 5_000n } as const;
  await database().fundMovement.create({ data: { id: newId(), ...of, on, ...moved } });
}

async function aDocument(shelf: "LEGAL" | "CORRESPONDENCE", contractId: string | null, fileId?: string) {
  const title = { titleNl: "Stuk", titleFr: "Pièce", titleEn: "Paper", paragraphs: ["Beste"] };
  const data = { id: newId(), employerId: employer.id, contractId, shelf, on: utcMidnight("2026-01-15") };
  await database().insurerDocument.create({ data: { ...data, ...title, fileId: fileId ?? null } });
  return data.id;
}

async function aStoredFile(): Promise<string> {
  const stored = await storeFile(Readable.from([Buffer.from("inhoud")]), {
    name: "reglement.txt",
    mediaType: "text/plain",
    employerId: employer.id,
    retainUntil: new Date(Date.now() + 3_600_000),
  });
  if (!stored.ok) throw new Error(stored.reason);
  return stored.value.fileId;
}

export type Mandate = {
  contract?: number;
  cover?: Cover;
  group?: string;
  from?: PlainDate;
  until?: PlainDate;
};

export async function mandate({
  contract = 0,
  cover = "PENSION_DEATH",
  group = groupId,
  from,
  until,
}: Mandate = {}) {
  await database().intermediary.create({
    data: {
      id: newId(),
      contractId: employer.contracts[contract]?.id ?? "",
      groupId: group,
      cover,
      startsOn: utcMidnight(from ?? "2015-01-01"),
      endsOn: until ? utcMidnight(until) : null,
    },
  });
}

export const everything = async (contract = 0) => {
  for (const cover of covers) await mandate({ contract, cover });
};

export async function saved(opened: ReturnType<typeof openDocument>) {
  const one = await opened;
  one?.bytes.destroy();
  return one?.name ?? null;
}

export const affiliationId = () => viewed()?.affiliationId ?? "";
