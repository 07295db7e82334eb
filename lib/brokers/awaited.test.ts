import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrokerActor } from "@/lib/access/actor";
import { noteActivity } from "@/lib/access/current";
import { findHats, findSignedIn } from "@/lib/access/find-signed-in";
import { findAuditEntries } from "@/lib/audit/find-entries";
import { closeDatabase, database } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccount, type SeededBrokerage } from "@/tests/support/builders";
import { mailTo } from "@/tests/support/sent-mail";
import { changeRole } from "./change-role";
import type { BrokerColleague } from "./colleague-row";
import { endMembership } from "./end-membership";
import { findColleagues } from "./find-colleagues";
import { inviteColleague } from "./invite-colleague";
import { leaveOffice } from "./leave-office";
import { openColleague } from "./open-colleague";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

let office: SeededBrokerage;
let actor: BrokerActor;
let count = 0;

beforeAll(async () => {
  office = await aBrokerage({ name: "Aardappel en zonen", groups: ["Default", "Gent"] });
  const admin = await anAccount({ brokerages: [{ id: office.id, isAdmin: true }] });
  actor = await actingAs(admin.id, "broker", "colleagues.manage");
});
beforeEach(async () => {
  await database().rateLimit.deleteMany();
});
afterAll(closeDatabase);

const given = { firstName: "Wie", lastName: "Dan Ook", language: "nl", isAdmin: false } as const;

async function invite(email: string): Promise<string> {
  const invited = await inviteColleague(actor, { ...given, email, groups: [] });
  if (!invited.ok) throw new Error(invited.reason);
  return invited.value.membershipId;
}

const unknown = () => `niemand${++count}@kantoor.example`;

/** What an answer says, without what differs between any two invitations. */
function plainly(value: unknown, ...own: readonly string[]): string {
  let said = JSON.stringify(value).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id");
  for (const text of own) said = said.replaceAll(text, "own");
  return said.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "moment");
}

async function seen(membershipId: string): Promise<BrokerColleague | undefined> {
  const { colleagues } = (await findColleagues(actor, { size: 500 })) ?? { colleagues: [] };
  return colleagues.find((one) => one.membershipId === membershipId);
}

async function comesIn(accountId: string, brokerageId: string): Promise<void> {
  const { sessionId } = await actingAs(accountId, "broker", "employers.read");
  await database().session.update({
    where: { id: sessionId ?? "" },
    data: { hatKind: "broker", hatId: brokerageId },
  });
  const signedIn = await findSignedIn(sessionId ?? "");
  if (signedIn) await noteActivity(signedIn);
}

describe("whether an address has an account", () => {
  test("shows to its owner only: not in the answer, the list, the page or the trail", async () => {
    const known = await anAccount({ firstName: "Echte", lastName: "Naam", staffRoles: ["CLAIMS"] });
    const address = unknown();
    const answers = [];
    for (const email of [known.email, address]) {
      await database().rateLimit.deleteMany();
      const answer = await inviteColleague(actor, { ...given, email, groups: [] });
      const { id: membershipId } = await database().brokerMembership.findFirstOrThrow({
        where: { brokerageId: office.id, account: { email } },
      });
      const resent = await resendInvitation(actor, { membershipId });
      const role = await changeRole(actor, { membershipId, isAdmin: true });
      const demoted = await changeRole(actor, { membershipId, isAdmin: false });
      const opened = await openColleague(actor, membershipId);
      const listed = await seen(membershipId);
      const revoked = await revokeInvitation(actor, { membershipId });
      const lines = (await findAuditEntries(actor, { size: 5 })).rows;
      answers.push(plainly({ answer, resent, role, demoted, opened, listed, revoked, lines }, email));
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).toContain("Dan Ook");
    expect(answers[0]).not.toContain("Echte");
    expect((await mailTo(known.email)).map(({ template }) => template)).toContain(
      "identity.added-to-organisation",
    );
    expect((await mailTo(address)).map(({ template }) => template)).toContain("identity.invitation");
  });

  test("does not show either when that person signs in for other work", async () => {
    const known = await anAccount({ staffRoles: ["CLAIMS"] });
    const membershipId = await invite(known.email);
    const { sessionId } = await actingAs(known.id, "staff", "work.read");
    const signedIn = await findSignedIn(sessionId ?? "");
    if (signedIn) await noteActivity(signedIn);
    expect(signedIn?.hat).toMatchObject({ kind: "staff" });
    expect(await seen(membershipId)).toMatchObject({ status: "invited", lastSignInAt: null });
  });
});

describe("coming in", () => {
  test("shows who it is, and that the invitation has done its work", async () => {
    const known = await anAccount({ firstName: "Echte", lastName: "Naam" });
    const membershipId = await invite(known.email);
    expect(await seen(membershipId)).toMatchObject({ lastName: "Dan Ook", status: "invited" });
    await comesIn(known.id, office.id);
    expect(await seen(membershipId)).toMatchObject({ lastName: "Naam", status: "active" });
    expect(await resendInvitation(actor, { membershipId })).toMatchObject({
      reason: "colleague.not-invited",
    });
  });

  test("an office that somebody was only invited to is not where he or she begins", async () => {
    const own = await aBrokerage({ name: "Zonnebloem" });
    const known = await anAccount({ brokerages: [{ id: own.id }] });
    await invite(known.email);
    expect((await findHats(known.id))?.hats).toMatchObject([
      { brokerageId: own.id },
      { brokerageId: office.id, awaited: true },
    ]);
  });

  test("an invitation runs out for those with an account as for those without", async () => {
    const known = await anAccount();
    for (const email of [known.email, unknown()]) {
      const membershipId = await invite(email);
      const before = new Date(Date.now() - 8 * 86_400_000);
      await database().brokerMembership.update({
        where: { id: membershipId },
        data: { invitedAt: before },
      });
      await database().oneTimeLink.updateMany({
        where: { account: { email } },
        data: { expiresAt: new Date(Date.now() - 86_400_000) },
      });
      expect(await seen(membershipId)).toMatchObject({ status: "expired" });
    }
  });
});

