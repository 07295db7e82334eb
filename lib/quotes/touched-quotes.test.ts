import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, pool } from "@/lib/database/client";
import type { QuoteStatus } from "@/lib/database/generated/enums";
import { calculateKmo } from "@/lib/tariffs/kmo/calculate";
import { demo2026 } from "@/lib/tariffs/kmo/demo-2026";
import { demo2027 } from "@/lib/tariffs/kmo/demo-2027";
import type { SectionAnswers } from "@/lib/tariffs/question";
import { addDays } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccount, aQuote, aTariff, type SeededBrokerage } from "@/tests/support/builders";
import { answersWith } from "@/tests/support/kmo-answers";
import { findTouchedQuotes, readTouchedQuotes, sumTouchedQuotes } from "./touched-quotes";

let staff: Actor;
let brokerage: SeededBrokerage;
let nextId: string;

beforeAll(async () => {
  staff = await actingAs((await anAccount({ staffRoles: ["UNDERWRITING"] })).id, "staff", "tariffs.read");
  brokerage = await aBrokerage();
  ({ nextId } = await aTariff());
});
beforeEach(() => pool().query(`DELETE FROM "Quote"`));
afterAll(closeDatabase);

type Wish = {
  status?: QuoteStatus;
  startsOn?: string;
  totalCents?: number;
  fire?: SectionAnswers;
  expiresOn?: string;
};

async function quote({ status = "CALCULATED", startsOn = "2027-02-01", fire, ...wish }: Wish = {}) {
  const answers = answersWith({ activity: { startsOn }, ...(fire ? { fire } : {}) });
  const { id } = await aQuote({
    brokerageId: brokerage.id,
    groupId: brokerage.groups[0].id,
    status,
    answers,
    ...wish,
  });
  return { id, answers };
}

const found = async () => (await findTouchedQuotes(staff, { versionId: nextId }))?.rows ?? [];

test("a quote that was made with the version before and begins under this one is told with both premiums", async () => {
  const { id, answers } = await quote({ totalCents: 123_456 });
  const [row, ...others] = await found();
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    id,
    status: "CALCULATED",
    startsOn: "2027-02-01",
    office: brokerage.name,
    oldCents: 123_456,
    newCents: calculateKmo(demo2027, answers, today()).total.total,
    outcome: "priced",
  });
});

test("a draft that is filled in is compared with what counts without this version", async () => {
  const { answers } = await quote({ status: "DRAFT" });
  const [row] = await found();
  expect(row?.oldCents).toBe(calculateKmo(demo2026, answers, today()).total.total);
  expect(row?.newCents).toBeGreaterThan(row?.oldCents ?? 0);
});

test("what begins earlier, is over, has an answer missing or was made with this version is not touched", async () => {
  await quote({ startsOn: "2026-12-31" });
  await quote({ status: "ACCEPTED" });
  await quote({ status: "EXPIRED" });
  await quote({ expiresOn: addDays(today(), -1) });
  await quote({ status: "DRAFT", fire: { buildings: undefined } });
  const { id } = await quote();
  await pool().query(`UPDATE "Quote" SET "tariffVersionId" = $1 WHERE id = $2`, [nextId, id]);
  expect(await found()).toEqual([]);
  expect(await sumTouchedQuotes(staff, nextId)).toMatchObject({ quotes: 0, all: true });
});

test("a rule of this version that refers or refuses is told", async () => {
  const { fire } = answersWith({});
  const [building] = (fire?.buildings ?? []) as readonly SectionAnswers[];
  const rows = [{ ...building, prevention: "no-prevention", contentsSum: 8_000_000 }];
  await quote({ fire: { buildings: rows as never } });
  expect(await found()).toMatchObject([{ outcome: "referred" }]);
  await quote({ fire: { buildings: [{ ...rows[0], construction: "thatched" }] as never } });
  expect((await found())[0]).toMatchObject({ outcome: "refused", newCents: null });
  expect(await sumTouchedQuotes(staff, nextId)).toMatchObject({ quotes: 2, referred: 1, refused: 1 });
});

test("pages follow each other both ways, and the sum and the file hold them all", async () => {
  for (let count = 0; count < 7; count++) await quote({ totalCents: 10_000 * (count + 1) });
  const page = (question: object) => findTouchedQuotes(staff, { versionId: nextId, size: 3, ...question });
  const first = await page({});
  const second = await page({ after: first?.next });
  const third = await page({ after: second?.next });
  expect([first, second, third].map((one) => one?.rows.length)).toEqual([3, 3, 1]);
  expect([first?.previous, third?.next]).toEqual([null, null]);
  expect((await page({ before: third?.previous }))?.rows).toEqual(second?.rows);
  const all: string[] = [];
  for await (const rows of (await readTouchedQuotes(staff, nextId)) ?? [])
    all.push(...rows.map(({ id }) => id));
  expect(all).toEqual([first, second, third].flatMap((one) => one?.rows.map(({ id }) => id)));
  const effect = await sumTouchedQuotes(staff, nextId);
  expect(effect).toMatchObject({
    quotes: 7,
    oldCents: 280_000,
    newCents: 7 * (first?.rows[0]?.newCents ?? 0),
  });
});

test("nobody but the insurer learns what a version does", async () => {
  await quote();
  const broker = await actingAs(
    (
      await anAccount({
        brokerages: [{ id: brokerage.id, isAdmin: true, groupIds: [brokerage.groups[0].id] }],
      })
    ).id,
    "broker",
    "quotes.read",
  );
  expect(await findTouchedQuotes(broker, { versionId: nextId })).toBeNull();
  expect(await sumTouchedQuotes(broker, nextId)).toBeNull();
  expect(await readTouchedQuotes(broker, nextId)).toBeNull();
});

test("what begins under a still later version is touched by that one", async () => {
  await quote({ startsOn: "2027-12-31" });
  await quote({ startsOn: "2028-01-01" });
  await pool().query(
    `INSERT INTO "TariffVersion" (id, product, number, name, "validFrom", figures, status)
     SELECT gen_random_uuid(), product, 3, 'Later', '2028-01-01', figures, 'PUBLISHED' FROM "TariffVersion" WHERE id = $1`,
    [nextId],
  );
  expect((await found()).map(({ startsOn }) => startsOn)).toEqual(["2027-12-31"]);
});
