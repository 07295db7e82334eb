import "@/tests/support/database";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { timeInBrussels } from "@/lib/values/moments";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { planInvitations } from "./plan-invitations";
import { recallInvitations } from "./recall-invitations";

let employer: SeededEmployer;

beforeEach(async () => {
  await pool().query(
    `DELETE FROM "Affiliation"; DELETE FROM "Employer"; DELETE FROM "Person"; DELETE FROM "BlockedAddress"`,
  );
  employer = await anEmployer({ employees: 6, leavers: 0, workEmails: 1 });
});
afterAll(closeDatabase);

const everybody = () => employer.people.map(({ affiliationId }) => affiliationId);
const person = (place: number) => {
  const found = employer.people[place];
  if (!found) throw new Error("no such person");
  return found;
};
const plan = (
  affiliationIds: readonly string[] | { uploadId: string } = everybody(),
  uploadId: string | null = null,
) =>
  database().$transaction((tx) => planInvitations(tx, { employerId: employer.id, uploadId, affiliationIds }));
const waiting = () =>
  database().statementInvitation.findMany({ where: { status: "PLANNED" }, orderBy: { address: "asc" } });
const setEmail = (place: number, workEmail: string | null) =>
  database().affiliation.update({ where: { id: person(place).affiliationId }, data: { workEmail } });

async function anUpload(places: readonly number[], appliedAt = new Date()): Promise<string> {
  const id = newId();
  await database().upload.create({
    data: { id, type: "insured-overview", employerId: employer.id, status: "APPLIED", appliedAt },
  });
  await database().uploadChange.createMany({
    data: places.map((place, rowNumber) => ({
      uploadId: id,
      rowNumber,
      affiliationId: person(place).affiliationId,
      kind: "CHANGED" as const,
      state: "APPLIED" as const,
    })),
  });
  return id;
}

test("everybody with an address is planned for tomorrow at the employer's hour, in their own language", async () => {
  const { planned, firstAt } = await plan();
  expect(planned).toBe(6);
  expect(firstAt && timeInBrussels(firstAt)).toBe("08:00");
  expect(firstAt?.getTime()).toBeGreaterThan(Date.now());
  for (const one of await waiting()) {
    const who = employer.people.find(({ personId }) => personId === one.personId);
    expect(one).toMatchObject({ address: who?.workEmail, language: who?.language, plannedFor: firstAt });
  }
});

test("twenty plans at once give one invitation a person", async () => {
  const results = await Promise.all(Array.from({ length: 20 }, () => plan()));
  expect(results.reduce((sum, { planned }) => sum + planned, 0)).toBe(6);
  expect(await waiting()).toHaveLength(6);
});

test("who left, has no address, is in already, does not want it or cannot be reached is not planned", async () => {
  await database().affiliation.update({
    where: { id: person(0).affiliationId },
    data: { endsOn: new Date("2026-01-31") },
  });
  await setEmail(1, null);
  await database().person.update({ where: { id: person(1).personId }, data: { privateEmail: null } });
  await anAccount({ personId: person(2).personId });
  await setEmail(3, "Weg@Voorbeeld.example");
  await setEmail(4, "nee@voorbeeld.example");
  await database().blockedAddress.createMany({
    data: [
      { address: "weg@voorbeeld.example", reason: "BOUNCED" },
      { address: "nee@voorbeeld.example", reason: "UNSUBSCRIBED" },
    ],
  });
  expect((await plan()).planned).toBe(1);
  expect((await waiting()).map(({ personId }) => personId)).toEqual([person(5).personId]);
});

test("a private address serves where work gave none", async () => {
  await setEmail(0, null);
  await database().person.update({
    where: { id: person(0).personId },
    data: { privateEmail: "thuis@voorbeeld.example" },
  });
  await plan([person(0).affiliationId]);
  expect(await waiting()).toMatchObject([{ address: "thuis@voorbeeld.example" }]);
});

test("who was written to this year is not written to again at the same address, but is at a new one", async () => {
  await plan([person(0).affiliationId]);
  await database().statementInvitation.updateMany({ data: { status: "SENT", sentAt: new Date() } });
  expect((await plan([person(0).affiliationId])).planned).toBe(0);
  await setEmail(0, "nieuw@voorbeeld.example");
  expect((await plan([person(0).affiliationId])).planned).toBe(1);
  await database().statementInvitation.deleteMany({ where: { status: "PLANNED" } });
  await database().statementInvitation.updateMany({
    data: { year: 2020, address: "nieuw@voorbeeld.example" },
  });
  expect((await plan([person(0).affiliationId])).planned).toBe(1);
});

test("an invitation that waits follows a changed address, and goes with the last one", async () => {
  await plan();
  await setEmail(0, "ander@voorbeeld.example");
  const changed = await plan([person(0).affiliationId]);
  expect(changed).toMatchObject({ planned: 0, followed: 1 });
  expect(changed.firstAt).not.toBeNull();
  expect((await waiting()).map(({ address }) => address)).toContain("ander@voorbeeld.example");
  await setEmail(0, null);
  await database().person.update({ where: { id: person(0).personId }, data: { privateEmail: null } });
  expect(await plan([person(0).affiliationId])).toEqual({ planned: 0, followed: 0, firstAt: null });
  expect(await waiting()).toHaveLength(5);
});

test("a list plans for the rows that it changed, and taking the list back takes its invitations back", async () => {
  const uploadId = await anUpload([1, 2]);
  expect((await plan({ uploadId }, uploadId)).planned).toBe(2);
  const recalled = await database().$transaction((tx) => recallInvitations(tx, { uploadId }));
  expect(recalled).toBe(2);
  expect(await waiting()).toEqual([]);
});

test("what a later list also changed stays planned when the earlier list is undone", async () => {
  const first = await anUpload([1, 2], new Date(Date.now() - 60_000));
  await plan({ uploadId: first }, first);
  const second = await anUpload([2]);
  await plan({ uploadId: second }, second);
  expect(await database().$transaction((tx) => recallInvitations(tx, { uploadId: first }))).toBe(1);
  expect(await waiting()).toMatchObject([{ personId: person(2).personId, uploadId: second }]);
});

test("people of another employer are not planned, even when their ids are handed over", async () => {
  const other = await anEmployer({ employees: 1, leavers: 0, workEmails: 1 });
  expect((await plan(other.people.map(({ affiliationId }) => affiliationId))).planned).toBe(0);
});
