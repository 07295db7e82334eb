import "@/tests/support/database";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { EmployerActor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { dateInBrussels, timeInBrussels } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { changeInvitationHour } from "./change-invitation-hour";
import { postedCodeHash } from "./enter-posted-code";
import { findActivation } from "./find-activation";
import { countReach, findReach } from "./find-reach";
import { inviteAgain } from "./invite-again";
import { planForEverybody } from "./plan-for-everybody";
import type { Reach } from "./reach";
import { recallPlanned } from "./recall-planned";
import { sendPlannedNow } from "./send-planned-now";
import { countLetters, writeLetters } from "./write-letters";

let employer: SeededEmployer;
let actor: EmployerActor;

/** One of each kind, in this order. */
beforeEach(async () => {
  await pool().query(
    `DELETE FROM "Affiliation"; DELETE FROM "Employer"; DELETE FROM "Person"; DELETE FROM "BlockedAddress";
     DELETE FROM "OutboxMessage"; DELETE FROM "JobRun"; DELETE FROM "StatementInvitation"; DELETE FROM "RateLimit"`,
  );
  employer = await anEmployer({ employees: 8, leavers: 0, workEmails: 1 });
  const account = await anAccount({ employers: [{ id: employer.id, role: "ADMIN" }] });
  actor = await actingAs(account.id, "employer", "invitations.manage");
});
afterAll(closeDatabase);

const person = (place: number) => {
  const found = employer.people[place];
  if (!found?.workEmail) throw new Error("no such person");
  return { ...found, workEmail: found.workEmail };
};
const block = (place: number, reason: "BOUNCED" | "UNSUBSCRIBED" | "COMPLAINED") =>
  database().blockedAddress.create({ data: { address: person(place).workEmail, reason } });
async function withoutAddress(place: number): Promise<void> {
  const { affiliationId, personId } = person(place);
  await database().affiliation.update({ where: { id: affiliationId }, data: { workEmail: null } });
  await database().person.update({ where: { id: personId }, data: { privateEmail: null } });
}
const planned = () => database().statementInvitation.findMany({ where: { status: "PLANNED" } });
const plan = () => planForEverybody(actor, { employerId: employer.id });
async function countOf(): Promise<Partial<Record<Reach, number>>> {
  const reach = await countReach(actor, employer.id);
  return Object.fromEntries(Object.entries(reach?.counts ?? {}).filter(([, count]) => count > 0));
}

async function oneOfEach(): Promise<void> {
  await anAccount({ personId: person(0).personId });
  await block(1, "BOUNCED");
  await block(2, "UNSUBSCRIBED");
  await block(3, "COMPLAINED");
  await withoutAddress(4);
  await plan();
  await database().statementInvitation.updateMany({
    where: { personId: person(5).personId },
    data: { status: "SENT", sentAt: new Date() },
  });
  await recallPlanned(actor, { employerId: employer.id, row: person(6).affiliationId });
}

test("every person is counted once, and is found behind the figure", async () => {
  await oneOfEach();
  expect(await countOf()).toEqual({
    reached: 1,
    invited: 1,
    planned: 1,
    open: 1,
    bounced: 1,
    unsubscribed: 2,
    "no-address": 1,
  });
  for (const [reach, count] of Object.entries(await countOf())) {
    const { rows } = await findReach(actor, { employerId: employer.id, reaches: [reach as Reach] });
    expect(rows.map((row) => row.reach)).toEqual(Array(count).fill(reach));
  }
});

test("somebody with two plans at one employer is one person", async () => {
  const managers = await anEmployer({ employees: 40, leavers: 0, managersPlan: true });
  const account = await anAccount({ employers: [{ id: managers.id, role: "HR" }] });
  const hr = await actingAs(account.id, "employer", "invitations.manage");
  const affiliations = await database().affiliation.count({ where: { employerId: managers.id } });
  expect(affiliations).toBeGreaterThan(40);
  expect((await countReach(hr, managers.id))?.total).toBe(40);
});

test("the list is walked forward and back without losing or doubling anybody", async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await findReach(actor, { employerId: employer.id, size: 3, after });
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  expect(new Set(seen).size).toBe(8);
  expect(seen).toHaveLength(8);
  const back = await findReach(actor, { employerId: employer.id, size: 3, before: seen[6] });
  expect(back.rows.map(({ id }) => id)).toEqual(seen.slice(3, 6));
});

