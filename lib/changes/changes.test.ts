import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { today } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { changePerson, changePersonInput } from "./change-person";
import { endAffiliation } from "./end-affiliation";
import { findPersonValues } from "./find-person-values";
import { removeFamilyMember } from "./remove-family-member";
import { saveFamilyMember } from "./save-family-member";
import { undoChange } from "./undo-change";

let employer: SeededEmployer;
let other: SeededEmployer;
let actor: Actor;
let otherActor: Actor;

beforeAll(async () => {
  employer = await anEmployer({ employees: 12, leavers: 0, workEmails: 1, families: 0 });
  other = await anEmployer({ employees: 2, leavers: 0 });
  const hr = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  const stranger = await anAccount({ employers: [{ id: other.id, role: "HR" }] });
  actor = await actingAs(hr.id, "employer", "people.change");
  otherActor = await actingAs(stranger.id, "employer", "people.change");
});

let turn = 0;
let person: SeededEmployer["people"][number];
beforeEach(() => {
  const next = employer.people[turn++ % employer.people.length];
  if (!next) throw new Error("An employer without people");
  person = next;
});
afterAll(closeDatabase);

async function shown() {
  const found = await findPersonValues(actor, person.affiliationId);
  if (!found) throw new Error("not found");
  return found.values;
}

/** As the form sends it: what it showed, with what was typed over it. */
async function change(
  typed: Record<string, string | null>,
  seen?: Record<string, string | null>,
  by = actor,
) {
  const values = seen ?? (await shown());
  const fields = Object.fromEntries(
    Object.entries({ ...values, ...typed }).map(([name, value]) => [name, value ?? undefined]),
  );
  return changePerson(
    by,
    changePersonInput.parse({
      ...fields,
      employerId: employer.id,
      affiliationId: person.affiliationId,
      seen: JSON.stringify(values),
    }),
  );
}

test("a changed address is kept, told in Overzicht acties with before and after, and its invitation is planned", async () => {
  const before = await shown();
  const changed = await change({ workEmail: "nieuw.adres@thuis.example" });
  if (!changed.ok) throw new Error(changed.reason);
  const action = await database().action.findUniqueOrThrow({ where: { id: changed.value.actionId } });
  expect(action).toMatchObject({
    kind: "CHANGE",
    type: "person-data",
    status: "PROCESSED",
    affiliationId: person.affiliationId,
    changes: [{ field: "workEmail", before: before.workEmail, after: "nieuw.adres@thuis.example" }],
  });
  const line = await database().auditEntry.findFirstOrThrow({
    where: { personId: person.personId, event: "person.changed" },
  });
  expect(line.after).toEqual({ workEmail: "nieuw.adres@thuis.example" });
  const planned = await database().statementInvitation.findMany({ where: { personId: person.personId } });
  expect(planned.map(({ address, status }) => [address, status])).toEqual([
    ["nieuw.adres@thuis.example", "PLANNED"],
  ]);
});

test("only what the form changed is written: a colleague's other field stays", async () => {
  const seen = await shown();
  expect((await change({ city: "Lier" }, seen)).ok).toBe(true);
  expect((await change({ street: "Nieuwstraat" }, seen)).ok).toBe(true);
  expect(await shown()).toMatchObject({ city: "Lier", street: "Nieuwstraat" });
});

test("who changes what a colleague just changed is told both values, and decides", async () => {
  const seen = await shown();
  expect((await change({ city: "Lier" }, seen)).ok).toBe(true);
  expect(await change({ city: "Mechelen" }, seen)).toMatchObject({
    ok: false,
    reason: "person.changed-meanwhile",
    facts: { at: "city", now: "Lier" },
  });
  expect((await shown()).city).toBe("Lier");
  expect((await change({ city: "Mechelen", insist: "on" }, seen)).ok).toBe(true);
  expect((await shown()).city).toBe("Mechelen");
});

