import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findAuditEntries } from "@/lib/audit/find-entries";
import { closeDatabase, database } from "@/lib/database/client";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededPerson } from "@/tests/support/builders";
import { asSuperuser } from "@/tests/support/other-sides";
import { openAffiliation } from "./open-affiliation";
import { revealNationalNumber } from "./reveal-national-number";

let person: SeededPerson;
let hr: Actor;
let self: Actor;

beforeAll(async () => {
  const employer = await anEmployer({ employees: 2, leavers: 0 });
  person = employer.people[0] as SeededPerson;
  const hrAccount = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  const own = await anAccount({ personId: person.personId });
  hr = await actingAs(hrAccount.id, "employer", "people.read");
  self = await actingAs(own.id, "insured", "own-insurance.read");
});
beforeEach(() =>
  asSuperuser(async (client) => {
    await client.query(
      `SET session_replication_role = replica; DELETE FROM "AuditEntry"; DELETE FROM "AuditSeal"`,
    );
  }),
);
afterAll(closeDatabase);

const read = async () =>
  (await findAuditEntries(self, {})).rows.map(({ event, actorName }) => [event, actorName]);

test("the number is masked until it is asked for, and asking leaves a line that the person can read", async () => {
  const opened = await openAffiliation(hr, person.affiliationId);
  expect(JSON.stringify(opened)).not.toContain(person.nationalNumber);
  expect(opened?.person.maskedNationalNumber).toBeTruthy();
  expect(JSON.stringify(opened).replace(/\D/g, "")).not.toContain(person.nationalNumber);
  const asked = await revealNationalNumber(hr, { affiliationId: person.affiliationId });
  expect(asked.ok && asked.value.replace(/\D/g, "")).toBe(person.nationalNumber);
  expect(await read()).toEqual([
    ["person.identity-number-revealed", hr.kind === "employer" ? hr.name : null],
    ["person.viewed", hr.kind === "employer" ? hr.name : null],
  ]);
  expect(JSON.stringify(await database().auditEntry.findMany())).not.toContain(person.nationalNumber);
});

test("looking at oneself leaves no line, asking for one's own number does", async () => {
  expect(await openAffiliation(self, person.affiliationId)).not.toBeNull();
  expect(await read()).toEqual([]);
  expect(await revealNationalNumber(self, { affiliationId: person.affiliationId })).toMatchObject({
    ok: true,
  });
  expect(await read()).toHaveLength(1);
});

test("a person without a number has none to show", async () => {
  await database().person.update({ where: { id: person.personId }, data: { nationalNumber: null } });
  expect((await openAffiliation(hr, person.affiliationId))?.person.maskedNationalNumber).toBeNull();
  expect(await revealNationalNumber(hr, { affiliationId: person.affiliationId })).toEqual({
    ok: false,
    reason: "not-found",
  });
});