test("planning for everybody twice plans once, and leaves a line that says how many", async () => {
  expect(await plan()).toEqual({ ok: true, value: { count: 8 } });
  expect(await plan()).toEqual({ ok: true, value: { count: 0 } });
  const line = await database().auditEntry.findFirstOrThrow({
    where: { event: "invitations.planned", employerId: employer.id },
  });
  expect(line).toMatchObject({ accountId: actor.accountId, after: { count: 8 } });
});

test("all or one can be recalled", async () => {
  await plan();
  const one = { employerId: employer.id, row: person(0).affiliationId };
  expect(await recallPlanned(actor, one)).toEqual({ ok: true, value: { count: 1 } });
  expect(await recallPlanned(actor, one)).toEqual({ ok: true, value: { count: 0 } });
  expect(await recallPlanned(actor, { employerId: employer.id })).toEqual({ ok: true, value: { count: 7 } });
  expect(await planned()).toEqual([]);
});

test("sent now is due now, and ends the undo of the lists behind it", async () => {
  const uploadId = newId();
  const tomorrow = new Date(Date.now() + 24 * 3_600_000);
  await database().upload.create({
    data: {
      id: uploadId,
      type: "insured-overview",
      employerId: employer.id,
      status: "APPLIED",
      undoUntil: tomorrow,
    },
  });
  await plan();
  await database().statementInvitation.updateMany({ data: { uploadId } });
  expect(await sendPlannedNow(actor, { employerId: employer.id })).toMatchObject({ value: { count: 8 } });
  for (const { plannedFor } of await planned()) expect(plannedFor.getTime()).toBeLessThanOrEqual(Date.now());
  const upload = await database().upload.findUniqueOrThrow({ where: { id: uploadId } });
  expect(upload.undoUntil?.getTime()).toBeLessThanOrEqual(Date.now());
  expect(await database().jobRun.count({ where: { name: "statements.send-due-invitations" } })).toBe(1);
});

test("another hour moves what waits to it, on the same day", async () => {
  await plan();
  const [before] = await planned();
  expect(await changeInvitationHour(actor, { employerId: employer.id, hour: 11 })).toMatchObject({
    ok: true,
  });
  const after = await planned();
  expect(after).toHaveLength(8);
  for (const { plannedFor } of after) {
    expect(timeInBrussels(plannedFor)).toBe("11:00");
    expect(dateInBrussels(plannedFor)).toBe(dateInBrussels(before?.plannedFor ?? new Date(0)));
  }
});

test("inviting again tries a bounced address once more, and leaves alone who wants nothing or has nothing", async () => {
  await oneOfEach();
  const again = (place: number) =>
    inviteAgain(actor, { employerId: employer.id, row: person(place).affiliationId });
  expect(await again(0)).toMatchObject({ reason: "invitation.no-way" });
  expect(await again(1)).toMatchObject({ ok: true });
  expect(await again(2)).toMatchObject({ reason: "invitation.unwanted" });
  expect(await again(3)).toMatchObject({ reason: "invitation.unwanted" });
  expect(await again(4)).toMatchObject({ reason: "invitation.no-way" });
  expect(await again(5)).toMatchObject({ ok: true });
  const due = (await planned()).filter(({ plannedFor }) => plannedFor <= new Date());
  expect(due.map(({ personId }) => personId).sort()).toEqual([person(1).personId, person(5).personId].sort());
});

test("who can't be reached gets a letter with a code of their own, of which we keep a hash", async () => {
  await oneOfEach();
  expect(await countLetters(actor, employer.id)).toBe(4);
  const codes: string[] = [];
  const transaction = database().$transaction.bind(database());
  for await (const { blocks } of writeLetters(actor, employer.id, { transaction })) {
    for (const block of blocks) if (block.kind === "figures") codes.push(block.items[0]?.value ?? "");
  }
  expect(new Set(codes).size).toBe(4);
  for (const code of codes) expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  const kept = await database().postedCode.findMany({ select: { codeHash: true, expiresAt: true } });
  expect(kept.map(({ codeHash }) => codeHash).sort()).toEqual(codes.map(postedCodeHash).sort());
  for (const { expiresAt } of kept)
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 89 * 24 * 3_600_000);
  expect(await findActivation(codes[0] ?? "")).toEqual({ state: "unknown" });
});

test("nobody is written to time and again because somebody keeps asking for it", async () => {
  const again = () => inviteAgain(actor, { employerId: employer.id, row: person(0).affiliationId });
  for (let time = 0; time < 3; time++) expect((await again()).ok).toBe(true);
  expect(await again()).toMatchObject({ ok: false, reason: "too-many-tries" });
  const other = await inviteAgain(actor, { employerId: employer.id, row: person(1).affiliationId });
  expect(other.ok).toBe(true);
});