describe("the last Beheerder", () => {
  test("can't leave while the only other one was invited and never came, account or not", async () => {
    const place = await aBrokerage();
    const alone = await anAccount({ brokerages: [{ id: place.id, isAdmin: true }] });
    const last = await actingAs(alone.id, "broker", "colleagues.manage");
    const known = await anAccount();
    for (const email of [known.email, unknown()]) {
      await inviteColleague(last, { ...given, isAdmin: true, email, groups: [] });
      expect(await leaveOffice(last)).toEqual({ ok: false, reason: "colleague.last-administrator" });
    }
    await comesIn(known.id, place.id);
    expect(await leaveOffice(last)).toEqual({ ok: true, value: { signedOut: true } });
  });

  test("of two who leave at the same moment one stays", async () => {
    const place = await aBrokerage();
    const people = await Promise.all(
      [1, 2].map(() => anAccount({ brokerages: [{ id: place.id, isAdmin: true }] })),
    );
    const actors = await Promise.all(people.map(({ id }) => actingAs(id, "broker", "colleagues.read")));
    const outcomes = await Promise.all(actors.map((one) => leaveOffice(one)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("of one who leaves and one who is removed at the same moment one stays", async () => {
    const place = await aBrokerage();
    const people = await Promise.all(
      [1, 2].map(() => anAccount({ brokerages: [{ id: place.id, isAdmin: true }] })),
    );
    const [leaver, remover] = await Promise.all(
      people.map(({ id }) => actingAs(id, "broker", "colleagues.manage")),
    );
    const own = await database().brokerMembership.findFirstOrThrow({
      where: { brokerageId: place.id, accountId: remover?.accountId ?? "" },
    });
    const outcomes = await Promise.all([
      leaveOffice(leaver as BrokerActor),
      endMembership(remover as BrokerActor, { membershipId: own.id }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("who leaves", () => {
  test("has no right, group, session, presence or waiting letter of the work left; what was made keeps the name", async () => {
    const place = await aBrokerage();
    await anAccount({ brokerages: [{ id: place.id, isAdmin: true }] });
    const groupId = place.groups[0].id;
    const leaver = await anAccount({ brokerages: [{ id: place.id, groupIds: [groupId] }] });
    const theirs = await actingAs(leaver.id, "broker", "colleagues.read");
    const quote = await database().quote.create({
      data: {
        id: newId(),
        reference: newId(),
        product: "kmo",
        brokerageId: place.id,
        groupId,
        createdById: leaver.id,
        expiresOn: new Date("2030-01-01"),
        presences: { create: { accountId: leaver.id, section: "activity" } },
      },
    });
    const letter = async (template: string) => {
      const facts = { template, language: "nl", recipient: leaver.email, accountId: leaver.id } as const;
      return (await database().outboxMessage.create({ data: { id: newId(), eventKey: newId(), ...facts } }))
        .id;
    };
    const [work, account] = [
      await letter("quotes.referral-answered"),
      await letter("identity.password-reset"),
    ];

    expect(await leaveOffice(theirs)).toEqual({ ok: true, value: { signedOut: true } });
    expect(await findSignedIn(theirs.sessionId ?? "")).toBeNull();
    expect((await findHats(leaver.id))?.hats).toEqual([]);
    expect(await database().quotePresence.count({ where: { quoteId: quote.id } })).toBe(0);
    const statusOf = async (id: string) =>
      (await database().outboxMessage.findUniqueOrThrow({ where: { id } })).status;
    expect([await statusOf(work), await statusOf(account)]).toEqual(["REFUSED", "QUEUED"]);
    const kept = await database().quote.findUniqueOrThrow({
      where: { id: quote.id },
      select: { groupId: true, createdBy: { select: { lastName: true } } },
    });
    expect(kept).toEqual({ groupId, createdBy: { lastName: leaver.lastName } });
    expect(
      await database().auditEntry.findFirst({
        where: { event: "membership.ended", brokerageId: place.id },
      }),
    ).toMatchObject({ accountId: leaver.id, subjectId: leaver.id });
  });

  test("keeps the letters of another office, and stays signed in there", async () => {
    const [one, two] = [await aBrokerage(), await aBrokerage()];
    await anAccount({ brokerages: [{ id: one.id, isAdmin: true }] });
    const leaver = await anAccount({ brokerages: [{ id: one.id }, { id: two.id }] });
    const signedIn = await actingAs(leaver.id, "broker", "colleagues.read");
    const theirs: BrokerActor = { ...signedIn, brokerageId: one.id };
    const { id } = await database().outboxMessage.create({
      data: {
        id: newId(),
        eventKey: newId(),
        template: "quotes.referral-answered",
        language: "nl",
        recipient: leaver.email,
        accountId: leaver.id,
      },
    });
    expect(await leaveOffice(theirs)).toEqual({ ok: true, value: { signedOut: false } });
    expect((await findSignedIn(theirs.sessionId ?? ""))?.hats).toMatchObject([{ brokerageId: two.id }]);
    expect((await database().outboxMessage.findUniqueOrThrow({ where: { id } })).status).toBe("QUEUED");
  });
});
