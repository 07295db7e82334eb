import { Readable } from "node:stream";
import type { Actor, BrokerActor } from "@/lib/access/actor";
import { addToGroup, takeFromGroup } from "@/lib/brokers/add-to-group";
import { changeGroup } from "@/lib/brokers/change-group";
import { changeOffice } from "@/lib/brokers/change-office";
import { changeRole } from "@/lib/brokers/change-role";
import { chooseShownGroup } from "@/lib/brokers/choose-shown-group";
import { createGroup } from "@/lib/brokers/create-group";
import { endMembership } from "@/lib/brokers/end-membership";
import { findColleagues } from "@/lib/brokers/find-colleagues";
import { findGroups } from "@/lib/brokers/find-groups";
import { findOffice } from "@/lib/brokers/find-office";
import { inviteColleague } from "@/lib/brokers/invite-colleague";
import { leaveOffice } from "@/lib/brokers/leave-office";
import { findAddable, openColleague } from "@/lib/brokers/open-colleague";
import { openGroup } from "@/lib/brokers/open-group";
import { openGroupLogo } from "@/lib/brokers/open-group-logo";
import { removeGroup } from "@/lib/brokers/remove-group";
import { resendInvitation } from "@/lib/brokers/resend-invitation";
import { revokeInvitation } from "@/lib/brokers/revoke-invitation";
import { removeGroupLogo, setGroupLogo } from "@/lib/brokers/set-group-logo";
import { chosenGroup, shownGroups } from "@/lib/brokers/shown-groups";
import { database } from "@/lib/database/client";
import { storeFile } from "@/lib/files/store-file";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccount } from "@/tests/support/builders";
import { byList, byRecord, type Owner, own, piece, type Verb } from "./verb";
import type { World } from "./world";

const scope = piece("The scope itself: every verb here is a test of it.");
/** Every Beheerder of the first office decides for all of it. */
const admins = ["broker", "neighbourAdmin"] as const;
const ownGroup = ["broker", "colleague", "neighbourAdmin"] as const;

async function aColleague(world: World, status: "INVITED" | "ACTIVE" = "ACTIVE"): Promise<string> {
  const { id, groups } = world.brokerage;
  const { id: accountId } = await anAccount({ status, brokerages: [{ id, groupIds: [groups[0].id] }] });
  return (await database().brokerMembership.findFirstOrThrow({ where: { accountId } })).id;
}

async function anEmptyGroup({ brokerage }: World): Promise<string> {
  const data = { id: newId(), brokerageId: brokerage.id, name: `Groep ${newId()}` };
  return (await database().brokerGroup.create({ data })).id;
}

async function aLogo(world: World): Promise<string> {
  const groupId = await anEmptyGroup(world);
  const stored = await storeFile(Readable.from([Buffer.from("beeld")]), {
    name: "logo.png",
    mediaType: "image/png",
    about: "LOGOS",
    brokerageId: world.brokerage.id,
    retainUntil: new Date("9999-01-01T00:00:00Z"),
  });
  if (!stored.ok) throw new Error(stored.reason);
  await database().brokerGroup.update({ where: { id: groupId }, data: { logoFileId: stored.value.fileId } });
  return stored.value.fileId;
}

/** Works in an office of one's own, alone. */
const inOffice =
  (isAdmin: boolean) =>
  async ({ account }: Owner) => {
    const { id: brokerageId } = await aBrokerage();
    const place = { id: newId(), accountId: account.id, brokerageId, isAdmin };
    await database().brokerMembership.create({ data: place });
  };

const asBroker = ({ account }: Owner) => actingAs(account.id, "broker", "account.manage");

/** A group and a colleague under the same id, so that one record tries both places of a call. */
async function aPlace(world: World): Promise<string> {
  const groupId = await anEmptyGroup(world);
  const { id: accountId } = await anAccount();
  const groups = { create: [{ groupId }, { groupId: firstGroup(world) }] };
  await database().brokerMembership.create({
    data: { id: groupId, accountId, brokerageId: world.brokerage.id, groups },
  });
  return groupId;
}

