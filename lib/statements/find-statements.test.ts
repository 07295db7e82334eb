import "@/tests/support/database";
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { brand } from "@/lib/email/brand";
import { languages } from "@/lib/i18n/language";
import { insertReserves } from "@/prisma/seed/reserves";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer, type SeededPerson } from "@/tests/support/builders";
import { findStatement, findStatements } from "./find-statements";
import { printStatement } from "./print-statement";
import { totalOf } from "./statement";
import { viewStatement, viewTotal } from "./statement-view";

vi.mock("@/lib/values/clock", () => ({ now: () => new Date("2026-11-20T12:00:00Z") }));

let employer: SeededEmployer;
let people: readonly SeededPerson[];

beforeAll(async () => {
  employer = await anEmployer({ employees: 6, leavers: 0, managersPlan: true, today: "2026-11-20" });
  people = employer.people;
  // The first one's plan and years by hand, so that the figures below can be worked out on paper.
  await pool().query(
    `UPDATE "Affiliation" SET "startsOn" = '2020-01-01', "salaryCents" = 4000000, "workRate" = 10000, "endsOn" = NULL
     WHERE "personId" = ANY($1::uuid[])`,
    [people.map(({ personId }) => personId)],
  );
  await pool().query(`UPDATE "Person" SET "birthDate" = '1980-03-15', "maritalStatus" = 'SINGLE'`);
  await pool().query(`DELETE FROM "FamilyMember"`);
  await insertReserves({ employerIds: [employer.id], today: "2026-11-20" });
});
afterAll(closeDatabase);

async function insured(place: number): Promise<{ actor: Actor; person: SeededPerson }> {
  const person = people[place];
  if (!person) throw new Error("Too few people");
  const account = await anAccount({ personId: person.personId });
  return { actor: await actingAs(account.id, "insured", "own-insurance.read"), person };
}

const clear = (personId: string) =>
  pool().query(
    `DELETE FROM "Affiliation" a USING "Contract" c WHERE a."contractId" = c.id AND a."personId" = $1 AND c.name LIKE 'Aanvullend%'`,
    [personId],
  );

test("the figures of a year add up, and each scenario ends at the legal pension", async () => {
  const { actor, person } = await insured(0);
  await clear(person.personId);
  const statement = await findStatement(actor, { affiliationId: person.affiliationId });
  expect(statement).toMatchObject({ year: 2026, on: "2026-01-01", pension: { on: "2047-04-01", age: 67 } });
  if (statement?.figures.kind !== "known") throw new Error("No figures");
  const { now, before, projected, history } = statement.figures;
  expect((before?.reserve ?? 0) + now.employer + now.employee + now.earned - now.cost).toBe(now.reserve);
  expect(history.map(({ on }) => on)).toEqual(["2024-01-01", "2025-01-01", "2026-01-01"]);
  expect(projected.map(({ scenario }) => scenario)).toEqual(["unfavourable", "guaranteed", "expected"]);
  const capitals = projected.map(({ capital }) => capital);
  expect(capitals).toEqual([...capitals].sort((one, other) => one - other));
  expect(projected.every(({ points }) => points.at(-1)?.on === "2047-04-01")).toBe(true);
  // 5 % of 40 000 less 3 % costs, at 2.5 %: the first year.
  expect(projected[1]?.points[1]?.cents).toBe(Math.round((now.reserve + 194_000) * 1.025));
  expect(statement.figures).toMatchObject({ deathCapital: 8_000_000, disabilityRent: 800_000 });
});

test("a statement of an earlier year holds nothing of later, and a year without one is absent", async () => {
  const { actor, person } = await insured(1);
  await clear(person.personId);
  const at = (year: number) => findStatement(actor, { affiliationId: person.affiliationId, year });
  const earlier = await at(2025);
  expect(earlier?.figures).toMatchObject({ now: { on: "2025-01-01" }, history: [{}, {}] });
  expect(await at(2020)).toBeNull();
  expect(await at(2030)).toBeNull();
  expect(await at(2025.5)).toBeNull();
});

