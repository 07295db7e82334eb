import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { testDatabase } from "@/tests/support/database";
import { fillDatabase } from "./begin.mjs";

const { DATABASE_URL, DATABASE_OWNER_URL } = testDatabase;
const owner = new pg.Client(DATABASE_OWNER_URL);
await owner.connect();
const note = (text: string) =>
  owner.query(`COMMENT ON DATABASE "${new URL(DATABASE_OWNER_URL).pathname.slice(1)}" IS '${text}'`);

afterAll(async () => {
  await note("");
  await owner.end();
});

it("never serves real people from a database in which the demo's passwords open doors", async () => {
  const env = { ...process.env, DATABASE_URL, DATABASE_OWNER_URL, DEMO: "false" };
  for (const state of ["demo: begun", "demo: done"]) {
    await note(state);
    const start = fillDatabase({ env, restartDemo: async () => {} });
    await expect(start).rejects.toThrow("whose passwords are known to all");
  }
});
