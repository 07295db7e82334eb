import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { nationalCheckDigits } from "@/lib/values/national-number";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { draftPersonInput, draftWorkInput } from "./draft-input";
import { addDraftMember } from "./save-draft-family";
import { saveDraftPerson } from "./save-draft-person";
import { saveDraftWork } from "./save-draft-work";
import { sendAffiliation } from "./send-affiliation";
import { undoChange } from "./undo-change";

let employer: SeededEmployer;
let other: SeededEmployer;
let actor: Actor;
let otherActor: Actor;

beforeAll(async () => {
  employer = await anEmployer({ employees: 2, leavers: 0, workEmails: 1, families: 0 });
  other = await anEmployer({ employees: 2, leavers: 0 });
  const hr = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  const stranger = await anAccount({ employers: [{ id: other.id, role: "HR" }] });
  actor = await actingAs(hr.id, "employer", "people.change");
  otherActor = await actingAs(stranger.id, "employer", "people.change");
});
afterAll(closeDatabase);

let serial = 500;
let addresses = 0;
function somebody(changes: Record<string, string> = {}) {
  const nine = `900101${String(serial)}`;
  serial += 2;
  return {
    employerId: employer.id,
    nationalNumber: `${nine}${nationalCheckDigits(nine, 1990)}`,
    firstName: "Wout",
    lastName: "Hazelgrond",
    birthDate: "01-01-1990",
    sex: "F",
    language: "nl",
    maritalStatus: "SINGLE",
    street: "Dreef",
    houseNumber: "4",
    postcode: "9000",
    city: "Gent",
    country: "be",
    ...changes,
  };
}

async function draftOf(typed: ReturnType<typeof somebody>, by = actor, at = employer): Promise<string> {
  const begun = await saveDraftPerson(by, draftPersonInput.parse({ ...typed, employerId: at.id }));
  if (!begun.ok) throw new Error(begun.reason);
  const { draftId } = begun.value;
  const work = await saveDraftWork(
    by,
    draftWorkInput.parse({
      employerId: at.id,
      draftId,
      categoryId: at.contracts[0].categoryIds.clerks,
      hiredOn: "01-09-2026",
      workRate: "80,5",
      salary: "42.000,00",
      workEmail: `wout.${++addresses}@${employer.domain}`,
    }),
  );
  if (!work.ok) throw new Error(work.reason);
  return draftId;
}

test("a new affiliation begins on the first day of work, gets a number of its own and an invitation", async () => {
  const typed = somebody();
  const draftId = await draftOf(typed);
  await addDraftMember(actor, {
    employerId: employer.id,
    draftId,
    relation: "CHILD",
    firstName: "Fien",
    lastName: "Hazelgrond",
    birthDate: "2020-04-05",
    sex: "F",
  });
  const kept = await database().affiliationDraft.findUniqueOrThrow({ where: { id: draftId } });
  expect(JSON.stringify(kept.data)).not.toContain(typed.nationalNumber);
  const [first, second] = await Promise.all([
    sendAffiliation(actor, { employerId: employer.id, draftId }),
    sendAffiliation(actor, { employerId: employer.id, draftId }),
  ]);
  const sent = [first, second].filter((each) => each.ok);
  expect(sent).toHaveLength(1);
  if (!sent[0]?.ok) throw new Error("not sent");
  const made = await database().affiliation.findUniqueOrThrow({
    where: { id: sent[0].value.affiliationId },
    include: { person: { include: { familyMembers: true, invitations: true } }, salaries: true },
  });
  expect(made.startsOn.toISOString().slice(0, 10)).toBe("2026-09-01");
  expect(made).toMatchObject({ workRate: 8050, salaryCents: 4_200_000n });
  expect(made.number).toMatch(/^6\d{7}$/);
  expect(made.person.familyMembers).toHaveLength(1);
  expect(made.person.invitations.map(({ status }) => status)).toEqual(["PLANNED"]);
  expect(made.salaries).toHaveLength(1);
  // Nothing rests on it yet: it can be taken back whole.
  const undone = await undoChange(actor, { employerId: employer.id, actionId: sent[0].value.actionId });
  expect(undone).toMatchObject({ ok: true });
  expect(await database().person.findUnique({ where: { id: made.personId } })).toBeNull();
});

test("the same person at two employers is one person; twice in one contract is refused", async () => {
  const typed = somebody();
  const mine = await sendAffiliation(actor, { employerId: employer.id, draftId: await draftOf(typed) });
  const theirs = await sendAffiliation(otherActor, {
    employerId: other.id,
    draftId: await draftOf(typed, otherActor, other),
  });
  if (!mine.ok || !theirs.ok) throw new Error("not sent");
  const people = await database().affiliation.findMany({
    where: { id: { in: [mine.value.affiliationId, theirs.value.affiliationId] } },
    select: { personId: true },
  });
  expect(new Set(people.map(({ personId }) => personId)).size).toBe(1);
  expect(
    await sendAffiliation(actor, { employerId: employer.id, draftId: await draftOf(typed) }),
  ).toMatchObject({
    reason: "affiliation.already",
  });
});

test("somebody else's national number opens nothing, and says nothing of whom it is", async () => {
  const typed = somebody();
  await sendAffiliation(otherActor, {
    employerId: other.id,
    draftId: await draftOf(typed, otherActor, other),
  });
  const guess = { ...typed, lastName: "Andersnaam" };
  const refused = await sendAffiliation(actor, { employerId: employer.id, draftId: await draftOf(guess) });
  expect(refused).toEqual({ ok: false, reason: "affiliation.person-differs" });
  // The trail of whoever tried tells that it was tried, and not whom it would have been.
  const tried = await database().auditEntry.findMany({
    where: { event: "person.affiliation-refused", employerId: employer.id },
  });
  expect(tried).toMatchObject([{ accountId: actor.accountId, personId: null, subjectId: employer.id }]);
});

test("who tries national numbers on a name is stopped; who sends in people who exist is not", async () => {
  const hr = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  const eager = await actingAs(hr.id, "employer", "people.change");
  const send = async (typed: ReturnType<typeof somebody>) =>
    sendAffiliation(eager, { employerId: employer.id, draftId: await draftOf(typed, eager) });
  for (let time = 0; time < 12; time++) expect((await send(somebody())).ok).toBe(true);
  const known = somebody();
  expect((await send(known)).ok).toBe(true);
  for (let time = 0; time < 10; time++)
    expect(await send({ ...known, lastName: "Andersnaam" })).toMatchObject({
      reason: "affiliation.person-differs",
    });
  expect(await send({ ...known, lastName: "Andersnaam" })).toMatchObject({ reason: "too-many-tries" });
});

test("a birth date or sex that the national number contradicts is caught", () => {
  const wrong = draftPersonInput.safeParse(somebody({ birthDate: "02-01-1990", sex: "M" }));
  expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["birthDate", "affiliation.birth-date-differs"],
    ["sex", "affiliation.sex-differs"],
  ]);
});

test("what is missing in the first step is told all together", () => {
  const { nationalNumber: _number, firstName: _name, ...rest } = somebody();
  const wrong = draftPersonInput.safeParse(rest);
  expect(wrong.error?.issues.map(({ path }) => path[0]).sort()).toEqual(["firstName", "nationalNumber"]);
});
