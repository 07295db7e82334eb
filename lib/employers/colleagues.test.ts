import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EmployerActor } from "@/lib/access/actor";
import { findHats, findSignedIn } from "@/lib/access/find-signed-in";
import { closeDatabase, database } from "@/lib/database/client";
import { findInvitation } from "@/lib/identity/find-invitation";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededAccount, type SeededEmployer } from "@/tests/support/builders";
import { lastToken, mailTo } from "@/tests/support/sent-mail";
import { changeRole } from "./change-role";
import { endMembership } from "./end-membership";
import { findColleagues } from "./find-colleagues";
import { inviteColleague } from "./invite-colleague";
import { inviteMainUser } from "./invite-main-user";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

let employer: SeededEmployer;
let admin: SeededAccount;
let actor: EmployerActor;
let stranger: EmployerActor;
let count = 0;

beforeAll(async () => {
  employer = await anEmployer({ employees: 1 });
  const other = await anEmployer({ employees: 1 });
  admin = await anAccount({ employers: [{ id: employer.id, role: "ADMIN" }] });
  const theirs = await anAccount({ employers: [{ id: other.id, role: "ADMIN" }] });
  actor = await actingAs(admin.id, "employer", "colleagues.manage");
  stranger = await actingAs(theirs.id, "employer", "colleagues.manage");
});
beforeEach(async () => {
  await database().rateLimit.deleteMany();
});
afterAll(closeDatabase);

function invitee(more: Partial<Parameters<typeof inviteColleague>[1]> = {}) {
  count++;
  const email = `nele.claes${count}@bakkerij.example`;
  const given = { firstName: "Nele", lastName: "Claes", email, language: "nl", role: "HR" } as const;
  return { employerId: employer.id, ...given, ...more };
}

async function membershipOf(email: string) {
  return database().employerMembership.findFirstOrThrow({
    where: { employerId: employer.id, account: { email } },
    include: { account: true },
  });
}

