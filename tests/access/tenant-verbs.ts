import { Readable } from "node:stream";
import type { Actor, EmployerActor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { changeRole } from "@/lib/employers/change-role";
import { endMembership } from "@/lib/employers/end-membership";
import { findColleagues } from "@/lib/employers/find-colleagues";
import { findEmployer } from "@/lib/employers/find-employer";
import { findEmployers } from "@/lib/employers/find-employers";
import { inviteColleague } from "@/lib/employers/invite-colleague";
import { inviteMainUser } from "@/lib/employers/invite-main-user";
import { resendInvitation } from "@/lib/employers/resend-invitation";
import { revokeInvitation } from "@/lib/employers/revoke-invitation";
import { findAction } from "@/lib/exchange/find-action";
import { findActions } from "@/lib/exchange/find-actions";
import { countOverview, readInsuredOverview } from "@/lib/exchange/read-insured-overview";
import { requestDownload } from "@/lib/exchange/request-download";
import { openFile } from "@/lib/files/open-file";
import { storeFile } from "@/lib/files/store-file";
import { findAffiliations } from "@/lib/insured/find-affiliations";
import { openAffiliation } from "@/lib/insured/open-affiliation";
import { revealNationalNumber } from "@/lib/insured/reveal-national-number";
import { newId } from "@/lib/values/ids";
import { anAccount } from "@/tests/support/builders";
import { byList, byRecord, piece, type Verb } from "./verb";
import { firstPersonOf, type World } from "./world";

const scope = piece("The scope itself: every verb here is a test of it.");

/** The employers that a stranger may fill in beside somebody else's id: theirs, or its own. */
const theirs = (_actor: Actor, world: World) => world.employer.id;
const itsOwn = (actor: Actor, world: World) =>
  (actor.kind === "employer" && actor.employerIds[0]) || world.employer.id;

/** A colleague of the first employer, by the id of the membership. */
async function aColleague(world: World, status: "INVITED" | "ACTIVE"): Promise<string> {
  const { id: accountId } = await anAccount({
    status,
    employers: [{ id: world.employer.id, role: "VIEWER" }],
  });
  return (await database().employerMembership.findFirstOrThrow({ where: { accountId } })).id;
}

async function aFile(world: World): Promise<string> {
  const kept = { employerId: world.employer.id, retainUntil: new Date(Date.now() + 3_600_000) };
  const stored = await storeFile(Readable.from([Buffer.from("inhoud")]), {
    name: "a.txt",
    mediaType: "text/plain",
    ...kept,
  });
  if (!stored.ok) throw new Error(stored.reason);
  return stored.value.fileId;
}

async function anAction({ employer }: World): Promise<string> {
  const facts = { kind: "DOWNLOAD", type: "insured-overview", status: "REQUESTED" } as const;
  return (await database().action.create({ data: { id: newId(), employerId: employer.id, ...facts } })).id;
}

const anAffiliation = ({ employer }: World) => firstPersonOf(employer).affiliationId;

let invited = 0;
const newcomer = () => ({
  firstName: "Nele",
  lastName: "Claes",
  email: `nele.claes${++invited}@bakkerij.example`,
  language: "nl" as const,
});

const employers: Record<string, Verb> = {
  "lib/employers/access.ts employersVisibleTo": scope,
  "lib/employers/as-admin.ts asAdminOf": piece("What every change of a colleague goes through."),
  "lib/employers/find-employer.ts findEmployer": byRecord({
    opens: ["employer", "broker", "colleague", "staff"],
    make: ({ employer }) => employer.id,
    call: findEmployer,
  }),
  "lib/employers/find-employers.ts findEmployers": byList({
    opens: ["employer", "broker", "colleague", "staff"],
    make: ({ employer }) => employer.id,
    call: (actor) => findEmployers(actor, {}),
  }),
  "lib/employers/find-colleagues.ts findColleagues": byRecord({
    opens: ["employer"],
    only: "employer",
    make: ({ employer }) => employer.id,
    call: (actor, employerId) => findColleagues(actor as EmployerActor, { employerId }),
  }),
  "lib/employers/invite-colleague.ts inviteColleague": byRecord({
    opens: ["employer"],
    make: ({ employer }) => employer.id,
    call: (actor, employerId) => inviteColleague(actor, { ...newcomer(), employerId, role: "HR" }),
  }),
  "lib/employers/invite-main-user.ts inviteMainUser": byRecord({
    opens: ["staff"],
    make: ({ employer }) => employer.id,
    call: (actor, employerId) => inviteMainUser(actor, { ...newcomer(), employerId }),
  }),
  "lib/employers/change-role.ts changeRole": byRecord({
    opens: ["employer"],
    make: (world) => aColleague(world, "ACTIVE"),
    call: [theirs, itsOwn].map(
      (employerOf) => (actor: Actor, membershipId: string, world: World) =>
        changeRole(actor, { employerId: employerOf(actor, world), membershipId, role: "HR" }),
    ),
  }),
  ...Object.fromEntries(
    (
      [
        ["end-membership.ts endMembership", endMembership, "ACTIVE"],
        ["resend-invitation.ts resendInvitation", resendInvitation, "INVITED"],
        ["revoke-invitation.ts revokeInvitation", revokeInvitation, "INVITED"],
      ] as const
    ).map(([name, verb, status]) => [
      `lib/employers/${name}`,
      byRecord({
        opens: ["employer"],
        make: (world) => aColleague(world, status),
        call: [theirs, itsOwn].map(
          (employerOf) => (actor: Actor, membershipId: string, world: World) =>
            verb(actor, { employerId: employerOf(actor, world), membershipId }),
        ),
      }),
    ]),
  ),
};

const insured: Record<string, Verb> = {
  "lib/insured/access.ts affiliationsVisibleTo": scope,
  "lib/insured/find-affiliations.ts findAffiliations": byList({
    opens: ["employer", "broker", "colleague", "insured", "staff"],
    make: anAffiliation,
    call: (actor) => findAffiliations(actor, {}),
  }),
  "lib/insured/open-affiliation.ts openAffiliation": byRecord({
    opens: ["employer", "broker", "colleague", "insured", "staff"],
    make: anAffiliation,
    call: openAffiliation,
  }),
  "lib/insured/reveal-national-number.ts revealNationalNumber": byRecord({
    opens: ["employer", "insured", "staff"],
    make: anAffiliation,
    call: (actor, affiliationId) => revealNationalNumber(actor, { affiliationId }),
  }),
};

const exchange: Record<string, Verb> = {
  "lib/exchange/access.ts actionsVisibleTo": scope,
  "lib/exchange/find-actions.ts findActions": byList({
    opens: ["employer", "staff"],
    make: anAction,
    call: (actor) => findActions(actor, {}),
  }),
  "lib/exchange/find-action.ts findAction": byRecord({
    opens: ["employer", "staff"],
    make: anAction,
    call: findAction,
  }),
  "lib/exchange/request-download.ts requestDownload": byRecord({
    opens: ["employer"],
    make: ({ employer }) => employer.id,
    call: (actor, employerId) => requestDownload(actor, { employerId, type: "insured-overview" }),
  }),
  "lib/exchange/read-insured-overview.ts countOverview": byRecord({
    opens: ["employer", "insured", "staff"],
    make: ({ employer }) => employer.id,
    call: countOverview,
  }),
  "lib/exchange/read-insured-overview.ts readInsuredOverview": byRecord({
    opens: ["employer", "insured", "staff"],
    make: ({ employer }) => employer.id,
    call: async (actor, employerId) => {
      const rows = [];
      for await (const batch of readInsuredOverview(actor, employerId, "nl")) rows.push(...batch);
      return rows;
    },
  }),
  "lib/files/visible-to.ts filesVisibleTo": scope,
  "lib/files/open-file.ts openFile": byRecord({
    opens: ["employer", "staff"],
    make: aFile,
    call: async (actor, id) => {
      const file = await openFile(actor, id);
      file?.bytes.destroy();
      return file && { name: file.name };
    },
  }),
};

export const tenantVerbs: Readonly<Record<string, Verb>> = {
  ...employers,
  ...insured,
  ...exchange,
};
