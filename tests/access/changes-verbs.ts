import type { Actor, EmployerActor } from "@/lib/access/actor";
import { changePerson, changePersonInput } from "@/lib/changes/change-person";
import { draftPersonInput } from "@/lib/changes/draft-input";
import { endAffiliation } from "@/lib/changes/end-affiliation";
import { findAffiliationFile } from "@/lib/changes/find-affiliation-file";
import { discardDraft, findDraft, findDrafts, findPlans } from "@/lib/changes/find-draft";
import { findPersonValues } from "@/lib/changes/find-person-values";
import { readPersonValues } from "@/lib/changes/person-values";
import { removeFamilyMember } from "@/lib/changes/remove-family-member";
import { addDraftMember, removeDraftMember } from "@/lib/changes/save-draft-family";
import { saveDraftPerson } from "@/lib/changes/save-draft-person";
import { saveDraftWork } from "@/lib/changes/save-draft-work";
import { saveFamilyMember } from "@/lib/changes/save-family-member";
import { sendAffiliation } from "@/lib/changes/send-affiliation";
import { undoChange } from "@/lib/changes/undo-change";
import { database } from "@/lib/database/client";
import { changeDomain } from "@/lib/exchange/change-domain";
import { findDomains } from "@/lib/exchange/find-domains";
import { newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { nationalCheckDigits } from "@/lib/values/national-number";
import { byList, byRecord, piece, type Verb } from "./verb";
import { firstPersonOf, type World } from "./world";

const anAffiliation = ({ employer }: World) => firstPersonOf(employer).affiliationId;
/** The employers that a stranger may fill in beside somebody else's id: theirs, or its own. */
const employersOf = [
  (_actor: Actor, world: World) => world.employer.id,
  (actor: Actor, world: World) => (actor.kind === "employer" && actor.employerIds[0]) || world.employer.id,
];
const swapped = (call: (actor: Actor, id: string, employerId: string) => unknown) =>
  employersOf.map((of) => (actor: Actor, id: string, world: World) => call(actor, id, of(actor, world)));

let turn = 0;

async function change(actor: Actor, affiliationId: string, employerId: string) {
  // A stranger shows the form of somebody who isn't there: what it holds is its own invention.
  const values = await readPersonValues(database(), affiliationId).catch(() => invented());
  const shown = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  return changePerson(
    actor,
    changePersonInput.parse({
      ...shown,
      employerId,
      affiliationId,
      city: `Gent ${["aan de Leie", "Sint-Pieters", "Dampoort"][++turn % 3]}`,
      seen: JSON.stringify(values),
      insist: "on",
    }),
  );
}

function invented() {
  const { employerId: _employer, nationalNumber: _number, ...person } = somebody("");
  return { ...person, birthDate: "1991-01-01" };
}

function somebody(employerId: string) {
  const nine = `910101${String(300 + turn++)}`;
  return {
    employerId,
    nationalNumber: `${nine}${nationalCheckDigits(nine, 1991)}`,
    firstName: "Mira",
    lastName: "Zandhoven",
    birthDate: "01-01-1991",
    sex: "X",
    language: "nl",
    maritalStatus: "SINGLE",
    street: "Dreef",
    houseNumber: "4",
    postcode: "9000",
    city: "Gent",
    country: "BE",
  };
}

const member = { firstName: "Fien", lastName: "Zandhoven", birthDate: "2020-04-05", sex: "F" } as const;

async function aMember(world: World): Promise<string> {
  const id = newId();
  const { personId } = firstPersonOf(world.employer);
  await database().familyMember.create({
    data: { ...member, id, personId, relation: "CHILD", birthDate: new Date("2020-04-05") },
  });
  return id;
}

async function aChange(world: World): Promise<string> {
  const done = await change(world.actors.employer, anAffiliation(world), world.employer.id);
  if (!done.ok) throw new Error(done.reason);
  return done.value.actionId;
}

async function aDraft(world: World): Promise<string> {
  const begun = await saveDraftPerson(
    world.actors.employer,
    draftPersonInput.parse(somebody(world.employer.id)),
  );
  if (!begun.ok) throw new Error(begun.reason);
  return begun.value.draftId;
}

const work = (world: World) => ({
  categoryId: world.employer.contracts[0].categoryIds.clerks,
  hiredOn: "2026-01-01",
  workRate: 10_000,
  salary: 4_000_000,
});

async function aFilledDraft(world: World): Promise<string> {
  const draftId = await aDraft(world);
  await saveDraftWork(world.actors.employer, { employerId: world.employer.id, draftId, ...work(world) });
  return draftId;
}

const ofEmployer = {
  opens: ["employer"] as const,
  make: ({ employer }: World) => employer.id,
};

export const changesVerbs: Readonly<Record<string, Verb>> = {
  "lib/changes/change-person.ts changePerson": byRecord({
    opens: ["employer"],
    make: anAffiliation,
    call: swapped(change),
  }),
  "lib/changes/end-affiliation.ts endAffiliation": byRecord({
    opens: ["employer"],
    make: anAffiliation,
    call: (actor, affiliationId, world) =>
      endAffiliation(actor, {
        employerId: employersOf[1]?.(actor, world) ?? "",
        affiliationId,
        way: "last-day",
        date: today(),
      }),
  }),
  "lib/changes/find-affiliation-file.ts findAffiliationFile": byRecord({
    opens: ["employer", "broker", "colleague", "insured", "staff"],
    make: anAffiliation,
    call: findAffiliationFile,
  }),
  "lib/changes/find-person-values.ts findPersonValues": byRecord({
    opens: ["employer"],
    make: anAffiliation,
    call: findPersonValues,
  }),
  "lib/changes/lock-affiliation.ts lockAffiliation": piece("What every single change goes through."),
  "lib/changes/record-change.ts recordChange": piece("What every single change ends with."),
  "lib/changes/tell-person.ts tellPerson": piece("What a change of a person ends with."),
  "lib/changes/draft.ts readDraft": piece("What every step of a new affiliation goes through."),
  "lib/changes/draft.ts writeDraft": piece("What every step of a new affiliation ends with."),
  "lib/changes/draft.ts removeDraft": piece("What sending and discarding end with."),
  "lib/changes/save-family-member.ts saveFamilyMember": byRecord({
    opens: ["employer"],
    make: aMember,
    call: swapped((actor, memberId, employerId) =>
      firstAffiliationOf(employerId).then((affiliationId) =>
        saveFamilyMember(actor, {
          ...member,
          employerId,
          affiliationId,
          memberId,
          firstName: ["Ida", "Una", "Eva"][++turn % 3] ?? "",
          relation: "CHILD",
        }),
      ),
    ),
  }),
  "lib/changes/remove-family-member.ts removeFamilyMember": byRecord({
    opens: ["employer"],
    make: aMember,
    call: swapped((actor, memberId, employerId) =>
      firstAffiliationOf(employerId).then((affiliationId) =>
        removeFamilyMember(actor, { employerId, affiliationId, memberId }),
      ),
    ),
  }),
  "lib/changes/undo-change.ts undoChange": byRecord({
    opens: ["employer"],
    make: aChange,
    call: swapped((actor, actionId, employerId) => undoChange(actor, { employerId, actionId })),
  }),
  "lib/changes/find-draft.ts findDraft": byRecord({
    opens: ["employer"],
    make: aDraft,
    call: swapped((actor, draftId, employerId) => findDraft(actor, employerId, draftId)),
  }),
  "lib/changes/find-draft.ts findDrafts": byList({
    opens: ["employer"],
    make: aDraft,
    call: (actor, world) => findDrafts(actor, world.employer.id),
  }),
  "lib/changes/find-draft.ts findPlans": byRecord({ ...ofEmployer, call: findPlans }),
  "lib/changes/find-draft.ts discardDraft": byRecord({
    opens: ["employer"],
    make: aDraft,
    call: swapped((actor, draftId, employerId) => discardDraft(actor, { employerId, draftId })),
  }),
  "lib/changes/save-draft-person.ts saveDraftPerson": byRecord({
    ...ofEmployer,
    call: (actor, employerId) => saveDraftPerson(actor, draftPersonInput.parse(somebody(employerId))),
  }),
  "lib/changes/save-draft-work.ts saveDraftWork": byRecord({
    opens: ["employer"],
    make: aDraft,
    call: employersOf.map(
      (of) => (actor: Actor, draftId: string, world: World) =>
        saveDraftWork(actor, { employerId: of(actor, world), draftId, ...work(world) }),
    ),
  }),
  "lib/changes/save-draft-family.ts addDraftMember": byRecord({
    opens: ["employer"],
    make: aDraft,
    call: swapped((actor, draftId, employerId) =>
      addDraftMember(actor, { ...member, employerId, draftId, relation: "CHILD" }),
    ),
  }),
  "lib/changes/save-draft-family.ts removeDraftMember": byRecord({
    opens: ["employer"],
    make: aDraft,
    call: swapped((actor, draftId, employerId) =>
      removeDraftMember(actor, { employerId, draftId, place: 0 }),
    ),
  }),
  "lib/changes/send-affiliation.ts sendAffiliation": byRecord({
    opens: ["employer"],
    make: aFilledDraft,
    call: swapped((actor, draftId, employerId) => sendAffiliation(actor, { employerId, draftId })),
  }),
  "lib/exchange/change-domain.ts changeDomain": byRecord({
    ...ofEmployer,
    call: async (actor, employerId) =>
      changeDomain(actor, {
        employerId,
        from: await domainOf(employerId),
        to: `nieuw${++turn}.example`,
      }),
  }),
  "lib/exchange/find-domains.ts findDomains": byRecord({
    ...ofEmployer,
    call: async (actor, employerId) => {
      await domainOf(employerId);
      return findDomains(actor as EmployerActor, employerId);
    },
  }),
};

async function firstAffiliationOf(employerId: string): Promise<string> {
  const found = await database().affiliation.findFirst({ where: { employerId }, orderBy: { number: "asc" } });
  return found?.id ?? newId();
}

/** With two people a work address may be missing: then the first gets one. */
async function domainOf(employerId: string): Promise<string> {
  const where = { employerId, workEmail: { not: null } };
  const found = await database().affiliation.findFirst({ where });
  if (found?.workEmail) return found.workEmail.split("@")[1] ?? "";
  const id = await firstAffiliationOf(employerId);
  await database().affiliation.updateMany({ where: { id }, data: { workEmail: "an@oud.example" } });
  return "oud.example";
}
