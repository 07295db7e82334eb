import "@/tests/support/database";
import pg from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccount } from "@/tests/support/builders";
import { testDatabase } from "@/tests/support/database";
import { readNudge, readWishes } from "./nudge";
import { openLiveStream } from "./open-stream";
import { mostStreams, openStreams } from "./streams";

const opened = new Set<AbortController>();
afterEach(() => {
  for (const one of opened) one.abort();
  opened.clear();
});
afterAll(closeDatabase);

const who = {
  sessionId: null,
  name: "An",
  email: "",
  language: "nl",
  request: { id: "r", address: null },
} as const;

async function anEmployer(): Promise<string> {
  const id = newId();
  await database().employer.create({
    data: { id, name: "E", enterpriseNumber: id, street: "S", houseNumber: "1", postcode: "1000", city: "B" },
  });
  return id;
}

async function anAction(employerId: string): Promise<string> {
  const id = newId();
  await database().action.create({
    data: { id, kind: "DOWNLOAD", type: "t", employerId, status: "REQUESTED" },
  });
  return id;
}

async function aSession(): Promise<string> {
  const id = newId();
  const accountId = newId();
  await database().account.create({
    data: { id: accountId, email: `${id}@voorbeeld.be`, firstName: "A", lastName: "B" },
  });
  await database().session.create({
    data: { id, accountId, method: "password", expiresAt: new Date(Date.now() + 60_000) },
  });
  return id;
}

/** A page that listens: what it heard so far, and whether the line is still there. */
function listenAs(actor: Actor, topics: string, sessionId = newId()) {
  const line = new AbortController();
  opened.add(line);
  const stream = openLiveStream(actor, { sessionId }, { wishes: readWishes(topics), signal: line.signal });
  if (!stream) throw new Error("no room");
  const heard: { event: string; id?: string }[] = [];
  const page = { heard, again: 0, over: false, close: () => line.abort() };
  (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
      for (const part of decoder.decode(chunk).split("\n\n")) {
        const event = /^event: (.*)$/m.exec(part)?.[1];
        if (event === "again") page.again++;
        else if (event)
          heard.push({ event, ...(JSON.parse(/^data: (.*)$/m.exec(part)?.[1] ?? "{}") as object) });
      }
    }
    page.over = true;
  })();
  return page;
}

