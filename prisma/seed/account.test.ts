import "@/tests/support/database";
import { generate } from "otplib";
import { afterAll, describe, expect, it } from "vitest";
import { findHats } from "@/lib/access/find-signed-in";
import { closeDatabase, database } from "@/lib/database/client";
import { unsealTotpSecret } from "@/lib/identity/totp";
import { aBrokerage, anAccount, anEmployer, anInsurer } from "@/tests/support/builders";

afterAll(closeDatabase);

describe("an account", () => {
  it("wears the hats that were asked for, all at once", async () => {
    const [employer, office] = await Promise.all([
      anEmployer({ employees: 1 }),
      aBrokerage({ groups: ["Default", "Gent"] }),
    ]);
    const account = await anAccount({
      employers: [{ id: employer.id, role: "HR" }],
      brokerages: [{ id: office.id, isAdmin: true, groupIds: office.groups.map(({ id }) => id) }],
      personId: employer.people[0]?.personId ?? "",
      staffRoles: ["AUDIT", "CLAIMS"],
    });
    expect((await findHats(account.id))?.hats).toMatchObject([
      { kind: "employer", employers: [{ id: employer.id, role: "HR" }] },
      {
        kind: "broker",
        brokerageId: office.id,
        isAdmin: true,
        groups: [{ name: "Default" }, { name: "Gent" }],
      },
      { kind: "insured", personId: employer.people[0]?.personId },
      { kind: "staff", roles: ["AUDIT", "CLAIMS"] },
    ]);
  });

  it("is another one each time, also when several are made at once", async () => {
    const accounts = await Promise.all([anAccount(), anAccount(), anAccount({ language: "fr" })]);
    expect(new Set(accounts.flatMap(({ id, email }) => [id, email])).size).toBe(6);
    const employers = await Promise.all([anEmployer({ employees: 2 }), anEmployer({ employees: 2 })]);
    expect(new Set(employers.flatMap(({ people }) => people.map(({ number }) => number))).size).toBe(4);
  });

  it("that was only invited has no password and gave no consent", async () => {
    const { id } = await anAccount({ status: "INVITED" });
    const row = await database().account.findUniqueOrThrow({ where: { id }, include: { consents: true } });
    expect(row).toMatchObject({ passwordHash: null, emailVerifiedAt: null, consents: [] });
  });

  it("may have an authenticator whose secret the test knows", async () => {
    const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    const { id } = await anAccount({ twoStep: { app: secret } });
    const row = await database().twoStep.findUniqueOrThrow({ where: { accountId: id } });
    expect(unsealTotpSecret(id, row.secretSealed ?? "")).toBe(secret);
    expect(await generate({ secret })).toMatch(/^\d{6}$/);
  });

  it("stands in each of the insurer's roles", async () => {
    const insurer = await anInsurer();
    expect((await findHats(insurer.UNDERWRITING.id))?.hats).toEqual([
      { kind: "staff", roles: ["UNDERWRITING"] },
    ]);
    expect(Object.keys(insurer).sort()).toEqual([
      "ADMINISTRATION",
      "ADMINISTRATOR",
      "AUDIT",
      "CLAIMS",
      "UNDERWRITING",
    ]);
  });
});
