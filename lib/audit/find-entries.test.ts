import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor, StaffActor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { tamper } from "@/tests/support/other-sides";
import type { AuditEvent } from "./events";
import { findAuditEntries } from "./find-entries";
import { recordAudit } from "./record";

const who = {
  sessionId: null,
  email: "",
  language: "nl",
  request: { id: "r", address: "192.0.2.10" },
} as const;
const staff: StaffActor = {
  ...who,
  kind: "staff",
  roles: ["AUDIT"],
  accountId: newId(),
  name: "Zoë D’Hondt",
};
const employerId = newId();
const employer: Actor = {
  ...who,
  kind: "employer",
  employerIds: [employerId],
  accountId: newId(),
  name: "An Peeters",
};

/** In the order in which they happened; the moments are those of a wall clock in Brussels, winter. */
const lines: readonly (readonly [AuditEvent, Actor, string])[] = [
  ["account.invited", employer, "2026-01-09T23:59:59+01:00"],
  ["person.viewed", staff, "2026-01-10T00:00:00+01:00"],
  ["person.viewed", employer, "2026-01-10T23:59:59+01:00"],
  ["file.downloaded", employer, "2026-01-11T00:00:00+01:00"],
];

beforeAll(async () => {
  for (const [event, by, at] of lines) {
    const id = newId();
    await recordAudit(database(), by, { event, subject: { type: "person", id }, employerId });
    await tamper(`UPDATE "AuditEntry" SET at = $1 WHERE "subjectId" = $2`, [at, id]);
  }
});
afterAll(closeDatabase);

const events = async (question: Parameters<typeof findAuditEntries>[1], actor = employer) =>
  (await findAuditEntries(actor, question)).rows.map(({ event }) => event);

test("the newest stands first, and pages turn both ways", async () => {
  const newest = lines.map(([event]) => event).reverse();
  expect(await events({})).toEqual(newest);
  const first = await findAuditEntries(employer, { size: 2 });
  const second = await findAuditEntries(employer, { size: 2, after: first.next ?? "" });
  expect([...first.rows, ...second.rows].map(({ event }) => event)).toEqual(newest);
  expect(second.next).toBeNull();
  expect((await findAuditEntries(employer, { size: 2, before: second.previous ?? "" })).rows).toEqual(
    first.rows,
  );
});

test("a day begins and ends at midnight in Brussels, and both days count", async () => {
  expect(await events({ from: "2026-01-10", until: "2026-01-10" })).toEqual([
    "person.viewed",
    "person.viewed",
  ]);
  expect(await events({ until: "2026-01-09" })).toEqual(["account.invited"]);
  expect(await events({ from: "2026-01-11" })).toEqual(["file.downloaded"]);
});

test("what happened and who did it can be chosen, however the name is typed", async () => {
  expect(await events({ events: ["account.invited", "file.downloaded"] })).toEqual([
    "file.downloaded",
    "account.invited",
  ]);
  expect(await events({ who: "ZOE d'hondt" })).toEqual(["person.viewed"]);
  expect(await events({ who: "%" })).toEqual([]);
});

test("the network address is for staff alone", async () => {
  const addresses = async (actor: Actor) =>
    (await findAuditEntries(actor, {})).rows.map(({ address }) => address);
  expect(new Set(await addresses(employer))).toEqual(new Set([null]));
  expect(new Set(await addresses(staff))).toEqual(new Set(["192.0.2.10"]));
});
