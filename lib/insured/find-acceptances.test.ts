import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { findAcceptances } from "./find-acceptances";
import { findAffiliations } from "./find-affiliations";

let employer: SeededEmployer;
let actor: Actor;

beforeAll(async () => {
  employer = await anEmployer({
    employees: 12,
    leavers: 0,
    named: [{ firstName: "Élise", lastName: "D’Hondt", sex: "F" }],
  });
  const account = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
  actor = await actingAs(account.id, "employer", "acceptance.read");
  const on = new Date("2026-02-01T00:00:00Z");
  await database().medicalAcceptance.createMany({
    data: employer.people.flatMap(({ affiliationId }, place) =>
      (["DEATH", "DISABILITY"] as const).map((cover) => ({
        id: newId(),
        affiliationId,
        cover,
        status: place === 0 ? ("DECLINED" as const) : ("ACCEPTED" as const),
        askedOn: on,
        statusOn: on,
      })),
    ),
  });
});
afterAll(closeDatabase);

const find = (more: Partial<Parameters<typeof findAcceptances>[1]> = {}) =>
  findAcceptances(actor, { employerId: employer.id, ...more });

test("all acceptances come by name, page by page, each once, there and back", async () => {
  const all = await find();
  expect(all.total).toBe(24);
  const seen: string[] = [];
  let page = await find({ size: 7 });
  const firstIds = page.rows.map(({ id }) => id);
  while (true) {
    seen.push(...page.rows.map(({ id }) => id));
    if (!page.next) break;
    page = await find({ size: 7, after: page.next });
  }
  expect(seen).toEqual(all.rows.map(({ id }) => id));
  expect(new Set(seen).size).toBe(24);
  expect((await find({ size: 7, before: all.rows[7]?.id })).rows.map(({ id }) => id)).toEqual(firstIds);
});

test("they are narrowed by status, by cover and by name", async () => {
  expect((await find({ statuses: ["DECLINED"] })).rows.map(({ lastName }) => lastName)).toEqual([
    "D’Hondt",
    "D’Hondt",
  ]);
  expect((await find({ covers: ["DEATH"] })).total).toBe(12);
  expect((await find({ search: "dhondt elise" })).total).toBe(0);
  expect((await find({ search: "D'HONDT elise" })).total).toBe(2);
  expect((await find({ search: employer.people[3]?.number })).total).toBe(2);
});

test("what is told of an acceptance holds no reason", async () => {
  const [row] = (await find()).rows;
  expect(Object.keys(row ?? {}).sort()).toEqual(
    [
      "affiliationId",
      "askedOn",
      "cover",
      "firstName",
      "id",
      "lastName",
      "number",
      "status",
      "statusOn",
    ].sort(),
  );
});

test("an employee is found by the employer's own number too, whatever signs it holds", async () => {
  const [, person, other] = employer.people;
  const id = person?.affiliationId ?? "";
  await database().affiliation.update({ where: { id }, data: { employeeNumber: "HR-77/19b" } });
  const found = async (search: string) =>
    (await findAffiliations(actor, { employerId: employer.id, search })).rows.map((row) => row.id);
  expect(await found("77/19")).toEqual([id]);
  expect(await found("hr-77/19B")).toEqual([id]);
  expect(await found(person?.number ?? "")).toEqual([id]);
  expect(await found(other?.number ?? "")).toEqual([other?.affiliationId]);
  expect(await found("77_19")).toEqual([]);
});