test("who has just begun reads from when there are figures, also on paper", async () => {
  const { actor, person } = await insured(2);
  await clear(person.personId);
  await pool().query(`DELETE FROM "Reserve" WHERE "affiliationId" = $1`, [person.affiliationId]);
  const where = { id: person.affiliationId };
  await database().affiliation.update({ where, data: { startsOn: new Date("2026-05-04") } });
  const statement = await findStatement(actor, { affiliationId: person.affiliationId });
  expect(statement?.figures).toEqual({ kind: "none", firstOn: "2027-01-01" });
  expect(totalOf(statement ? [statement] : [])).toBeNull();
  const view = statement && viewStatement(statement, "nl", brand());
  expect(view?.none?.text).toContain("01-01-2027");
  expect(view?.known).toBeNull();
  // It was there on 1 January, but is not worked out yet: no date is promised.
  await database().affiliation.update({ where, data: { startsOn: new Date("2024-05-04") } });
  const late = await findStatement(actor, { affiliationId: person.affiliationId });
  expect(late && viewStatement(late, "nl", brand()).none?.text).toContain("nog niet klaar");
  expect((await printStatement(actor, { affiliationId: person.affiliationId, language: "fr" }))?.name).toBe(
    "releve-d-avantages-2026.pdf",
  );
});

test("a leaver's statement is closed: nothing more comes in, no cover is left, what was saved stays", async () => {
  const { actor, person } = await insured(3);
  await clear(person.personId);
  const where = { id: person.affiliationId };
  await database().affiliation.update({ where, data: { endsOn: new Date("2026-06-30") } });
  const statement = await findStatement(actor, { affiliationId: person.affiliationId });
  if (statement?.figures.kind !== "known") throw new Error("No figures");
  const { now, projected, deathCapital, disabilityRent } = statement.figures;
  expect(statement.closedOn).toBe("2026-06-30");
  expect([deathCapital, disabilityRent]).toEqual([now.reserve, 0]);
  expect(projected[0]?.points[1]?.cents).toBe(Math.round(now.reserve * 1.01));
  const view = viewStatement(statement, "en", brand());
  expect(view.closed?.text).toContain("30-06-2026");
  // The last day itself still counts.
  await database().affiliation.update({ where, data: { endsOn: new Date("2026-11-20") } });
  expect((await findStatement(actor, { affiliationId: person.affiliationId }))?.closedOn).toBeNull();
});

test("two contracts are two statements and a sum, day by day", async () => {
  const { actor, person } = await insured(4);
  await clear(person.personId);
  await pool().query(
    `INSERT INTO "Affiliation" (id, number, "personId", "employerId", "contractId", "categoryId", "hiredOn", "startsOn", "salaryCents")
     SELECT gen_random_uuid(), a.number || '-2', a."personId", a."employerId", c.id, k.id, a."hiredOn", '2023-01-01',
            a."salaryCents"
     FROM "Affiliation" a, "Contract" c JOIN "Category" k ON k."contractId" = c.id AND k.code = 'KAD'
     WHERE a.id = $1 AND c.id = $2`,
    [person.affiliationId, employer.contracts[1]?.id],
  );
  await insertReserves({ employerIds: [employer.id], today: "2026-11-20" });
  const statements = await findStatements(actor, {});
  expect(statements).toHaveLength(2);
  const total = totalOf(statements);
  const reserves = statements.map(({ figures }) =>
    figures.kind === "known" ? figures.now.reserve : Number.NaN,
  );
  expect(total?.saved).toBe(reserves[0]! + reserves[1]!);
  expect(total?.together?.history.map(({ on }) => on)).toEqual(["2024-01-01", "2025-01-01", "2026-01-01"]);
  expect(total?.together?.history.at(-1)?.cents).toBe(total?.saved);
  expect(total?.together?.projected.at(-1)?.capital).toBe(total?.expected);
  for (const language of languages) expect(viewTotal(statements, language)?.tiles).toHaveLength(4);
});

test("the PDF says what the page says, in each language", async () => {
  const { actor, person } = await insured(5);
  await clear(person.personId);
  const statement = await findStatement(actor, { affiliationId: person.affiliationId });
  if (!statement) throw new Error("No statement");
  for (const language of languages) {
    const printed = await printStatement(actor, { affiliationId: person.affiliationId, language });
    const { stdout } = spawnSync("pdftotext", ["-layout", "-", "-"], {
      input: printed?.bytes,
      encoding: "utf8",
    });
    const plain = (text: string) => text.replace(/\s+/g, "");
    const paper = plain(stdout);
    const { known, title, official, complaint, data } = viewStatement(statement, language, brand());
    const figures = [
      ...(known?.scenarios.rows.flat() ?? []),
      ...(known?.moves.rows.flat() ?? []),
      ...(known?.tiles.map(({ value }) => value) ?? []),
      ...data.items.map(({ value }) => value),
    ];
    for (const text of [title, official.text, complaint.text, ...figures])
      expect(paper).toContain(plain(text));
  }
});