test("a slip in an address is named with what was probably meant, and kept when it is meant", async () => {
  expect((await change({ workEmail: "jan.jansen@hotmial.com" })).ok).toBe(false);
  const own = { workEmail: `jan.jansen@${employer.domain.replace("example", "exmaple")}` };
  expect(await change(own)).toMatchObject({
    reason: "email.perhaps-mistyped",
    facts: { at: "workEmail", suggestion: `jan.jansen@${employer.domain}` },
  });
  expect((await change({ ...own, insist: "on" })).ok).toBe(true);
});

test("an address that a colleague of the person has is a second look", async () => {
  const neighbour = employer.people.find(({ affiliationId }) => affiliationId !== person.affiliationId);
  const values = await findPersonValues(actor, neighbour?.affiliationId ?? "");
  expect(await change({ workEmail: values?.values.workEmail ?? "" })).toMatchObject({
    reason: "email.duplicate",
  });
});

test("a change is undone once, and not when something came after it", async () => {
  const before = await shown();
  const first = await change({ city: "Dinant" });
  if (!first.ok) throw new Error(first.reason);
  const undo = { employerId: employer.id, actionId: first.value.actionId };
  expect((await undoChange(actor, undo)).ok).toBe(true);
  expect((await shown()).city).toBe(before.city);
  expect(await undoChange(actor, undo)).toMatchObject({ reason: "not-found" });
  const second = await change({ city: "Dinant" });
  await change({ city: "Namur" });
  if (!second.ok) throw new Error(second.reason);
  expect(await undoChange(actor, { employerId: employer.id, actionId: second.value.actionId })).toMatchObject(
    { reason: "change.overtaken" },
  );
});

test("a second partner is refused; a removed child comes back as it was", async () => {
  const at = { employerId: employer.id, affiliationId: person.affiliationId };
  const one = { firstName: "Noor", lastName: "Vermeiren", birthDate: "2015-02-03", sex: "F" as const };
  expect((await saveFamilyMember(actor, { ...at, ...one, relation: "PARTNER" })).ok).toBe(true);
  expect(await saveFamilyMember(actor, { ...at, ...one, relation: "PARTNER" })).toMatchObject({
    reason: "family.partner-already",
  });
  expect((await saveFamilyMember(actor, { ...at, ...one, relation: "CHILD" })).ok).toBe(true);
  const child = await database().familyMember.findFirstOrThrow({
    where: { personId: person.personId, relation: "CHILD" },
  });
  const removed = await removeFamilyMember(actor, { ...at, memberId: child.id });
  if (!removed.ok) throw new Error(removed.reason);
  await undoChange(actor, { employerId: employer.id, actionId: removed.value.actionId });
  expect(await database().familyMember.findUnique({ where: { id: child.id } })).toEqual(child);
});

test("who leaves on the first of next month is insured until the day before, and can come back", async () => {
  const date = `${Number(today().slice(0, 4)) + 1}-01-01`;
  const at = { employerId: employer.id, affiliationId: person.affiliationId };
  const left = await endAffiliation(actor, { ...at, way: "first-day-out", date });
  if (!left.ok) throw new Error(left.reason);
  const { endsOn } = await database().affiliation.findUniqueOrThrow({ where: { id: person.affiliationId } });
  expect(endsOn?.toISOString().slice(5, 10)).toBe("12-31");
  await undoChange(actor, { employerId: employer.id, actionId: left.value.actionId });
  expect(
    (await database().affiliation.findUniqueOrThrow({ where: { id: person.affiliationId } })).endsOn,
  ).toBeNull();
});

test("a leaving before the affiliation began is refused", async () => {
  const at = { employerId: employer.id, affiliationId: person.affiliationId };
  expect(await endAffiliation(actor, { ...at, way: "last-day", date: "1990-01-01" })).toMatchObject({
    reason: "leave.before-start",
  });
});

test("a stranger changes nothing and cannot tell whether there was anything", async () => {
  const values = await shown();
  expect(await change({ city: "Elders" }, values, otherActor)).toEqual({ ok: false, reason: "not-found" });
  expect(
    await endAffiliation(otherActor, {
      employerId: other.id,
      affiliationId: person.affiliationId,
      way: "last-day",
      date: today(),
    }),
  ).toEqual({ ok: false, reason: "not-found" });
});
