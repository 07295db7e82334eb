import "@/tests/support/database";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { asSuperuser, tamper } from "@/tests/support/other-sides";
import { anchorChains } from "./anchor-chains";
import { type AuditLine, recordAudit } from "./record";
import { verifyChains } from "./verify-chains";

const request = { id: "test-request", address: "192.0.2.10" };
const staff: Actor = {
  kind: "staff",
  roles: ["AUDIT"],
  accountId: newId(),
  sessionId: null,
  name: "An Auditor",
  email: "an@collectief.example",
  language: "nl",
  request,
};
const [one, other] = [newId(), newId()];
const line = (employerId: string, more: Partial<AuditLine> = {}): AuditLine => ({
  event: "person.viewed",
  subject: { type: "person", id: newId() },
  employerId,
  ...more,
});
const write = (...lines: AuditLine[]) => recordAudit(database(), staff, ...lines);

beforeEach(async () => {
  await asSuperuser(async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query(`DELETE FROM "AuditEntry"; DELETE FROM "AuditSeal"`);
  });
});
afterAll(closeDatabase);

async function broken() {
  const outcome = await verifyChains(staff);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.broken.map(({ chain, number, cause }) => `${chain} ${number} ${cause}`).sort();
}

const last = `(SELECT id FROM "AuditEntry" WHERE chain LIKE 'employer:%' ORDER BY id DESC LIMIT 1)`;
const first = `(SELECT id FROM "AuditEntry" WHERE chain LIKE 'employer:%' ORDER BY id LIMIT 1)`;

