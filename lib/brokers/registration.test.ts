import "@/tests/support/database";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { findHats } from "@/lib/access/find-signed-in";
import { closeDatabase, database } from "@/lib/database/client";
import { inviteColleague } from "@/lib/employers/invite-colleague";
import { acceptInvitation } from "@/lib/identity/accept-invitation";
import { signIn } from "@/lib/identity/sign-in";
import { verifyEmail } from "@/lib/identity/verify-email";
import { inventedEnterpriseNumber } from "@/prisma/seed/invented-numbers";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer } from "@/tests/support/builders";
import { lastToken, mailTo } from "@/tests/support/sent-mail";
import { beginRegistration, openRegistration } from "./begin-registration";
import { findOfficeToJoin } from "./find-office-to-join";
import { registerOffice } from "./register-office";
import { officeInput, personalInput } from "./registration";

const request = { id: "test-request", address: "192.0.2.10" };
let count = 0;

beforeEach(async () => {
  await database().rateLimit.deleteMany();
});
afterAll(async () => {
  vi.useRealTimers();
  await closeDatabase();
});

function personal(email = `lies.vermeulen${++count}@kantoor.example`) {
  return {
    firstName: "Lies",
    lastName: "Vermeulen",
    email,
    language: "nl",
    password: "regen op het dak",
    passwordAgain: "regen op het dak",
    terms: "on",
    subProcessing: "on",
    privacy: "on",
  } as const;
}

function office(enterpriseNumber = inventedEnterpriseNumber(70_000_00 + ++count)) {
  return officeInput.parse({
    name: "Kantoor Vermeulen",
    enterpriseNumber,
    street: "Dorpsstraat",
    houseNumber: "12",
    postcode: "9000",
    city: "Gent",
    website: "www.kantoor.example",
    phone: "09 224 00 00",
  });
}

async function register(person = personal(), place = office()) {
  const begun = await beginRegistration(request, person);
  if (!begun.ok) throw new Error(begun.reason);
  return registerOffice(request, { sealed: begun.value, office: place });
}

describe("step 1", () => {
  test("each consent is needed, and the passwords are the same", () => {
    const { terms: _, ...without } = personal();
    const wrong = personalInput.safeParse({ ...without, passwordAgain: "regen op het pad" });
    expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["terms", "consent.needed"],
    ]);
    expect(
      personalInput.safeParse({ ...personal(), passwordAgain: "regen op het pad" }).error?.issues[0],
    ).toMatchObject({ path: ["passwordAgain"], message: "password.differs" });
  });

  test("what waits with the browser holds no password, and opens nothing once touched or old", async () => {
    const begun = await beginRegistration(request, personal());
    if (!begun.ok) throw new Error(begun.reason);
    expect(openRegistration(begun.value)).toMatchObject({ firstName: "Lies" });
    expect(JSON.stringify(openRegistration(begun.value))).not.toContain("regen op het dak");
    expect(openRegistration(`${begun.value.slice(0, -2)}xx`)).toBeNull();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61 * 60_000 });
    expect(openRegistration(begun.value)).toBeNull();
    vi.useRealTimers();
  });

  test("a throw-away address and a password with the own name are refused", async () => {
    expect(await beginRegistration(request, personal("lies@mailinator.com"))).toMatchObject({
      ok: false,
      reason: "email.disposable",
    });
    const own = { ...personal(), password: "Vermeulen van Gent" };
    expect(await beginRegistration(request, own)).toMatchObject({ ok: false, reason: "password.personal" });
  });
});