describe("inviting", () => {
  test("a colleague gets an account that waits, a membership and a mail with a link", async () => {
    const input = invitee();
    expect(await inviteColleague(actor, input)).toMatchObject({ ok: true, value: { as: "invited" } });
    const membership = await membershipOf(input.email);
    expect(membership).toMatchObject({ role: "HR", endedAt: null, account: { status: "INVITED" } });
    expect(await findInvitation(await lastToken(input.email, "identity.invitation"))).toMatchObject({
      state: "valid",
      firstName: "Nele",
      organisations: [employer.name],
    });
    const line = await database().auditEntry.findFirst({
      where: { event: "account.invited", employerId: employer.id, subjectId: membership.accountId },
    });
    expect(line?.accountId).toBe(admin.id);
  });

  test("somebody who signs in already is added and told, and keeps their own name", async () => {
    const known = await anAccount({ firstName: "Tom" });
    const outcome = await inviteColleague(actor, invitee({ email: known.email.toUpperCase() }));
    expect(outcome).toMatchObject({ ok: true, value: { as: "added" } });
    expect((await membershipOf(known.email)).account).toMatchObject({ firstName: "Tom", status: "ACTIVE" });
    expect((await mailTo(known.email)).map(({ template }) => template)).toEqual([
      "identity.added-to-organisation",
    ]);
  });

  test("a colleague is not invited twice", async () => {
    const input = invitee();
    await inviteColleague(actor, input);
    expect(await inviteColleague(actor, input)).toEqual({ ok: false, reason: "colleague.already" });
  });

  test("the same colleague invited twice at the same moment becomes one", async () => {
    const input = invitee();
    const outcomes = await Promise.all([inviteColleague(actor, input), inviteColleague(actor, input)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().account.count({ where: { email: input.email } })).toBe(1);
  });

  test.each([
    ["an.peeters@gmail.com", "email.free-mail"],
    ["hr@bakkerij.example", "email.role"],
  ])("%s can't be a main user's address", async (email, reason) => {
    expect(await inviteColleague(actor, invitee({ email, role: "ADMIN" }))).toEqual({ ok: false, reason });
    expect(await database().account.count({ where: { email } })).toBe(0);
  });

  test("for another role a free mail address is only worth a look", async () => {
    const outcome = await inviteColleague(actor, invitee({ email: "an.peeters@gmail.com", role: "VIEWER" }));
    expect(outcome).toMatchObject({ ok: true, value: { warnings: ["email.free-mail"] } });
  });

  test("the main user of another employer gets the answer of an employer that does not exist", async () => {
    const input = invitee();
    expect(await inviteColleague(stranger, input)).toEqual({ ok: false, reason: "not-found" });
    expect(await database().account.count({ where: { email: input.email } })).toBe(0);
  });
});

describe("an invitation that waits", () => {
  test("sent again, the former link stops working", async () => {
    const input = invitee();
    await inviteColleague(actor, input);
    const first = await lastToken(input.email, "identity.invitation");
    const { id } = await membershipOf(input.email);
    expect(await resendInvitation(actor, { employerId: employer.id, membershipId: id })).toMatchObject({
      ok: true,
    });
    expect(await findInvitation(first)).toEqual({ state: "revoked" });
    expect(await findInvitation(await lastToken(input.email, "identity.invitation"))).toMatchObject({
      state: "valid",
    });
  });

  test("withdrawn, the link opens nothing and the place is free again", async () => {
    const input = invitee();
    await inviteColleague(actor, input);
    const { id } = await membershipOf(input.email);
    await revokeInvitation(actor, { employerId: employer.id, membershipId: id });
    expect(await findInvitation(await lastToken(input.email, "identity.invitation"))).toEqual({
      state: "revoked",
    });
    expect(await inviteColleague(actor, { ...input, lastName: "Claes-Maes" })).toMatchObject({ ok: true });
    expect((await membershipOf(input.email)).account.lastName).toBe("Claes-Maes");
  });

  test("withdrawn by one of two organisations, it still opens for the other", async () => {
    const input = invitee();
    await inviteColleague(actor, input);
    await inviteColleague(stranger, { ...input, employerId: stranger.employerIds[0] ?? "" });
    const { id } = await membershipOf(input.email);
    await revokeInvitation(actor, { employerId: employer.id, membershipId: id });
    expect(await findInvitation(await lastToken(input.email, "identity.invitation"))).toMatchObject({
      state: "valid",
      organisations: [expect.not.stringContaining(employer.name)],
    });
  });

  test("a stranger can neither send it again nor withdraw it", async () => {
    const input = invitee();
    await inviteColleague(actor, input);
    const { id: membershipId } = await membershipOf(input.email);
    for (const employerId of [employer.id, stranger.employerIds[0] ?? ""]) {
      const asked = { employerId, membershipId };
      expect(await resendInvitation(stranger, asked)).toEqual({ ok: false, reason: "not-found" });
      expect(await revokeInvitation(stranger, asked)).toEqual({ ok: false, reason: "not-found" });
    }
  });
});

describe("colleagues", () => {
  test("are listed with role and status, and hidden from a stranger", async () => {
    const input = invitee();
    await inviteColleague(actor, input);
    const membership = await membershipOf(input.email);
    const statusNow = async () => {
      const found = await findColleagues(actor, { employerId: employer.id });
      return found?.colleagues.find(({ membershipId }) => membershipId === membership.id)?.status;
    };
    expect(await statusNow()).toBe("invited");
    await database().oneTimeLink.updateMany({
      where: { accountId: membership.accountId },
      data: { expiresAt: new Date(0) },
    });
    expect(await statusNow()).toBe("expired");
    expect(await findColleagues(stranger, { employerId: employer.id })).toBeNull();
  });

  test("a new role holds at once, and a stranger can't give one", async () => {
    const colleague = await anAccount({ employers: [{ id: employer.id, role: "VIEWER" }] });
    const { id: membershipId } = await membershipOf(colleague.email);
    const asked = { employerId: employer.id, membershipId, role: "FINANCE" } as const;
    expect(await changeRole(stranger, asked)).toEqual({ ok: false, reason: "not-found" });
    expect(await changeRole(actor, asked)).toMatchObject({ ok: true });
    expect((await findHats(colleague.id))?.hats).toMatchObject([{ employers: [{ role: "FINANCE" }] }]);
  });

  test("who has a free mail address does not become main user", async () => {
    const colleague = await anAccount({
      email: "piet.janssens@gmail.com",
      employers: [{ id: employer.id, role: "HR" }],
    });
    const { id: membershipId } = await membershipOf(colleague.email);
    expect(await changeRole(actor, { employerId: employer.id, membershipId, role: "ADMIN" })).toEqual({
      ok: false,
      reason: "email.free-mail",
    });
  });

  test("who is removed has no rights and no session left", async () => {
    const colleague = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
    const { sessionId } = await actingAs(colleague.id, "employer", "people.read");
    const { id: membershipId } = await membershipOf(colleague.email);
    const asked = { employerId: employer.id, membershipId };
    expect(await endMembership(stranger, asked)).toEqual({ ok: false, reason: "not-found" });
    expect(await findSignedIn(sessionId ?? "")).not.toBeNull();
    expect(await endMembership(actor, asked)).toMatchObject({ ok: true });
    expect(await findSignedIn(sessionId ?? "")).toBeNull();
    expect((await findHats(colleague.id))?.hats).toEqual([]);
  });

  test("nobody is put out of their own work by being let in here and removed again", async () => {
    const { id: elsewhere } = await anEmployer({ employees: 1 });
    const victim = await anAccount({ employers: [{ id: elsewhere, role: "HR" }] });
    const { sessionId } = await actingAs(victim.id, "employer", "people.read");
    expect(await inviteColleague(actor, invitee({ email: victim.email }))).toMatchObject({ ok: true });
    const { id: membershipId } = await membershipOf(victim.email);
    expect(await endMembership(actor, { employerId: employer.id, membershipId })).toMatchObject({ ok: true });
    const still = await findSignedIn(sessionId ?? "");
    expect(still?.hats).toMatchObject([{ kind: "employer", employers: [{ id: elsewhere }] }]);
  });

  test("who was let in does not show when they last came in elsewhere", async () => {
    const { id: elsewhere } = await anEmployer({ employees: 1 });
    const known = await anAccount({ employers: [{ id: elsewhere, role: "HR" }] });
    await actingAs(known.id, "employer", "people.read");
    await inviteColleague(actor, invitee({ email: known.email }));
    const shown = async () =>
      (await findColleagues(actor, { employerId: employer.id }))?.colleagues.find(
        ({ accountId }) => accountId === known.id,
      )?.lastSignInAt;
    expect(await shown()).toBeNull();
    await actingAs(known.id, "employer", "people.read");
    expect(await shown()).toBeInstanceOf(Date);
  });

  test("the last main user can't be removed or demoted, not even beside one who never came", async () => {
    await inviteColleague(actor, invitee({ role: "ADMIN" }));
    const { id: membershipId } = await membershipOf(admin.email);
    const last = { ok: false, reason: "colleague.last-main-user" };
    expect(await endMembership(actor, { employerId: employer.id, membershipId })).toEqual(last);
    expect(await changeRole(actor, { employerId: employer.id, membershipId, role: "HR" })).toEqual(last);
  });

  test("of two main users who remove each other at the same moment one stays", async () => {
    const place = await anEmployer({ employees: 1 });
    const [one, other] = await Promise.all([
      anAccount({ employers: [{ id: place.id, role: "ADMIN" }] }),
      anAccount({ employers: [{ id: place.id, role: "ADMIN" }] }),
    ]);
    const memberships = await database().employerMembership.findMany({ where: { employerId: place.id } });
    const idOf = (accountId: string) =>
      memberships.find((membership) => membership.accountId === accountId)?.id ?? "";
    const [asOne, asOther] = await Promise.all([
      actingAs(one.id, "employer", "colleagues.manage"),
      actingAs(other.id, "employer", "colleagues.manage"),
    ]);
    const outcomes = await Promise.all([
      endMembership(asOne, { employerId: place.id, membershipId: idOf(other.id) }),
      endMembership(asOther, { employerId: place.id, membershipId: idOf(one.id) }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const left = await database().employerMembership.count({
      where: { employerId: place.id, endedAt: null, role: "ADMIN" },
    });
    expect(left).toBe(1);
  });
});

describe("the first main user", () => {
  const person = { firstName: "Wim", lastName: "Aerts", language: "nl" } as const;

  test("is invited by our staff, with the address of a main user", async () => {
    const place = await anEmployer({ employees: 1 });
    const { id } = await anAccount({ staffRoles: ["ADMINISTRATION"] });
    const staff = await actingAs(id, "staff", "accounts.manage");
    const email = "wim.aerts@drukkerij.example";
    expect(await inviteMainUser(staff, { ...person, employerId: place.id, email: "wim@gmail.com" })).toEqual({
      ok: false,
      reason: "email.free-mail",
    });
    expect(await inviteMainUser(staff, { ...person, employerId: place.id, email })).toMatchObject({
      ok: true,
    });
    expect(await findInvitation(await lastToken(email, "identity.invitation"))).toMatchObject({
      organisations: [place.name],
    });
    expect(await inviteMainUser(staff, { ...person, employerId: place.id, email })).toEqual({
      ok: false,
      reason: "colleague.already",
    });
  });

  test("a main user invites none through the staff's door, not even of their own employer", async () => {
    const email = "iemand@drukkerij.example";
    expect(await inviteMainUser(actor, { ...person, employerId: employer.id, email })).toEqual({
      ok: false,
      reason: "not-found",
    });
  });
});