describe("a sound trail", () => {
  test("verifies, whatever its lines hold, and the verification leaves a line itself", async () => {
    await write(
      line(one, { before: { workEmail: "é'\"\\ 🙂" }, after: { n: 1.5, list: [null, true] } }),
      line(other),
    );
    await write(line(one));
    await write({ event: "audit.verified", subject: { type: "audit", id: null } });
    expect(await verifyChains(staff)).toEqual({ ok: true, value: { chains: 3, entries: 4, broken: [] } });
    const [kept] = await database().auditEntry.findMany({
      where: { event: "audit.verified" },
      orderBy: { id: "desc" },
    });
    expect(kept?.after).toEqual({ chains: 3, entries: 4, broken: 0 });
    expect(await broken()).toEqual([]);
  });

  test("is for staff to verify", async () => {
    const nobody = { ...staff, kind: "account" as const };
    expect(await verifyChains(nobody)).toEqual({ ok: false, reason: "not-allowed" });
  });

  test("stays sound when twenty write to the same chain at once", async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, writer) =>
        database().$transaction(async (tx) => {
          for (let turn = 0; turn < 3; turn++) {
            await recordAudit(tx, staff, line(one, { after: { writer, turn } }), line(one));
          }
        }),
      ),
    );
    expect(await broken()).toEqual([]);
    const seals = await database().auditSeal.findMany({
      where: { chain: `employer:${one}` },
      orderBy: { number: "asc" },
    });
    expect(seals.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, place) => place + 1));
    expect(seals.every(({ previous }, place) => previous === (seals[place - 1]?.hash ?? ""))).toBe(true);
  });

  test("keeps no line of what was undone, and no seal either", async () => {
    await write(line(one));
    await expect(
      database().$transaction(async (tx) => {
        await recordAudit(tx, staff, line(one));
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    await write(line(one));
    expect(await database().auditSeal.count()).toBe(2);
    expect(await broken()).toEqual([]);
  });

  test("takes thousands of lines in one statement", async () => {
    await write(...Array.from({ length: 4_000 }, () => line(one)));
    expect(await database().auditEntry.count()).toBe(4_000);
    expect(await broken()).toEqual([]);
  });
});

describe("a trail that somebody with the keys of the database touched", () => {
  const chain = `employer:${one}`;

  beforeEach(async () => {
    await write(line(one), line(one), line(other));
    await write(line(one));
    await write(line(one), line(one));
    expect(await broken()).toEqual([]);
  });

  test.each([
    ["event", "'person.identity-number-revealed'"],
    ["at", "at - interval '1 day'"],
    ["actorName", "'Somebody Else'"],
    ["accountId", "NULL"],
    ["after", `'{"changed": true}'`],
    ["before", `'{}'`],
    ["address", "'198.51.100.1'"],
    ["subjectId", "'x'"],
    ["subjectType", "'account'"],
    ["actorKind", "'system'"],
    ["employerId", "NULL"],
    ["brokerageId", "gen_random_uuid()"],
    ["personId", "gen_random_uuid()"],
    ["requestId", "NULL"],
    ["id", "gen_random_uuid()"],
  ])("a changed %s shows", async (column, value) => {
    await tamper(`UPDATE "AuditEntry" SET "${column}" = ${value} WHERE id = ${last}`);
    expect(await broken()).toEqual([`${chain} 3 changed`]);
  });

  test("no column is left out of what is sealed", async () => {
    const { rows } = await pool().query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'AuditEntry'`,
    );
    const digest = await pool().query(`SELECT pg_get_functiondef('audit_digest'::regproc) AS source`);
    for (const { name } of rows) expect(digest.rows[0].source).toMatch(new RegExp(`entry\\."?${name}"?\\b`));
  });

  test("a removed line shows", async () => {
    await tamper(`DELETE FROM "AuditEntry" WHERE id = ${first}`);
    expect(await broken()).toEqual([`${chain} 1 missing`]);
  });

  test("a line slipped in beside a sealed batch shows", async () => {
    await tamper(`INSERT INTO "AuditEntry" (id, at, chain, batch, event, "actorKind", "subjectType")
      SELECT gen_random_uuid(), at, chain, batch, event, "actorKind", "subjectType" FROM "AuditEntry" WHERE id = ${last}`);
    expect(await broken()).toEqual([`${chain} 3 changed`]);
  });

  test("a line slipped in with a batch of its own shows", async () => {
    await tamper(`INSERT INTO "AuditEntry" (id, at, chain, batch, event, "actorKind", "subjectType")
      SELECT gen_random_uuid(), at, chain, gen_random_uuid(), event, "actorKind", "subjectType" FROM "AuditEntry" WHERE id = ${last}`);
    expect(await broken()).toEqual([`${chain} 0 unsealed`]);
  });

  test("a line moved to another chain of the same batch shows on both", async () => {
    await tamper(`UPDATE "AuditEntry" SET chain = 'employer:${other}' WHERE id = ${first}`);
    expect(await broken()).toEqual([`${chain} 1 missing`, `employer:${other} 1 changed`].sort());
  });

  test("a seal and its lines cut out of the middle show", async () => {
    await tamper(`DELETE FROM "AuditEntry" WHERE chain = '${chain}' AND batch =
      (SELECT batch FROM "AuditSeal" WHERE chain = '${chain}' AND number = 2)`);
    await tamper(`DELETE FROM "AuditSeal" WHERE chain = '${chain}' AND number = 2`);
    expect(await broken()).toEqual([`${chain} 3 order`]);
  });

  test("closing the gap by renumbering does not help", async () => {
    await tamper(`DELETE FROM "AuditEntry" WHERE chain = '${chain}' AND batch =
      (SELECT batch FROM "AuditSeal" WHERE chain = '${chain}' AND number = 2)`);
    await tamper(`DELETE FROM "AuditSeal" WHERE chain = '${chain}' AND number = 2`);
    await tamper(`UPDATE "AuditSeal" SET number = 2 WHERE chain = '${chain}' AND number = 3`);
    expect(await broken()).toEqual([`${chain} 2 order`]);
  });

  test("a seal made to fit the changed line breaks the next one", async () => {
    await tamper(`UPDATE "AuditEntry" SET "actorName" = 'Somebody Else' WHERE id = ${first}`);
    await tamper(`UPDATE "AuditSeal" s SET hash = (
      SELECT encode(sha256(convert_to(s.previous || string_agg(audit_digest(e), '' ORDER BY e.id), 'UTF8')), 'hex')
      FROM "AuditEntry" e WHERE e.chain = s.chain AND e.batch = s.batch
    ) WHERE s.chain = '${chain}' AND s.number = 1`);
    expect(await broken()).toEqual([`${chain} 2 order`]);
  });
});

describe("the anchor", () => {
  const anchors = () =>
    database().auditEntry.findMany({ where: { event: "audit.anchored" }, orderBy: { id: "asc" } });
  const age = (minutes: number) => tamper(`UPDATE "AuditSeal" SET at = at - interval '${minutes} minutes'`);

  test("covers what has settled, each seal once", async () => {
    await write(line(one), line(other));
    await anchorChains(database());
    expect(await anchors()).toEqual([]);
    await age(11);
    await anchorChains(database());
    await anchorChains(database());
    expect((await anchors()).map(({ after }) => after)).toMatchObject([{ seals: 2 }]);
    expect(await broken()).toEqual([]);
  });

  test("shows that the end of a chain, or all of it, is gone", async () => {
    await write(line(one));
    await write(line(one));
    await write(line(other));
    await age(11);
    await anchorChains(database());
    await tamper(`DELETE FROM "AuditEntry" WHERE chain = 'employer:${other}'`);
    await tamper(`DELETE FROM "AuditSeal" WHERE chain = 'employer:${other}'`);
    expect(await broken()).toEqual(["platform 0 anchor"]);
  });

  test("goes by the clock of the database: that of whoever anchors may be an hour ahead", async () => {
    await write(line(one));
    await age(30);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
    await anchorChains(database());
    vi.useRealTimers();
    await write(line(one));
    expect(await anchors()).toHaveLength(1);
    expect(await broken()).toEqual([]);
  });

  test("stops before the oldest transaction that still runs, so that what comes late is no false alarm", async () => {
    await write(line(one));
    await age(1);
    const late = await pool().connect();
    try {
      await late.query("BEGIN");
      await late.query("SELECT now()");
      await write(line(other));
      await anchorChains(database(), 0);
      await late.query(
        `INSERT INTO "AuditEntry" (id, chain, event, "actorKind", "subjectType")
         VALUES (gen_random_uuid(), 'employer:${one}', 'person.viewed', 'system', 'person')`,
      );
      await late.query("COMMIT");
    } finally {
      late.release();
    }
    expect((await anchors()).map(({ after }) => after)).toMatchObject([{ seals: 1 }]);
    expect(await broken()).toEqual([]);
    await anchorChains(database(), 0);
    expect((await anchors()).map(({ after }) => after)).toMatchObject([{ seals: 1 }, {}]);
    expect(await broken()).toEqual([]);
  });
});
