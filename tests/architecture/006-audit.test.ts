import "@/tests/support/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordAudit } from "@/lib/audit/record";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { asOwner } from "@/tests/support/other-sides";

beforeAll(() =>
  recordAudit(
    database(),
    { kind: "system", request: { id: "test", address: null } },
    { event: "audit.verified", subject: { type: "audit", id: null } },
  ),
);
afterAll(closeDatabase);

const held = async () =>
  (
    await pool().query(
      `SELECT (SELECT count(*) FROM "AuditEntry") AS lines, (SELECT count(*) FROM "AuditSeal") AS seals`,
    )
  ).rows[0];

describe.each(["AuditEntry", "AuditSeal"])("%s", (table) => {
  const attempts = [
    `UPDATE "${table}" SET chain = 'x'`,
    `UPDATE "${table}" SET chain = 'x' WHERE false`,
    `DELETE FROM "${table}"`,
    `TRUNCATE "${table}"`,
  ];

  test.each(attempts)("the application may not: %s", async (sql) => {
    const before = await held();
    await expect(pool().query(sql)).rejects.toThrow(/permission denied/);
    expect(await held()).toEqual(before);
  });

  test.each(attempts)("the schema's owner may not: %s", async (sql) => {
    const before = await held();
    await expect(asOwner((client) => client.query(sql))).rejects.toThrow(/append-only/);
    expect(await held()).toEqual(before);
  });
});

test.each([
  `ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL`,
  `DROP TRIGGER audit_refuse ON "AuditEntry"`,
  "SET session_replication_role = replica",
  "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE sql AS ''",
  "CREATE TABLE mine (id int)",
  `DROP TABLE "AuditEntry"`,
  `UPDATE "_prisma_migrations" SET checksum = 'x'`,
])("the application can't get round it: %s", async (sql) => {
  await expect(pool().query(sql)).rejects.toThrow(/permission denied|must be owner/);
});

test("a batch chosen by whoever inserts is refused, so no line can join a sealed one", async () => {
  const sealed = await database().auditSeal.findFirstOrThrow();
  await expect(
    pool().query(
      `INSERT INTO "AuditEntry" (id, chain, batch, event, "actorKind", "subjectType") VALUES ($1, $2, $3, 'x', 'system', 'x')`,
      [newId(), sealed.chain, sealed.batch],
    ),
  ).rejects.toThrow(/batch is chosen by the database/);
});

test("neither role is a superuser or may make roles and databases", async () => {
  const { rows } = await pool().query(
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'collectief_%' AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)`,
  );
  expect(rows).toEqual([]);
});
