import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrokerActor } from "@/lib/access/actor";
import { findHats, findSignedIn } from "@/lib/access/find-signed-in";
import { closeDatabase, database } from "@/lib/database/client";
import { findInvitation } from "@/lib/identity/find-invitation";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccount, type SeededAccount, type SeededBrokerage } from "@/tests/support/builders";
import { lastToken } from "@/tests/support/sent-mail";
import { addToGroup, takeFromGroup } from "./add-to-group";
import { changeRole } from "./change-role";
import { endMembership } from "./end-membership";
import { findColleagues } from "./find-colleagues";
import { inviteColleague } from "./invite-colleague";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

let office: SeededBrokerage;
let elsewhere: SeededBrokerage;
let admin: SeededAccount;
let actor: BrokerActor;
let stranger: BrokerActor;
let count = 0;

beforeAll(async () => {
  office = await aBrokerage({ groups: ["Default", "Gent", "Aalst"] });
  elsewhere = await aBrokerage({ groups: ["Default"] });
  admin = await anAccount({ brokerages: [{ id: office.id, isAdmin: true }] });
  const theirs = await anAccount({ brokerages: [{ id: elsewhere.id, isAdmin: true }] });
  actor = await actingAs(admin.id, "broker", "colleagues.manage");
  stranger = await actingAs(theirs.id, "broker", "colleagues.manage");
});
beforeEach(async () => {
  await database().rateLimit.deleteMany();
});
afterAll(closeDatabase);

function invitee(more: Partial<Parameters<typeof inviteColleague>[1]> = {}) {
  count++;
  const email = `joke.maes${count}@kantoor.example`;
  const given = { firstName: "Joke", lastName: "Maes", email, language: "nl", isAdmin: false } as const;
  return { ...given, groups: [] as string[], ...more };
}

async function membershipOf(email: string) {
  return database().brokerMembership.findFirstOrThrow({
    where: { brokerageId: office.id, account: { email } },
    include: { account: true, groups: { include: { group: true } } },
  });
}

const groupNames = async (email: string) =>
  (await membershipOf(email)).groups.map(({ group }) => group.name).sort();

