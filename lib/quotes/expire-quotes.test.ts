import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { registry } from "@/lib/jobs/registry";
import { runJob } from "@/lib/jobs/run-job";
import { addDays } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import {
  aBrokerage,
  anAccount,
  aQuote,
  type QuoteWish,
  type SeededAccount,
  type SeededBrokerage,
} from "@/tests/support/builders";
import { mailTo } from "@/tests/support/sent-mail";
import { expireQuotesJob } from "./expire-quotes.job";

let office: SeededBrokerage;
let maker: SeededAccount;
let admin: SeededAccount;

const inDays = (days: number) => addDays(today(), days);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

beforeAll(async () => {
  office = await aBrokerage();
  const group = office.groups[0].id;
  maker = await anAccount({ language: "fr", brokerages: [{ id: office.id, groupIds: [group] }] });
  admin = await anAccount({ brokerages: [{ id: office.id, isAdmin: true, groupIds: [group] }] });
});
beforeEach(() => database().outboxMessage.deleteMany());
afterAll(closeDatabase);

const aQuoteOf = (wish: Partial<QuoteWish>) =>
  aQuote({
    brokerageId: office.id,
    groupId: office.groups[0].id,
    createdById: maker.id,
    updatedAt: daysAgo(40),
    ...wish,
  });

async function night(): Promise<void> {
  const run = await database().$transaction((tx) => enqueue(tx, expireQuotesJob, {}));
  await runJob(expireQuotesJob, run, "test", new AbortController().signal);
}

const standing = async (id: string) => {
  const { status, endReason } = await database().quote.findUniqueOrThrow({ where: { id } });
  return endReason ? `${status} ${endReason}` : status;
};

test("every night what is past its day is written down as expired, once, and nobody's change", async () => {
  const past = [
    await aQuoteOf({ status: "DRAFT", expiresOn: inDays(-1) }),
    await aQuoteOf({ status: "CALCULATED", expiresOn: inDays(-3) }),
    await aQuoteOf({ status: "OFFERED", expiresOn: inDays(-1) }),
  ];
  const kept = [
    await aQuoteOf({ status: "OFFERED", expiresOn: inDays(0) }),
    await aQuoteOf({ status: "REFERRED", expiresOn: inDays(-9) }),
    await aQuoteOf({ status: "ACCEPTED", expiresOn: inDays(-9) }),
    await aQuoteOf({ status: "DRAFT", expiresOn: inDays(2) }),
  ];
  await night();
  await night();
  expect(await Promise.all(past.map(({ id }) => standing(id)))).toEqual(Array(3).fill("EXPIRED DATE"));
  expect(await Promise.all(kept.map(({ id }) => standing(id)))).toEqual([
    "OFFERED",
    "REFERRED",
    "ACCEPTED",
    "DRAFT",
  ]);
  for (const { id } of past) {
    expect(await database().quoteEvent.findMany({ where: { quoteId: id, kind: "EXPIRED" } })).toMatchObject([
      { accountId: null, authorName: "" },
    ]);
    expect(
      await database().auditEntry.findMany({ where: { subjectId: id, event: "quote.expired" } }),
    ).toMatchObject([{ actorKind: "system", brokerageId: office.id }]);
    const { updatedAt, updatedById } = await database().quote.findUniqueOrThrow({ where: { id } });
    expect(updatedAt < daysAgo(39)).toBe(true);
    expect(updatedById).toBe(maker.id);
  }
  // Only an offer is worth a letter.
  expect(
    (await mailTo(maker.email)).filter(({ template }) => template === "quotes.offer-expired"),
  ).toMatchObject([{ data: { quoteId: past[2]?.id } }]);
});

test("more than fit in one go are all written down", async () => {
  const { id: accountId } = maker;
  await database().$executeRaw`
    INSERT INTO "Quote" (id, reference, product, "brokerageId", "groupId", "expiresOn", "createdById")
    SELECT uuidv7(), 'OUD-' || n, 'kmo', ${office.id}::uuid, ${office.groups[0].id}::uuid, '2026-01-01', ${accountId}::uuid
    FROM generate_series(1, 250) n`;
  await night();
  expect(
    await database().quote.count({ where: { reference: { startsWith: "OUD-" }, status: "EXPIRED" } }),
  ).toBe(250);
});

test("a week before an offer ends its maker is told, once and in the own language; not for one that was open so short", async () => {
  const soon = await aQuoteOf({ status: "OFFERED", expiresOn: inDays(7) });
  const later = await aQuoteOf({ status: "OFFERED", expiresOn: inDays(8) });
  const short = await aQuoteOf({ status: "OFFERED", expiresOn: inDays(5), updatedAt: daysAgo(1) });
  await night();
  await night();
  const told = (await mailTo(maker.email)).filter(({ data }) =>
    [soon.id, later.id, short.id].some((id) => id === data.quoteId),
  );
  expect(told).toMatchObject([{ template: "quotes.offer-expires", data: { reference: soon.reference } }]);
  expect(
    await database().outboxMessage.count({ where: { recipient: maker.email, language: { not: "fr" } } }),
  ).toBe(0);
  expect((await mailTo(admin.email)).filter(({ data }) => data.quoteId === soon.id)).toEqual([]);
});

test("of a maker who works there no more, the Beheerder of the group is told, and nobody else", async () => {
  const gone = await anAccount({ brokerages: [{ id: office.id, groupIds: [office.groups[0].id] }] });
  const quote = await aQuoteOf({ status: "OFFERED", expiresOn: inDays(3), createdById: gone.id });
  await database().brokerMembership.updateMany({
    where: { accountId: gone.id },
    data: { endedAt: new Date() },
  });
  await night();
  const about = async (email: string) =>
    (await mailTo(email)).filter(({ data }) => data.quoteId === quote.id).length;
  expect([await about(gone.email), await about(admin.email), await about(maker.email)]).toEqual([0, 1, 0]);
});

test("it comes back by itself every night", () => {
  expect(registry.schedules.find(({ job }) => job.name === "quotes.expire")).toMatchObject({
    cron: "20 0 * * *",
    timezone: "Europe/Brussels",
    catchUp: true,
  });
});
