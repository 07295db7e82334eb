import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BrokerActor, StaffActor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { addDays } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccount, aQuote, type SeededBrokerage } from "@/tests/support/builders";
import { findQuotes, type QuoteQuestion } from "./find-quotes";
import { readQuotes } from "./read-quotes";

let office: SeededBrokerage;
let other: SeededBrokerage;
let here: string;
let there: string;
let member: BrokerActor;
let neighbour: BrokerActor;
let both: BrokerActor;
let staff: StaffActor;

const yesterday = () => addDays(today(), -1);
const answers = (name: string, city = "Antwerpen") => ({ activity: { name, city } });

beforeAll(async () => {
  office = await aBrokerage({ groups: ["Default", "Zijstraat"] });
  other = await aBrokerage();
  here = office.groups[0].id;
  there = office.groups[1]?.id ?? "";
  const broker = async (groupIds: string[]) => {
    const { id } = await anAccount({ brokerages: [{ id: office.id, isAdmin: true, groupIds }] });
    return actingAs(id, "broker", "quotes.read");
  };
  [member, neighbour, both] = [await broker([here]), await broker([there]), await broker([here, there])];
  staff = await actingAs((await anAccount({ staffRoles: ["UNDERWRITING"] })).id, "staff", "quotes.read");
});
afterAll(closeDatabase);

async function ids(actor: BrokerActor | StaffActor, question: QuoteQuestion = {}): Promise<string[]> {
  const found = await findQuotes(actor, question);
  expect(found.count).toBe(found.rows.length);
  return found.rows.map(({ id }) => id);
}

const inHere = () => ({ brokerageId: office.id, groupId: here });
const inThere = () => ({ brokerageId: office.id, groupId: there });

test("a quote is listed for those of its group and for the insurer, and for nobody else; not by search, filter or count either", async () => {
  const quote = await aQuote({ ...inHere(), answers: answers("Kaarsenmakerij Lichtval") });
  const foreign = await aQuote({
    brokerageId: other.id,
    groupId: other.groups[0].id,
    answers: answers("Kaarsenmakerij Vreemd"),
  });
  for (const question of [
    {},
    { search: "kaarsenmakerij" },
    { search: quote.reference },
    { statuses: ["DRAFT"] },
    { groupIds: [here] },
    { search: "kaarsenmakerij", groupIds: [here, other.groups[0].id] },
    { products: ["kmo"] },
  ] as const satisfies QuoteQuestion[]) {
    expect(await ids(member, question)).toContain(quote.id);
    expect(await ids(member, question)).not.toContain(foreign.id);
    expect(await ids(both, question)).toContain(quote.id);
    expect(await ids(neighbour, question)).toEqual([]);
  }
  expect(await ids(staff, { search: "kaarsenmakerij" })).toEqual([foreign.id, quote.id]);
  expect(await ids(staff, { search: "kaarsenmakerij", office: other.name })).toEqual([foreign.id]);
  // The name of an office says nothing to who sees one only.
  expect(await ids(member, { search: "kaarsenmakerij", office: other.name })).toEqual([quote.id]);
});

test("every word has to occur, a part of one is enough, and accents and dashes do not matter", async () => {
  const quote = await aQuote({ ...inHere(), answers: answers("Bäckerij Hölderlin", "Gent") });
  await aQuote({ ...inHere(), answers: answers("Bakkerij Zonder Klank", "Gent") });
  for (const search of [
    "HOLDER",
    "bäck gent",
    "holderlin  gent",
    quote.reference.replaceAll("-", ""),
    "% _ holder".slice(4),
  ]) {
    expect(await ids(member, { search })).toEqual([quote.id]);
  }
  expect(await ids(member, { search: "holderlin brugge" })).toEqual([]);
  // The signs that mean something to LIKE are letters like others.
  expect(await ids(member, { search: "h%lderlin" })).toEqual([]);
});

test("the subaccount that was chosen narrows the list, and choosing none shows all again", async () => {
  const name = "Twee Groepen";
  const [one, two] = [
    await aQuote({ ...inHere(), answers: answers(name) }),
    await aQuote({ ...inThere(), answers: answers(name) }),
  ];
  const choose = (shownGroupId: string | null) =>
    database().brokerMembership.updateMany({ where: { accountId: both.accountId }, data: { shownGroupId } });
  expect((await ids(both, { search: name })).sort()).toEqual([one.id, two.id].sort());
  await choose(there);
  expect(await ids(both, { search: name })).toEqual([two.id]);
  expect(await ids(both, { search: name, groupIds: [here] })).toEqual([]);
  await choose(null);
  expect(await ids(both, { search: name, groupIds: [here] })).toEqual([one.id]);
});

