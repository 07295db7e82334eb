import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { migrate } from "@/lib/database/migrate";
import { testDatabase } from "@/tests/support/database";
import { asOwner, asSuperuser } from "@/tests/support/other-sides";

const root = path.resolve(import.meta.dirname, "../..");
const migrations = path.join(root, "prisma/migrations");
const fresh = `${new URL(testDatabase.DATABASE_URL).pathname.slice(1)}_empty`;
const at = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
const onFresh = {
  ownerUrl: at(testDatabase.DATABASE_OWNER_URL, fresh),
  appUrl: at(testDatabase.DATABASE_URL, fresh),
  directory: migrations,
};

afterAll(() => asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${fresh} WITH (FORCE)`)));

/** In a process of its own: the engine keeps its connection open until its process ends. */
async function schemaDiff(): Promise<string> {
  const env = { ...process.env, DATABASE_OWNER_URL: testDatabase.DATABASE_OWNER_URL };
  const { stdout } = await promisify(execFile)(process.execPath, ["bin/schema-diff.mjs"], { cwd: root, env });
  return stdout;
}

/** The engine says "-- This is an empty migration." */
const statements = (sql: string) => sql.split("\n").filter((line) => line.trim() && !line.startsWith("--"));

test("a freshly migrated database is what the schema says, and a planted column shows", async () => {
  expect(statements(await schemaDiff())).toEqual([]);
  await asOwner((client) => client.query(`ALTER TABLE "Employer" ADD COLUMN planted text`));
  expect((await schemaDiff()).replaceAll("\n", " ")).toMatch(
    /ALTER TABLE "Employer" .*DROP COLUMN "planted"/,
  );
  await asOwner((client) =>
    client.query(`ALTER TABLE "Employer" DROP COLUMN planted; DROP INDEX "Person_sortName_id_idx"`),
  );
  expect(await schemaDiff()).toContain("Person_sortName_id_idx");
}, 60_000);

test("of two migrators at once one does the work, the other finds it done, and a third has nothing to do", async () => {
  await asSuperuser(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${fresh} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${fresh} OWNER collectief_owner`);
  });
  const both = await Promise.all([migrate(onFresh), migrate(onFresh)]);
  expect(both.map((names) => names.length).sort()).toEqual([0, both.flat().length]);
  expect(both.flat()).toContain("20261120000000_the_house");
  expect(await migrate(onFresh)).toEqual([]);
}, 60_000);

test("a migration that was changed after it was applied is refused by name", async () => {
  const directory = await mkdtemp(path.join(tmpdir(), "collectief-migrations-"));
  try {
    await cp(migrations, directory, { recursive: true });
    await appendFile(path.join(directory, "20261120000000_the_house/migration.sql"), "\n-- one more thing\n");
    const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = testDatabase;
    await expect(migrate({ ownerUrl, appUrl, directory })).rejects.toThrow(
      /20261120000000_the_house was changed/,
    );
  } finally {
    await rm(directory, { recursive: true });
  }
});
