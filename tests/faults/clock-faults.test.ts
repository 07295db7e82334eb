import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { sweepFiles } from "@/lib/files/sweep-files.job";
import { enqueue } from "@/lib/jobs/enqueue";
import { aMainUser, ask, bytesOnDisk, expectOnce, type MainUser, sql, start, stop, until } from "./house";

let somebody: MainUser;
beforeAll(async () => {
  somebody = await aMainUser(50);
});
afterEach(async () => {
  await stop("ahead");
  await start("worker");
});
afterAll(closeDatabase);

test("a worker whose clock is two days ahead does the same work, and sweeps nothing away that is still needed", async () => {
  const before = await ask(somebody);
  await expectOnce(before);
  await stop("worker");
  await start("ahead");
  const asked = await ask(somebody);
  await expectOnce(asked);
  const run = await enqueue(database(), sweepFiles, {});
  await until("the sweep is done", async () => {
    const [row] = await sql<{ status: string }>(`SELECT status FROM "JobRun" WHERE id = $1`, [run]);
    return row?.status === "DONE";
  });
  await expectOnce(before);
  await expectOnce(asked);
  const { all, owned } = await bytesOnDisk();
  expect(owned.length).toBeGreaterThanOrEqual(2);
  expect(all).toEqual(expect.arrayContaining(owned));
  // What it wrote down stands in the time of the database, as everybody else's.
  const [late] = await sql<{ late: string }>(
    `SELECT count(*) AS late FROM "AuditEntry" WHERE at > now() + interval '1 hour'`,
  );
  expect(late?.late).toBe("0");
});