test("what is past its day counts as expired before that was written down; at the insurer no day counts", async () => {
  const name = "Dagen Voorbij";
  const of = (wish: object) =>
    aQuote({ ...inHere(), answers: answers(name), expiresOn: yesterday(), ...wish });
  const past = [
    await of({ status: "DRAFT" }),
    await of({ status: "CALCULATED" }),
    await of({ status: "OFFERED" }),
  ];
  const referred = await of({ status: "REFERRED" });
  const accepted = await of({ status: "ACCEPTED" });
  const last = await of({ status: "OFFERED", expiresOn: today() });
  const listed = async (
    ...statuses: ("DRAFT" | "CALCULATED" | "OFFERED" | "EXPIRED" | "REFERRED" | "ACCEPTED")[]
  ) => (await ids(member, { search: name, statuses })).sort();
  expect(await listed("EXPIRED")).toEqual(past.map(({ id }) => id).sort());
  expect(await listed("DRAFT", "CALCULATED")).toEqual([]);
  expect(await listed("OFFERED")).toEqual([last.id]);
  expect(await listed("REFERRED")).toEqual([referred.id]);
  expect(await listed("ACCEPTED")).toEqual([accepted.id]);
});

test("the list goes back and forth over several groups without leaving one out or showing one twice, also among equal moments", async () => {
  const name = "Bladeren";
  const at = new Date("2026-05-05T10:00:00Z");
  const made: string[] = [];
  for (let place = 0; place < 23; place++) {
    const moment = new Date(at.getTime() + Math.floor(place / 4) * 60_000);
    const where = place % 3 === 0 ? inThere() : inHere();
    made.push((await aQuote({ ...where, answers: answers(name), createdAt: moment, updatedAt: moment })).id);
  }
  for (const question of [{ search: name }, { from: "2026-05-05", until: "2026-05-05" }]) {
    for (const sort of ["updated", "created"] as const) {
      for (const direction of ["down", "up"] as const) {
        const asked = { ...question, sort, direction, size: 5 };
        const pages: string[][] = [];
        let after: string | undefined;
        let before: string | null = null;
        do {
          const found = await findQuotes(both, { ...asked, after });
          pages.push(found.rows.map(({ id }) => id));
          before = found.previous;
          after = found.next ?? undefined;
        } while (after);
        expect(pages.map(({ length }) => length)).toEqual([5, 5, 5, 5, 3]);
        expect(pages.flat().sort()).toEqual([...made].sort());
        const back = await findQuotes(both, { ...asked, before: before ?? "" });
        expect(back.rows.map(({ id }) => id)).toEqual(pages[3]);
      }
    }
  }
});

test("a cursor of another's list, or none at all, begins at the first page", async () => {
  const name = "Cursor";
  const older = await aQuote({ ...inHere(), answers: answers(name) });
  const foreign = await aQuote({ ...inThere(), answers: answers(name) });
  const newer = await aQuote({ ...inHere(), answers: answers(name) });
  for (const after of [foreign.id, "geen-id", ""])
    expect(await ids(member, { search: name, after })).toEqual([newer.id, older.id]);
});

test("mine are those that I began", async () => {
  const name = "Van Mij";
  const mine = await aQuote({ ...inHere(), answers: answers(name), createdById: member.accountId });
  await aQuote({
    ...inHere(),
    answers: answers(name),
    createdById: both.accountId,
    updatedById: member.accountId,
  });
  expect(await ids(member, { search: name, mine: true })).toEqual([mine.id]);
});

test("more matches than are told are all in the list, the newest first", async () => {
  const name = "Veelvoud";
  const [first] = [await aQuote({ ...inHere(), answers: answers(name) })];
  await database().$executeRaw`
    INSERT INTO "Quote" (id, reference, product, "brokerageId", "groupId", "searchText", "expiresOn", "updatedAt")
    SELECT uuidv7(), 'VEEL-' || n, 'kmo', ${office.id}::uuid, ${here}::uuid, ' veelvoud', '2027-01-01', now() - n * interval '1 minute'
    FROM generate_series(1, 1100) n`;
  const found = await findQuotes(member, { search: name });
  expect(found).toMatchObject({ count: 1_000, countedAll: false });
  expect(found.rows.map(({ reference }) => reference).slice(0, 3)).toEqual([
    first?.reference,
    "VEEL-1",
    "VEEL-2",
  ]);
  let rows = 0;
  for await (const batch of readQuotes(member, { search: name })) rows += batch.length;
  expect(rows).toBe(1_101);
  expect(
    await database().auditEntry.count({ where: { event: "quotes.downloaded", accountId: member.accountId } }),
  ).toBe(1);
});
