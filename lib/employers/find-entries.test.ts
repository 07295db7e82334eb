import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { EmployerActor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { EmployerEntry } from "@/lib/database/generated/enums";
import { addDays, utcMidnight } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";
import { findCategories } from "./find-categories";
import { findEntries } from "./find-entries";

let employer: SeededEmployer;
let actor: EmployerActor;

beforeAll(async () => {
  employer = await anEmployer({ employees: 20, leavers: 0, managersPlan: true });
  const account = await anAccount({ employers: [{ id: employer.id, role: "VIEWER" }] });
  actor = await actingAs(account.id, "employer", "employers.read");
});
beforeEach(() => database().contract.updateMany({ data: { withheld: [], endsOn: null } }));
afterAll(closeDatabase);

const withhold = (place: number, data: { withheld?: EmployerEntry[]; endsOn?: Date }) =>
  database().contract.update({ where: { id: employer.contracts[place]?.id ?? "" }, data });

test("everything is offered where no contract withholds anything", async () => {
  expect([...(await findEntries(actor, employer.id))]).toEqual(Object.values(EmployerEntry));
});

test("what one running contract still offers is there; what all withhold is not", async () => {
  await withhold(0, { withheld: ["CATEGORIES", "FINANCING_FUND"] });
  await withhold(1, { withheld: ["CATEGORIES"] });
  const entries = await findEntries(actor, employer.id);
  expect([entries.has("CATEGORIES"), entries.has("FINANCING_FUND")]).toEqual([false, true]);
});

test("a contract counts until its last day, and not after it", async () => {
  await withhold(0, { withheld: ["CATEGORIES"] });
  await withhold(1, { endsOn: utcMidnight(today()) });
  expect((await findEntries(actor, employer.id)).has("CATEGORIES")).toBe(true);
  await withhold(1, { endsOn: utcMidnight(addDays(today(), -1)) });
  expect((await findEntries(actor, employer.id)).has("CATEGORIES")).toBe(false);
});

test("each category tells how many are insured under it today", async () => {
  const [leaver, future] = employer.people;
  const yesterday = utcMidnight(addDays(today(), -1));
  const before = await insured();
  await database().affiliation.update({
    where: { id: leaver?.affiliationId ?? "" },
    data: { endsOn: yesterday },
  });
  await database().affiliation.update({
    where: { id: future?.affiliationId ?? "" },
    data: { startsOn: utcMidnight(addDays(today(), 1)) },
  });
  expect(await insured()).toBe(before - 2);
});

async function insured(): Promise<number> {
  const contracts = (await findCategories(actor, employer.id)) ?? [];
  return contracts
    .flatMap(({ categories }) => categories)
    .reduce((sum, one) => sum + one._count.affiliations, 0);
}