describe("step 2", () => {
  test("a wrong check digit is named", () => {
    expect(() => office("BE0123456789")).toThrow("enterprise-number.check-digits");
  });

  test("the name of an office holds no link for the mails that it will stand in", () => {
    const named = (name: string) =>
      officeInput.safeParse({ ...office(), name }).error?.issues.map(({ message }) => message);
    for (const name of [
      "Win op https://kwaad.example",
      "www.kwaad.example",
      "kwaad.example/geld",
      "x@kwaad.example",
    ])
      expect(named(name)).toEqual(["text.holds-address"]);
    expect(named("\u200b\u202e")).toEqual(["value.required"]);
    for (const name of ["Janssens & Zn. N.V.", "A/B Verzekeringen", "Zekerheid.be", "1815 Gent"])
      expect(named(name)).toBeUndefined();
    expect(officeInput.parse({ ...office(), name: "Kan\u202etoor\r\nBcc: x" }).name).toBe("Kan toor Bcc: x");
  });

  test("who registers proves the address and is Beheerder, with the consents of these versions", async () => {
    const person = personal();
    expect(await register(person)).toMatchObject({ ok: true });
    const token = await lastToken(person.email, "identity.email-verification");
    const account = await database().account.findUniqueOrThrow({
      where: { email: person.email },
      include: { consents: true },
    });
    expect(account.status).toBe("INVITED");
    expect(account.consents.map(({ document }) => document).sort()).toEqual([
      "privacy",
      "sub-processing",
      "terms",
    ]);
    // The mail reaches the owner of the address, who need not be the one who registered with it.
    expect(await verifyEmail(request, { token, password: "die van een ander" })).toEqual({
      ok: false,
      reason: "password.not-chosen",
    });
    const chosen = { token, password: person.password };
    expect(await verifyEmail(request, chosen)).toMatchObject({ ok: true });
    expect((await findHats(account.id))?.hats).toMatchObject([
      { kind: "broker", name: "Kantoor Vermeulen", isAdmin: true, groups: [{ name: "Default" }] },
    ]);
    expect(await verifyEmail(request, chosen)).toEqual({ ok: false, reason: "link.gone" });
  });

  test("an office that exists is not made again: what was typed waits for who asks to be let in", async () => {
    const place = office();
    await register(personal(), place);
    const second = personal();
    const again = await register(second, place);
    if (!again.ok || again.value.as !== "office-known") throw new Error("made again");
    expect(openRegistration(again.value.sealed)).toMatchObject({ joins: place.enterpriseNumber });
    expect(await findOfficeToJoin(again.value.sealed)).toEqual({
      name: place.name,
      enterpriseNumber: place.enterpriseNumber,
    });
    expect(await database().account.count({ where: { email: second.email } })).toBe(0);
  });

  test("a known address gets the same answer and its owner a mail; nothing else changes", async () => {
    const owner = await anAccount({});
    const place = office();
    const [known, unknown] = [await register(personal(owner.email), place), await register()];
    expect(known.ok && unknown.ok && Object.keys(known.value)).toEqual(["as", "email"]);
    expect((await mailTo(owner.email)).map(({ template }) => template)).toEqual([
      "identity.already-registered",
    ]);
    expect(await database().brokerMembership.count({ where: { accountId: owner.id } })).toBe(0);
    expect((await database().account.findUniqueOrThrow({ where: { id: owner.id } })).firstName).toBe(
      owner.firstName,
    );
  });

  test("nor does a second try for the same office tell whether the first address was known", async () => {
    const owner = await anAccount({});
    const [held, made] = [office(), office()];
    await register(personal(owner.email), held);
    await register(personal(), made);
    const again = [await register(personal(), held), await register(personal(), made)];
    expect(again.map((one) => one.ok && one.value.as)).toEqual(["office-known", "office-known"]);
    // Nor does it keep the office from who is really there for longer than the link of a stranger would.
    await database().brokerage.update({
      where: { enterpriseNumber: held.enterpriseNumber },
      data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
    });
    expect(await register(personal(), held)).toMatchObject({ ok: true, value: { as: "registered" } });
  });

  test("known or unknown, the answer takes as long", async () => {
    const owner = await anAccount({});
    const timed = async (email?: string) => {
      const started = performance.now();
      await register(email ? personal(email) : personal());
      return performance.now() - started;
    };
    await timed();
    const [known, unknown] = [await timed(owner.email), await timed()];
    expect(Math.abs(known - unknown)).toBeLessThan(150);
    expect(Math.min(known, unknown)).toBeGreaterThan(390);
  });

  test("a stranger who registered with the address of somebody gets nothing of what that person is let into", async () => {
    const person = personal();
    await register(person);
    const proof = await lastToken(person.email, "identity.email-verification");
    const { id: accountId } = await database().account.findUniqueOrThrow({ where: { email: person.email } });
    const employer = await anEmployer({ employees: 1 });
    const mainUser = await anAccount({ employers: [{ id: employer.id, role: "ADMIN" }] });
    const actor = await actingAs(mainUser.id, "employer", "colleagues.manage");
    const invited = await inviteColleague(actor, { ...person, employerId: employer.id, role: "ADMIN" });
    expect(invited).toMatchObject({ ok: true, value: { as: "invited" } });
    // The owner of the mailbox has both mails now; the one that the stranger caused is worth nothing.
    expect(await verifyEmail(request, { token: proof, password: person.password })).toEqual({
      ok: false,
      reason: "link.gone",
    });
    const token = await lastToken(person.email, "identity.invitation");
    const own = { token, password: "wind in de bomen", language: "nl" } as const;
    expect(await acceptInvitation(request, own)).toMatchObject({ ok: true });
    expect((await findHats(accountId))?.hats).toContainEqual(expect.objectContaining({ kind: "employer" }));
    expect(await signIn(request, { email: person.email, password: person.password })).toMatchObject({
      ok: false,
    });
  });

  test("two who register the same office at the same moment make one", async () => {
    const place = office();
    const outcomes = await Promise.all([register(personal(), place), register(personal(), place)]);
    expect(outcomes.filter((one) => one.ok && one.value.as === "registered")).toHaveLength(1);
  });

  test("an office whose registration was never proven is free again once its link is dead", async () => {
    const place = office();
    const first = personal();
    await register(first, place);
    await database().oneTimeLink.updateMany({
      where: { account: { email: first.email } },
      data: { expiresAt: new Date(0) },
    });
    expect(await register(personal(), place)).toMatchObject({ ok: true, value: { as: "registered" } });
    expect(await database().account.count({ where: { email: first.email } })).toBe(0);
  });
});
