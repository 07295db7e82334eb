import type { TestDatabase } from "./test-databases";

/**
 * Importing this file gives a test file a database of its own, freshly migrated and empty, at process.env.DATABASE_URL:
 * `import "@/tests/support/database";` is all it takes. Connections are opened at the first query, so the order of the
 * imports does not matter.
 */
const worker = process.env.VITEST_POOL_ID ?? "0";
const answer = await fetch(`${process.env.TEST_DATABASES}/?name=test_${worker}`);
if (!answer.ok) throw new Error(`No test database: ${await answer.text()}`);

/** For tests that look from another side: the schema's owner, or the superuser who may cut connections. */
export const testDatabase = (await answer.json()) as TestDatabase;

process.env.DATABASE_URL = testDatabase.DATABASE_URL;
process.env.DATABASE_OWNER_URL = testDatabase.DATABASE_OWNER_URL;
