import "@/tests/support/database";
import { afterAll, describe, expect, it } from "vitest";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { plainDateOf } from "@/lib/values/dates";
import { parseEmailAddress } from "@/lib/values/email-address";
import { isEnterpriseNumber } from "@/lib/values/enterprise-number";
import { parseNationalNumber } from "@/lib/values/national-number";
import { anEmployer } from "./employer";

afterAll(closeDatabase);

describe("an invented employer", () => {
  it("has exactly the people asked for, whose numbers pass every check", async () => {
    const employer = await anEmployer({ employees: 300, leavers: 0.2 });
    expect(isEnterpriseNumber(employer.enterpriseNumber)).toBe(true);
    expect(employer.people).toHaveLength(300);

    const rows = await database().affiliation.findMany({
      where: { employerId: employer.id },
      include: { person: { include: { familyMembers: true } }, category: true },
    });
    expect(rows).toHaveLength(300);
    for (const { person, ...affiliation } of rows) {
      const number = parseNationalNumber(person.nationalNumber ?? "");
      expect(number).toMatchObject({
        value: { birthDate: plainDateOf(person.birthDate), sex: person.sex === "F" ? "female" : "male" },
      });
      for (const email of [person.privateEmail, affiliation.workEmail]) {
        if (email) expect(parseEmailAddress(email)).toMatchObject({ ok: true, value: { address: email } });
      }
      expect(affiliation.endsOn === null || affiliation.endsOn >= affiliation.startsOn).toBe(true);
      expect(affiliation.startsOn >= affiliation.hiredOn).toBe(true);
      expect(affiliation.salaryCents).toBeGreaterThan(1_000_000n);
    }
    expect(rows.some(({ endsOn }) => endsOn)).toBe(true);
    expect(rows.some(({ person }) => person.familyMembers.length > 1)).toBe(true);
    expect(new Set(rows.map(({ workEmail }) => workEmail).filter(Boolean)).size).toBe(
      rows.filter(({ workEmail }) => workEmail).length,
    );
    expect(new Set(rows.map(({ category }) => category.code))).toEqual(new Set(["ARB", "BED", "KAD"]));
  });

  it("shares no number with the one made before it", async () => {
    const [one, other] = [await anEmployer({ employees: 3 }), await anEmployer({ employees: 3 })];
    const numbers = [one, other].flatMap(({ people }) =>
      people.flatMap((person) => [person.number, person.nationalNumber]),
    );
    expect(new Set(numbers).size).toBe(12);
    expect(one.enterpriseNumber).not.toBe(other.enterpriseNumber);
    expect(one.domain).not.toBe(other.domain);
  });

  it("begins with the people who were named", async () => {
    const { people } = await anEmployer({
      employees: 2,
      named: [{ firstName: "Élise", lastName: "D’Hondt", sex: "F" }],
    });
    const found = await database().affiliation.findUniqueOrThrow({
      where: { id: people[0]?.affiliationId ?? "" },
    });
    expect(people[0]).toMatchObject({ firstName: "Élise", lastName: "D’Hondt" });
    expect(found).toMatchObject({ sortName: "d hondt elise", endsOn: null });
  });

  it("may have a plan of their own for managers", async () => {
    const { contracts, people } = await anEmployer({ employees: 100, managersPlan: true });
    const managers = await database().affiliation.findMany({
      where: { contractId: contracts[1]?.id ?? "" },
      include: { category: true },
    });
    expect(managers.length).toBeGreaterThan(0);
    expect(managers.every(({ category }) => category.code === "KAD")).toBe(true);
    expect(managers.every(({ startsOn }) => plainDateOf(startsOn) >= (contracts[1]?.startsOn ?? ""))).toBe(
      true,
    );
    expect(managers.every(({ personId }) => people.some((person) => person.personId === personId))).toBe(
      true,
    );
  });

  it("is made in seconds, also with ten thousand people", async () => {
    const started = performance.now();
    const { id } = await anEmployer({ employees: 10_000 });
    expect(performance.now() - started).toBeLessThan(10_000);
    const { rows } = await pool().query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "Affiliation" WHERE "employerId" = $1`,
      [id],
    );
    expect(rows[0]?.count).toBe(10_000);
  });
});