describe("inviting", () => {
  test("without a group a colleague lands in Default", async () => {
    const input = invitee();
    expect(await inviteColleague(actor, input)).toMatchObject({ ok: true });
    expect(await groupNames(input.email)).toEqual(["Default"]);
    expect(await findInvitation(await lastToken(input.email, "identity.invitation"))).toMatchObject({
      state: "valid",
      organisations: [office.name],
    });
  });

  test("a colleague may be in several groups", async () => {
    const groups = office.groups.slice(1).map(({ id }) => id);
    const input = invitee({ groups });
    await inviteColleague(actor, input);
    expect(await groupNames(input.email)).toEqual(["Aalst", "Gent"]);
  });

  test("a group of another office is as if it did not exist, and nobody is invited", async () => {
    const input = invitee({ groups: [elsewhere.groups[0].id] });
    expect(await inviteColleague(actor, input)).toEqual({ ok: false, reason: "not-found" });
    expect(await database().account.count({ where: { email: input.email } })).toBe(0);
  });

  test("a free mail or role address is only worth a look", async () => {
    expect(await inviteColleague(actor, invitee({ email: "info@gmail.com" }))).toMatchObject({
      ok: true,
      value: { warnings: expect.arrayContaining(["email.free-mail", "email.role"]) },
    });
  });

  test("only a Beheerder invites", async () => {
    const colleague = await anAccount({ brokerages: [{ id: office.id }] });
    const plain = await actingAs(colleague.id, "broker", "colleagues.read");
    expect(await inviteColleague(plain, invitee())).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("an invitation that waits", () => {
  test("can be sent again and withdrawn, by this office only", async () => {
    const input = invitee();
    await inviteColleague(actor, input);
    const first = await lastToken(input.email, "identity.invitation");
    const { id: membershipId } = await membershipOf(input.email);
    expect(await resendInvitation(stranger, { membershipId })).toEqual({ ok: false, reason: "not-found" });
    expect(await revokeInvitation(stranger, { membershipId })).toEqual({ ok: false, reason: "not-found" });
    expect(await resendInvitation(actor, { membershipId })).toMatchObject({ ok: true });
    expect(await findInvitation(first)).toEqual({ state: "revoked" });
    expect(await revokeInvitation(actor, { membershipId })).toMatchObject({ ok: true });
    expect(await findInvitation(await lastToken(input.email, "identity.invitation"))).toEqual({
      state: "revoked",
    });
  });
});

describe("colleagues", () => {
  test("are listed for their own office only", async () => {
    const found = await findColleagues(actor);
    expect(found?.brokerage.id).toBe(office.id);
    expect(found?.colleagues.find(({ self }) => self)).toMatchObject({ isAdmin: true, status: "active" });
    expect((await findColleagues(stranger))?.colleagues.every(({ email }) => email !== admin.email)).toBe(
      true,
    );
  });

  test("become Beheerder; a stranger changes nothing", async () => {
    const colleague = await anAccount({ brokerages: [{ id: office.id }] });
    const { id: membershipId } = await membershipOf(colleague.email);
    const asked = { membershipId, isAdmin: true };
    expect(await changeRole(stranger, asked)).toEqual({ ok: false, reason: "not-found" });
    expect(await changeRole(actor, asked)).toMatchObject({ ok: true });
    expect((await findHats(colleague.id))?.hats).toMatchObject([{ isAdmin: true }]);
    await changeRole(actor, { membershipId, isAdmin: false });
    expect((await findHats(colleague.id))?.hats).toMatchObject([{ isAdmin: false }]);
  });

  test("come into one more group and out of another, and never stand without one", async () => {
    const [home, gent, aalst] = office.groups.map(({ id }) => id) as [string, string, string];
    const colleague = await anAccount({ brokerages: [{ id: office.id, groupIds: [gent] }] });
    const { id: membershipId } = await membershipOf(colleague.email);
    expect(await addToGroup(actor, { membershipId, groupId: aalst })).toMatchObject({ ok: true });
    expect(await groupNames(colleague.email)).toEqual(["Aalst", "Gent"]);
    expect(await takeFromGroup(actor, { membershipId, groupId: gent })).toMatchObject({ ok: true });
    expect(await takeFromGroup(actor, { membershipId, groupId: aalst })).toMatchObject({ ok: true });
    expect(await groupNames(colleague.email)).toEqual(["Default"]);
    expect(await takeFromGroup(actor, { membershipId, groupId: home })).toEqual({
      ok: false,
      reason: "group.only-default",
    });
    const line = await database().auditEntry.findFirst({
      where: { event: "membership.groups-changed", brokerageId: office.id, subjectId: colleague.id },
      orderBy: { id: "desc" },
    });
    expect(line).toMatchObject({ before: { groups: ["Aalst"] }, after: { groups: ["Default"] } });
  });

  test("a group of another office leaves everything as it was", async () => {
    const colleague = await anAccount({
      brokerages: [{ id: office.id, groupIds: [office.groups[1]?.id ?? ""] }],
    });
    const { id: membershipId } = await membershipOf(colleague.email);
    for (const verb of [addToGroup, takeFromGroup]) {
      expect(await verb(actor, { membershipId, groupId: elsewhere.groups[0].id })).toEqual({
        ok: false,
        reason: "not-found",
      });
    }
    expect(await groupNames(colleague.email)).toEqual(["Gent"]);
  });

  test("who is removed has no group, no right and no session left", async () => {
    const colleague = await anAccount({
      brokerages: [{ id: office.id, groupIds: [office.groups[1]?.id ?? ""] }],
    });
    const { sessionId } = await actingAs(colleague.id, "broker", "employers.read");
    const { id: membershipId } = await membershipOf(colleague.email);
    expect(await endMembership(stranger, { membershipId })).toEqual({ ok: false, reason: "not-found" });
    expect(await endMembership(actor, { membershipId })).toMatchObject({ ok: true });
    expect(await findSignedIn(sessionId ?? "")).toBeNull();
    expect((await findHats(colleague.id))?.hats).toEqual([]);
    expect(await database().brokerGroupMember.count({ where: { membershipId } })).toBe(0);
  });

  test("nobody is put out of their own work by being let in here and removed again", async () => {
    const victim = await anAccount({ staffRoles: ["CLAIMS"] });
    const { sessionId } = await actingAs(victim.id, "staff", "work.read");
    const given = { firstName: "Lies", lastName: "Maes", language: "nl", isAdmin: true, groups: [] } as const;
    expect(await inviteColleague(actor, { ...given, groups: [], email: victim.email })).toMatchObject({
      ok: true,
    });
    const { id: membershipId } = await membershipOf(victim.email);
    expect(await endMembership(actor, { membershipId })).toMatchObject({ ok: true });
    expect((await findSignedIn(sessionId ?? ""))?.hats).toMatchObject([{ kind: "staff" }]);
  });

  test("the last Beheerder can't be removed or demoted", async () => {
    const { id: membershipId } = await membershipOf(admin.email);
    const last = { ok: false, reason: "colleague.last-administrator" };
    expect(await endMembership(actor, { membershipId })).toEqual(last);
    expect(await changeRole(actor, { membershipId, isAdmin: false })).toEqual(last);
  });

  test("of two Beheerders who demote each other at the same moment one stays", async () => {
    const place = await aBrokerage({});
    const people = await Promise.all(
      [1, 2].map(() => anAccount({ brokerages: [{ id: place.id, isAdmin: true }] })),
    );
    const memberships = await database().brokerMembership.findMany({ where: { brokerageId: place.id } });
    const actors = await Promise.all(people.map(({ id }) => actingAs(id, "broker", "colleagues.manage")));
    const outcomes = await Promise.all(
      actors.map((one) => {
        const other = memberships.find(({ accountId }) => accountId !== one.accountId);
        return changeRole(one, { membershipId: other?.id ?? "", isAdmin: false });
      }),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().brokerMembership.count({ where: { brokerageId: place.id, isAdmin: true } })).toBe(
      1,
    );
  });
});
