import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { changeInvitationHour } from "@/lib/statements/change-invitation-hour";
import { countReach, findReach } from "@/lib/statements/find-reach";
import { inviteAgain } from "@/lib/statements/invite-again";
import { planForEverybody } from "@/lib/statements/plan-for-everybody";
import { recallPlanned } from "@/lib/statements/recall-planned";
import { sendPlannedNow } from "@/lib/statements/send-planned-now";
import { countLetters, writeLetters } from "@/lib/statements/write-letters";
import { byRecord, piece, type Verb } from "./verb";
import { firstPersonOf, type World } from "./world";

const theEmployer = ({ employer }: World) => employer.id;

/** Somebody of the first employer who can be invited: the others of that employer may have an account by now. */
async function aRow({ employer }: World): Promise<string> {
  const { affiliationId } = employer.people[1] ?? firstPersonOf(employer);
  await database().affiliation.update({
    where: { id: affiliationId },
    data: { workEmail: `uit.te.nodigen@${employer.domain}` },
  });
  return affiliationId;
}

const theirs = (_actor: Actor, world: World) => world.employer.id;
const itsOwn = (actor: Actor, world: World) =>
  (actor.kind === "employer" && actor.employerIds[0]) || world.employer.id;

/** One without an address: there is a letter to write. */
async function withoutAddress(world: World): Promise<string> {
  const { affiliationId, personId } = world.employer.people[1] ?? firstPersonOf(world.employer);
  await database().affiliation.update({ where: { id: affiliationId }, data: { workEmail: null } });
  await database().person.update({ where: { id: personId }, data: { privateEmail: null } });
  return world.employer.id;
}

async function lettersOf(actor: Actor, employerId: string): Promise<unknown[]> {
  const letters: unknown[] = [];
  const transaction = database().$transaction.bind(database());
  for await (const letter of writeLetters(actor, employerId, { transaction })) letters.push(letter);
  return letters;
}

export const invitationVerbs: Readonly<Record<string, Verb>> = {
  "lib/statements/manage-invitations.ts forEmployer": piece("What every change of invitations goes through."),
  "lib/statements/manage-invitations.ts noteInvitations": piece("The line that those changes leave."),
  "lib/statements/join-activation.ts joinActivation": piece(
    "The link in the letter and the birth date decide, whoever signs in; activation.test.ts tries without.",
  ),
  "lib/statements/find-reach.ts countReach": byRecord({
    opens: ["employer"],
    make: theEmployer,
    call: countReach,
  }),
  "lib/statements/find-reach.ts findReach": byRecord({
    opens: ["employer"],
    make: theEmployer,
    call: (actor, employerId) => findReach(actor, { employerId }),
  }),
  "lib/statements/plan-for-everybody.ts planForEverybody": byRecord({
    opens: ["employer"],
    make: theEmployer,
    call: (actor, employerId) => planForEverybody(actor, { employerId }),
  }),
  "lib/statements/recall-planned.ts recallPlanned": byRecord({
    opens: ["employer"],
    make: theEmployer,
    call: (actor, employerId) => recallPlanned(actor, { employerId }),
  }),
  "lib/statements/send-planned-now.ts sendPlannedNow": byRecord({
    opens: ["employer"],
    make: theEmployer,
    call: (actor, employerId) => sendPlannedNow(actor, { employerId }),
  }),
  "lib/statements/change-invitation-hour.ts changeInvitationHour": byRecord({
    opens: ["employer"],
    make: theEmployer,
    call: (actor, employerId) => changeInvitationHour(actor, { employerId, hour: 9 }),
  }),
  "lib/statements/invite-again.ts inviteAgain": byRecord({
    opens: ["employer"],
    make: aRow,
    call: [theirs, itsOwn].map(
      (employerOf) => (actor: Actor, row: string, world: World) =>
        inviteAgain(actor, { employerId: employerOf(actor, world), row }),
    ),
  }),
  "lib/statements/write-letters.ts countLetters": byRecord({
    opens: ["employer"],
    make: withoutAddress,
    call: countLetters,
  }),
  "lib/statements/write-letters.ts writeLetters": byRecord({
    opens: ["employer"],
    make: withoutAddress,
    call: lettersOf,
  }),
};