async function until(what: string, look: () => boolean | Promise<boolean>, within = 8_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

type Page = ReturnType<typeof listenAs>;

/** The line to the database takes a moment; before that nothing is heard, and then the page is told to look again. */
const lineIsUp = (...pages: Page[]) => until("line up", () => pages.every(({ again }) => again === 1));

test("an employer hears of its own actions and never of another's", async () => {
  const [own, other] = [await anEmployer(), await anEmployer()];
  const page = listenAs({ ...who, accountId: newId(), kind: "employer", employerIds: [own] }, "action");
  await lineIsUp(page);
  const ids: string[] = [];
  for (let round = 0; round < 5; round++) {
    await anAction(other);
    ids.push(await anAction(own));
    await until("a nudge", () => page.heard.length === ids.length);
  }
  expect(page.heard).toEqual(ids.map((id) => ({ event: "nudge", topic: "action", id })));
});

async function twoGroups(): Promise<{ brokerageId: string; groups: [string, string] }> {
  const { id, groups } = await aBrokerage({ groups: ["Default", "Zijstraat"] });
  const [first, second] = groups.map((group) => group.id);
  if (!first || !second) throw new Error("An office with one group only");
  return { brokerageId: id, groups: [first, second] };
}

function listenInGroup(brokerageId: string, groupId: string, topics: string): Page {
  return listenAs(
    { ...who, accountId: newId(), kind: "broker", brokerageId, groupIds: [groupId], isAdmin: true },
    topics,
  );
}

test("a broker hears of the quotes of the own groups alone; who had one open hears that it left", async () => {
  const { brokerageId, groups } = await twoGroups();
  const [here, there] = groups.map((group) => listenInGroup(brokerageId, group, "quote,conversation"));
  if (!here || !there) throw new Error("Nobody listens");
  await lineIsUp(here, there);
  const id = newId();
  await database().quote.create({
    data: {
      id,
      reference: id,
      product: "kmo",
      brokerageId,
      groupId: groups[0],
      expiresOn: new Date("2027-01-01"),
    },
  });
  const nudge = { event: "nudge", topic: "quote", id };
  await until("the quote", () => here.heard.length === 1);
  await database().quote.update({ where: { id }, data: { groupId: groups[1] } });
  await until("the move", () => here.heard.length === 2 && there.heard.length === 1);
  await database().quote.update({ where: { id }, data: { customerName: "Kaarsenmakerij" } });
  await until("a change over there", () => there.heard.length === 2);
  expect([here.heard, there.heard]).toEqual([
    [nudge, nudge],
    [nudge, nudge],
  ]);
});

test("who is taken out of a group, or out of the office, hears nothing more of it, on pages that were open", async () => {
  const { brokerageId, groups } = await twoGroups();
  const account = await anAccount({ brokerages: [{ id: brokerageId, groupIds: groups }] });
  const actor = await actingAs(account.id, "broker", "quotes.read");
  const page = listenAs(actor, "quote", actor.sessionId ?? "");
  await lineIsUp(page);
  const change = async (groupId: string) => {
    const id = newId();
    const expiresOn = new Date("2030-01-01");
    await database().quote.create({
      data: { id, reference: id, product: "kmo", brokerageId, groupId, expiresOn },
    });
    return id;
  };
  const [gone, kept] = groups;
  await database().brokerGroupMember.deleteMany({ where: { groupId: gone } });
  // What it may hear is asked anew at once, and not only when the minute is over.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await change(gone);
  const own = await change(kept);
  await until("a nudge", () => page.heard.length > 0);
  expect(page.heard).toEqual([{ event: "nudge", topic: "quote", id: own }]);
  await database().brokerMembership.updateMany({
    where: { accountId: account.id },
    data: { endedAt: new Date() },
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await change(kept);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(page.heard).toHaveLength(1);
});

test("a conversation with the insurer is heard by the group that asked, not by the one beside it", async () => {
  const { brokerageId, groups } = await twoGroups();
  const [here, there] = groups.map((group) => listenInGroup(brokerageId, group, "conversation"));
  if (!here || !there) throw new Error("Nobody listens");
  await lineIsUp(here, there);
  const asked = async (brokerGroupId: string) => {
    const id = newId();
    await database().conversation.create({
      data: { id, brokerageId, brokerGroupId, desk: "COMMERCIAL", subject: "Vraag" },
    });
    return { event: "nudge", topic: "conversation", id };
  };
  const [first, second] = [await asked(groups[0]), await asked(groups[1])];
  await until("both", () => here.heard.length > 0 && there.heard.length > 0);
  expect([here.heard, there.heard]).toEqual([[first], [second]]);
});

test("a page hears only of what it asked for", async () => {
  const own = await anEmployer();
  const [one, two] = [await anAction(own), await anAction(own)];
  const page = listenAs(
    { ...who, accountId: newId(), kind: "employer", employerIds: [own] },
    `action:${two}`,
  );
  await lineIsUp(page);
  for (const id of [one, two]) await database().action.update({ where: { id }, data: { progressDone: 1 } });
  await until("a nudge", () => page.heard.length > 0);
  expect(page.heard).toEqual([{ event: "nudge", topic: "action", id: two }]);
});

test("staff hear of jobs and of every employer; a broker and an insured person of neither", async () => {
  const staff = listenAs(
    { ...who, accountId: newId(), kind: "staff", roles: ["ADMINISTRATION"] },
    "action,job",
  );
  const others = [
    listenAs(
      { ...who, accountId: newId(), kind: "broker", brokerageId: newId(), groupIds: [], isAdmin: true },
      "action,job",
    ),
    listenAs({ ...who, accountId: newId(), kind: "insured", personId: newId() }, "action,job"),
    listenAs({ ...who, accountId: newId(), kind: "account" }, "action,job"),
    listenAs({ ...who, accountId: newId(), kind: "employer", employerIds: [] }, "action,job"),
  ];
  await lineIsUp(staff, ...others);
  await anAction(await anEmployer());
  await database().jobRun.create({ data: { name: "test", payload: {} } });
  await until("both", () => staff.heard.length === 2);
  for (const page of others) expect(page.heard).toEqual([]);
});

test("when a session ends, its pages are told and the line is closed; those of others stay", async () => {
  const [mine, theirs] = [await aSession(), await aSession()];
  const nobody: Actor = { ...who, accountId: newId(), kind: "account" };
  const [page, other] = [listenAs(nobody, "", mine), listenAs(nobody, "", theirs)];
  await lineIsUp(page, other);
  await database().session.update({ where: { id: mine }, data: { endedAt: new Date() } });
  await until("over", () => page.over);
  expect(page.heard).toEqual([{ event: "ended" }]);
  expect(other).toMatchObject({ over: false, heard: [] });
});

test("when the line to the database is cut it comes back, and pages are told to look again", async () => {
  const own = await anEmployer();
  const page = listenAs({ ...who, accountId: newId(), kind: "employer", employerIds: [own] }, "action");
  await lineIsUp(page);
  const superuser = new pg.Client({ connectionString: testDatabase.SUPERUSER_URL });
  await superuser.connect();
  await superuser.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'collectief-live'",
  );
  await superuser.end();
  await until("again", () => page.again === 2);
  const id = await anAction(own);
  await until("a nudge", () => page.heard.some((one) => one.id === id));
});

test("one session opens only so many pages, and a page that is closed makes room", async () => {
  const session = newId();
  const nobody: Actor = { ...who, accountId: newId(), kind: "account" };
  const pages = Array.from({ length: mostStreams.ofSession }, () => listenAs(nobody, "", session));
  expect(() => listenAs(nobody, "", session)).toThrow("no room");
  listenAs(nobody, "", newId());
  pages[0]?.close();
  listenAs(nobody, "", session);
  for (const one of opened) one.abort();
  expect(openStreams()).toBe(0);
});

test("what is no topic is not listened to", () => {
  expect(readWishes("action,job:x,session,action:1;DROP,, job ")).toEqual([
    { topic: "action", id: null },
    { topic: "job", id: null },
  ]);
  expect(readWishes(Array.from({ length: 100 }, () => "action").join(","))).toHaveLength(20);
  for (const wrong of [undefined, "", "action", "action 1", "other 1"])
    expect(readNudge(wrong)).toBeUndefined();
});