type Place = { readonly groupId: string; readonly membershipId: string };

/** Somebody else's colleague in a group of one's own, and the other way round. */
function placeCalls(verb: (actor: Actor, place: Place) => unknown) {
  return [
    (actor: Actor, membershipId: string, { brokerage, otherBrokerage, actors }: World) => {
      const home = actor === actors.otherBroker ? otherBrokerage : brokerage;
      return verb(actor, { membershipId, groupId: home.groups[0].id });
    },
    async (actor: Actor, groupId: string) => {
      const { accountId } = actor;
      const own = await database().brokerMembership.findFirst({ where: { accountId } });
      return verb(actor, { membershipId: own?.id ?? newId(), groupId });
    },
  ];
}

/** One pixel. */
const picture = () =>
  Readable.from([
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
      "base64",
    ),
  ]);

let invited = 0;
const newcomer = () => ({
  firstName: "Nele",
  lastName: "Claes",
  email: `nele.claes${++invited}@kantoor.example`,
  language: "nl" as const,
});

const firstGroup = ({ brokerage }: World) => brokerage.groups[0].id;
const address = { street: "Dorpsstraat", houseNumber: "1", postcode: "9000", city: "Gent" };

/** An office, its people, its groups and their logos. */
export const groupsVerbs: Readonly<Record<string, Verb>> = {
  "lib/brokers/access.ts groupsVisibleTo": scope,
  "lib/brokers/find-colleagues.ts groupsOf": scope,
  "lib/brokers/find-colleagues.ts membershipsVisibleTo": scope,
  "lib/brokers/as-admin.ts asAdminOfOffice": piece("What every change in an office goes through."),
  "lib/brokers/as-admin.ts lockAsAdmin": piece("The lock of the same, for what has a transaction already."),
  "lib/brokers/shown-groups.ts chosenGroup": byList({
    opens: ["colleague"],
    only: "broker",
    make: async (world) => {
      const { brokerage, accounts } = world;
      await database().brokerMembership.updateMany({
        where: { brokerageId: brokerage.id, accountId: accounts.colleague.id },
        data: { shownGroupId: firstGroup(world) },
      });
      return firstGroup(world);
    },
    // With a second group beside the own one, or there would be nothing to choose.
    call: (actor) => {
      const broker = actor as BrokerActor;
      return chosenGroup({ ...broker, groupIds: [...broker.groupIds, newId()] });
    },
  }),
  "lib/brokers/shown-groups.ts shownGroups": byList({
    opens: ["broker", "colleague"],
    only: "broker",
    make: firstGroup,
    call: (actor) => shownGroups(actor as BrokerActor),
  }),
  "lib/brokers/choose-shown-group.ts chooseShownGroup": byRecord({
    opens: ["broker", "colleague"],
    make: firstGroup,
    call: (actor, group) => chooseShownGroup(actor, { group }),
  }),
  "lib/brokers/find-colleagues.ts findColleagues": byList({
    opens: ownGroup,
    only: "broker",
    make: (world) => aColleague(world),
    call: (actor) => findColleagues(actor as BrokerActor, { size: 500 }),
  }),
  "lib/brokers/open-colleague.ts openColleague": byRecord({
    opens: ownGroup,
    only: "broker",
    make: (world) => aColleague(world),
    call: (actor, id) => openColleague(actor as BrokerActor, id),
  }),
  "lib/brokers/open-colleague.ts findAddable": byRecord({
    opens: admins,
    only: "broker",
    make: anEmptyGroup,
    call: (actor, groupId) => findAddable(actor as BrokerActor, groupId),
  }),
  "lib/brokers/find-office.ts findOffice": byList({
    opens: ownGroup,
    make: firstGroup,
    call: findOffice,
  }),
  "lib/brokers/find-groups.ts findGroups": byList({ opens: ownGroup, make: firstGroup, call: findGroups }),
  "lib/brokers/open-group.ts openGroup": byRecord({
    opens: ownGroup,
    only: "broker",
    make: firstGroup,
    call: (actor, groupId) => openGroup(actor as BrokerActor, groupId),
  }),
  "lib/brokers/open-group-logo.ts openGroupLogo": byRecord({
    opens: ["broker", "colleague", "neighbour", "neighbourAdmin", "staff"],
    make: aLogo,
    call: async (actor, fileId) => {
      const logo = await openGroupLogo(actor, fileId);
      return logo && { size: logo.size };
    },
  }),
  "lib/brokers/set-group-logo.ts setGroupLogo": byRecord({
    opens: admins,
    make: anEmptyGroup,
    call: (actor, groupId) => setGroupLogo(actor, { groupId, source: picture() }),
  }),
  "lib/brokers/set-group-logo.ts removeGroupLogo": byRecord({
    opens: admins,
    make: anEmptyGroup,
    call: (actor, groupId) => removeGroupLogo(actor, { groupId }),
  }),
  "lib/brokers/add-group.ts addGroup": piece(
    "What createGroup and a request for a product make a group with.",
  ),
  // Neither takes an id: each looks after the own office.
  "lib/brokers/create-group.ts createGroup": own({
    ready: inOffice(true),
    call: async (owner) => createGroup(await asBroker(owner), { name: "Nieuw", withLogo: false }),
  }),
  "lib/brokers/change-group.ts changeGroup": byRecord({
    opens: admins,
    make: anEmptyGroup,
    call: (actor, groupId) => changeGroup(actor, { groupId, name: `Anders ${groupId}` }),
  }),
  "lib/brokers/remove-group.ts removeGroup": byRecord({
    opens: admins,
    make: anEmptyGroup,
    call: (actor, groupId) => removeGroup(actor, { groupId }),
  }),
  "lib/brokers/change-office.ts changeOffice": own({
    ready: inOffice(true),
    call: async (owner) => changeOffice(await asBroker(owner), { ...address, phone: "+3225550130" }),
  }),
  "lib/brokers/add-to-group.ts addToGroup": byRecord({
    opens: admins,
    make: aPlace,
    call: placeCalls(addToGroup),
  }),
  "lib/brokers/add-to-group.ts takeFromGroup": byRecord({
    opens: admins,
    make: aPlace,
    call: placeCalls(takeFromGroup),
  }),
  "lib/brokers/invite-colleague.ts inviteColleague": byRecord({
    opens: admins,
    make: firstGroup,
    call: (actor, group) => inviteColleague(actor, { ...newcomer(), isAdmin: false, groups: [group] }),
  }),
  "lib/brokers/change-role.ts changeRole": byRecord({
    opens: admins,
    make: (world) => aColleague(world),
    call: (actor, membershipId) => changeRole(actor, { membershipId, isAdmin: true }),
  }),
  "lib/brokers/end-membership.ts endMembership": byRecord({
    opens: admins,
    make: (world) => aColleague(world),
    call: (actor, membershipId) => endMembership(actor, { membershipId }),
  }),
  "lib/brokers/resend-invitation.ts resendInvitation": byRecord({
    opens: admins,
    make: (world) => aColleague(world, "INVITED"),
    call: (actor, membershipId) => resendInvitation(actor, { membershipId }),
  }),
  "lib/brokers/revoke-invitation.ts revokeInvitation": byRecord({
    opens: admins,
    make: (world) => aColleague(world, "INVITED"),
    call: (actor, membershipId) => revokeInvitation(actor, { membershipId }),
  }),
  "lib/brokers/leave-office.ts leaveOffice": own({
    ready: inOffice(false),
    call: async (owner) => leaveOffice(await asBroker(owner)),
  }),
};
