import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/lib/database/client";
import {
  type Asked,
  aMainUser,
  ask,
  expectOnce,
  hasBegun,
  logs,
  type MainUser,
  pause,
  sql,
  until,
} from "./house";
import { type Answer, Visitor } from "./visitor";

let somebody: MainUser;
let visitor: Visitor;
beforeAll(async () => {
  somebody = await aMainUser(6000);
  visitor = await Visitor.signedInAs(somebody);
});
afterAll(async () => {
  // The next file finds a house in order, also when something here failed.
  await isWell();
  await closeDatabase();
});

/** What a server says of its inside; none of it is for a visitor. */
const inside = /node_modules|\bat [\w.]+ \(|ECONNREFUSED|ECONNRESET|Prisma|57P0\d|postgres|terminat/i;

function expectClear(path: string, { status, type, body }: Answer): void {
  const seen = `${path} ${status} ${type} ${body.slice(0, 500)}`;
  expect([200, 303, 307, 500, 503], seen).toContain(status);
  expect(body, seen).not.toMatch(inside);
  if (path.startsWith("/api/") && status !== 200) {
    expect(type, seen).toContain("application/json");
    const told = JSON.parse(body);
    expect(told.code ?? told.ready, seen).toBeDefined();
    return;
  }
  if (status < 500) return;
  expect(body, seen).toMatch(/Er ging iets mis/);
  expect(body, seen).toMatch(/Referentie: <code>[\w-]{36}</);
  expect(body, seen).not.toMatch(/<script/);
}

const home = () => `/employer/${somebody.employer.id}`;

/** Somebody who goes on clicking; every answer is looked at, and how many failed is told. */
function keepClicking() {
  const pages = () => [
    home(),
    `${home()}/actions`,
    "/sign-in",
    "/api/session",
    "/api/health/ready",
    "/settings",
  ];
  let going = true;
  const failed: string[] = [];
  const done = (async () => {
    while (going) {
      for (const page of pages()) {
        const answer = await visitor.get(page);
        expectClear(page, answer);
        if (answer.status >= 500) failed.push(`${page} ${answer.status}`);
      }
      await pause(50);
    }
  })();
  // Looked at when it is stopped; until then it is nobody's unhandled trouble.
  done.catch(() => {});
  return {
    async stop() {
      going = false;
      await done;
      return failed;
    },
  };
}

const isWell = () =>
  until("everything answers again", async () => {
    const answers = await Promise.all(
      [`${home()}/actions`, "/api/session", "/api/health/ready"].map((page) => visitor.get(page)),
    );
    return answers.every(({ status }) => status === 200);
  });

async function postmaster(): Promise<number> {
  const [row] = await sql<{ data_directory: string }>("SHOW data_directory");
  const file = await readFile(path.join(row?.data_directory ?? "", "postmaster.pid"), "utf8");
  return Number(file.split("\n")[0]);
}

for (const [how, name] of [
  ["SIGKILL", "killed"],
  ["SIGQUIT", "shut down at once"],
] as const)
  test(`when PostgreSQL is ${name} in the middle of work, all come back by themselves, once`, async () => {
    const asked: Asked[] = [await ask(somebody), await ask(somebody)];
    await hasBegun(asked[0]?.actionId ?? "");
    const clicking = keepClicking();
    process.kill(await postmaster(), how);
    // Long enough away for everybody to notice.
    await pause(300);
    await isWell();
    const failed = await clicking.stop();
    expect(failed.length).toBeGreaterThan(0);
    for (const one of asked) await expectOnce(one);
  });

test("what somebody posts while the database is away is answered with a sentence, and can be posted again", async () => {
  const page = `${home()}/download/insured-overview`;
  const noticeEmail = `nog.eens@post${process.pid}.example`;
  const form = await visitor.formOf(page, "employerId", { noticeEmail });
  process.kill(await postmaster(), "SIGKILL");
  expectClear(page, await visitor.post(page, form));
  await isWell();
  const answer = await visitor.post(page, form);
  expect(answer.status).toBe(303);
  const actionId = answer.location.split("/").at(-1) ?? "";
  await expectOnce({ actionId, noticeEmail });
});

test("when one connection is ended in the middle of a transaction, its work is done all the same, once", async () => {
  const asked = await ask(somebody);
  const client = new pg.Client({ connectionString: process.env.FAULTS_SUPERUSER_URL });
  await client.connect();
  const ended = await until("a transaction of the worker", async () => {
    const { rows } = await client.query(
      `SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE usename = 'collectief_app' AND xact_start IS NOT NULL AND backend_xid IS NOT NULL`,
    );
    return rows.length > 0 && rows;
  });
  await client.end();
  expect(ended.length).toBeGreaterThan(0);
  await expectOnce(asked);
  await isWell();
});

test("the logs of all this hold no address of anybody", async () => {
  expect(await logs()).not.toContain(`${process.pid}.example`);
});
