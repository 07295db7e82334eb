import "@/tests/support/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findAuditEntries } from "@/lib/audit/find-entries";
import { closeDatabase } from "@/lib/database/client";
import { findEmployer } from "@/lib/employers/find-employer";
import { findEmployers } from "@/lib/employers/find-employers";
import { findActions } from "@/lib/exchange/find-actions";
import { findAffiliations } from "@/lib/insured/find-affiliations";
import { openAffiliation } from "@/lib/insured/open-affiliation";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer } from "@/tests/support/builders";

let mine: SeededEmployer;
let theirs: SeededEmployer;
let actor: Actor;

beforeAll(async () => {
  mine = await anEmployer({ employees: 9, leavers: 0 });
  theirs = await anEmployer({ employees: 9, leavers: 0 });
  const account = await anAccount({ employers: [{ id: mine.id, role: "ADMIN" }] });
  actor = await actingAs(account.id, "employer", "people.read");
});
afterAll(closeDatabase);

const idsOf = ({ rows }: { rows: readonly { id: string }[] }) => rows.map(({ id }) => id);

describe("a list of people", () => {
  test.each([
    ["name", "up"],
    ["name", "down"],
    ["number", "up"],
    ["number", "down"],
  ] as const)(
    "by %s, %s, is walked forth and back without losing or doubling anybody",
    async (sort, direction) => {
      const ask = (more: object) => findAffiliations(actor, { sort, direction, size: 4, ...more });
      const first = await ask({});
      const second = await ask({ after: first.next });
      const third = await ask({ after: second.next });
      const all = [first, second, third].flatMap(idsOf);
      expect(new Set(all)).toEqual(new Set(mine.people.map(({ affiliationId }) => affiliationId)));
      expect(all).toHaveLength(9);
      expect(third.next).toBeNull();
      expect(idsOf(await ask({ before: third.previous }))).toEqual(idsOf(second));
      expect(idsOf(await ask({ before: second.previous }))).toEqual(idsOf(first));
      expect(first.previous).toBeNull();
    },
  );

  test("begun at a stranger's row, it is as if that row did not exist", async () => {
    const first = await findAffiliations(actor, { size: 4 });
    for (const stranger of theirs.people) {
      for (const side of ["after", "before"] as const) {
        for (const search of [undefined, "a"]) {
          const asked = { size: 4, search };
          const foreign = await findAffiliations(actor, { ...asked, [side]: stranger.affiliationId });
          expect(foreign).toEqual(await findAffiliations(actor, { ...asked, [side]: newId() }));
          if (!search) expect(foreign).toEqual(first);
        }
      }
    }
  });

  test("counts and finds only one's own, whatever is asked", async () => {
    expect((await findAffiliations(actor, {})).count).toBe(9);
    for (const { number, lastName } of theirs.people) {
      const byNumber = await findAffiliations(actor, { search: number });
      expect([byNumber.rows, byNumber.count]).toEqual([[], 0]);
      const byName = await findAffiliations(actor, { search: lastName });
      expect(byName.rows.filter(({ employerId }) => employerId !== mine.id)).toEqual([]);
      expect(byName.count).toBe(byName.rows.length);
    }
    const ofTheirs = await findAffiliations(actor, { employerId: theirs.id });
    expect(ofTheirs).toEqual(await findAffiliations(actor, { employerId: newId() }));
    expect(ofTheirs.count).toBe(0);
  });
});

describe("what is no id, no day and no text", () => {
  const odd = [
    "",
    "1",
    "null",
    "'; DROP TABLE x; --",
    "g1f94aea-ea31-71d3-a339-d6cf36ec01b0",
    "\u0000",
    "é".repeat(400),
  ];

  test.each(odd)("%j is never a fault", async (text) => {
    const first = idsOf(await findAffiliations(actor, {}));
    expect(idsOf(await findAffiliations(actor, { after: text }))).toEqual(first);
    expect(idsOf(await findAffiliations(actor, { before: text }))).toEqual(first);
    expect(idsOf(await findAffiliations(actor, { employerId: text }))).toEqual([]);
    expect(idsOf(await findActions(actor, { after: text, employerId: text, id: text }))).toEqual([]);
    expect(idsOf(await findAuditEntries(actor, { before: text, employerId: text }))).toEqual([]);
    expect(idsOf(await findEmployers(actor, { after: text }))).toEqual([mine.id]);
    expect(idsOf(await findEmployers(actor, { before: text }))).toEqual([mine.id]);
    expect(await findEmployer(actor, text)).toBeNull();
    expect(await openAffiliation(actor, text)).toBeNull();
  });

  test.each(odd)("%j may be searched for", async (search) => {
    await findAffiliations(actor, { search });
    await findEmployers(actor, { search });
    await findAuditEntries(actor, { who: search, from: search, until: search });
  });

  test("days that no calendar knows are left out", async () => {
    const all = idsOf(await findAuditEntries(actor, {}));
    for (const day of ["0000-01-01", "2026-02-30", "99999-01-01", "morgen"]) {
      expect(idsOf(await findAuditEntries(actor, { from: day, until: day }))).toEqual(all);
    }
  });
});
