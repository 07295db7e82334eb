import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findHats } from "@/lib/access/find-signed-in";
import { closeDatabase, database } from "@/lib/database/client";
import { demoPassword, demoSignIns } from "@/lib/identity/demo-sign-ins";
import { checkPassword } from "@/lib/identity/password";
import { testDatabase } from "@/tests/support/database";
import { fillDemoWorld } from "./demo";

let filled: boolean[];

beforeAll(async () => {
  // Two starts at the same moment.
  filled = await Promise.all([fillDemoWorld(), fillDemoWorld()]);
});
afterAll(closeDatabase);

describe("the demo world", () => {
  it("is made once, however often it is asked for", async () => {
    expect(filled.sort()).toEqual([false, true]);
    expect(await fillDemoWorld()).toBe(false);
    expect(testDatabase.DATABASE_URL).toContain("collectief_app");
  });

  it("has 12, 250 and 10 000 insured people, in three languages, and three brokers", async () => {
    const employers = await database().employer.findMany({
      orderBy: { name: "asc" },
      select: { id: true, name: true, language: true },
    });
    const insured = await Promise.all(
      employers.map(({ id }) =>
        database().person.count({ where: { affiliations: { some: { employerId: id } } } }),
      ),
    );
    expect(employers.map(({ name, language }, place) => [name, language, insured[place]])).toEqual([
      ["Brumeval", "fr", 12],
      ["Stonelark", "en", 250],
      ["Wolkenveld", "nl", 10_000],
    ]);
    expect(await database().brokerage.count()).toBe(3);
  });

  it.each(demoSignIns.map((signIn) => [signIn.email, signIn] as const))(
    "lets %s in, in the part it is listed under",
    async (email, signIn) => {
      const account = await database().account.findUniqueOrThrow({
        where: { email },
        include: { twoStep: true },
      });
      expect(account.status).toBe("ACTIVE");
      expect(account.twoStep !== null).toBe("twoStep" in signIn);
      const hats = await findHats(account.id);
      expect(hats?.hats.map(({ kind }) => kind)).toContain(signIn.audience);
    },
  );

  it("opens with the password that is shown", async () => {
    const account = await database().account.findFirstOrThrow({ where: { status: "ACTIVE" } });
    expect(await checkPassword(account.passwordHash, demoPassword)).toBe(true);
  });

  it("has people with several hats, and colleagues who were invited", async () => {
    const jef = await database().account.findUniqueOrThrow({
      where: { email: "jef.molenvoort@wolkenveld.example" },
    });
    expect((await findHats(jef.id))?.hats.map(({ kind }) => kind)).toEqual(["employer", "insured"]);
    const nele = await database().account.findUniqueOrThrow({
      where: { email: "nele.rietkerke@loonhuis.example" },
    });
    expect((await findHats(nele.id))?.hats).toMatchObject([{ kind: "employer", employers: [{}, {}, {}] }]);
    expect(await database().account.count({ where: { status: "INVITED", passwordHash: null } })).toBe(2);
  });

  it("has a past: actions and audit lines", async () => {
    const kinds = await database().action.groupBy({ by: ["kind"], _count: true, orderBy: { kind: "asc" } });
    expect(kinds.map(({ kind }) => kind)).toEqual(["DOWNLOAD", "UPLOAD", "CHANGE"]);
    // Enough for Overzicht acties to have something to search, further back than the three months of its first view.
    expect(kinds.reduce((sum, { _count }) => sum + _count, 0)).toBeGreaterThan(400);
    expect(await database().auditEntry.count({ where: { event: "action.requested" } })).toBe(2);
    expect(await database().auditEntry.count({ where: { event: "account.invited" } })).toBe(2);
  });
});
