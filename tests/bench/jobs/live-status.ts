import { randomUUID } from "node:crypto";
import path from "node:path";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { openWorld, prepareWorld, type Server, startServer, type World } from "../bench-world";
import { type Hearer, hear } from "../hear";
import type { Job, Whole } from "../job";
import { cpuOf, nowMbOf, peakMbOf } from "../process-use";

/** Pages of the small employer; all the others are open at the large one. */
const few = 20;
const changes = 40;
const worldOf = (rows: number) => `live-status-${rows}`;

async function prepare(rows: number): Promise<void> {
  await prepareWorld(worldOf(rows), async (env) => {
    Object.assign(process.env, env);
    const { anEmployer } = await import("@/prisma/seed/employer");
    const { closeDatabase, pool } = await import("@/lib/database/client");
    const { insertRows } = await import("@/prisma/seed/insert-columns");
    const [small, large] = [
      await anEmployer({ name: "Klein", employees: 1 }),
      await anEmployer({ name: "Groot", employees: 1 }),
    ];
    const people = Array.from({ length: rows }, (_, i) => ({
      id: randomUUID(),
      email: `luisteraar${i}@groot.example`,
      employerId: i < few ? small.id : large.id,
    }));
    await insertRows(
      pool(),
      "Account",
      { id: "uuid", email: "text", firstName: "text", lastName: "text", status: '"AccountStatus"' },
      people.map((one) => ({ ...one, firstName: "An", lastName: "Luister", status: "ACTIVE" })),
    );
    await insertRows(
      pool(),
      "EmployerMembership",
      { id: "uuid", accountId: "uuid", employerId: "uuid", role: '"EmployerRole"' },
      people.map(({ id, employerId }) => ({ id: randomUUID(), accountId: id, employerId, role: "ADMIN" })),
    );
    await insertRows(
      pool(),
      "Action",
      { id: "uuid", kind: '"ActionKind"', type: "text", employerId: "uuid", status: '"ActionStatus"' },
      [small, large].map(({ id }) => ({
        id: randomUUID(),
        kind: "DOWNLOAD",
        type: "insured-overview",
        employerId: id,
        status: "REQUESTED",
      })),
    );
    await closeDatabase();
  });
}

type Listening = { employer: string; name: string; cookie: string };

/** A session of its own for each page, as signing in makes it. */
async function signInAll(client: pg.Client, env: NodeJS.ProcessEnv): Promise<Listening[]> {
  const { rows } = await client.query(
    `WITH made AS (
       INSERT INTO "Session" (id, "accountId", method, "expiresAt")
       SELECT gen_random_uuid(), id, 'password', now() + interval '8 hours' FROM "Account" WHERE email LIKE 'luisteraar%'
       RETURNING id, "accountId"
     )
     SELECT made.id, e.id AS employer, e.name FROM made
     JOIN "EmployerMembership" m ON m."accountId" = made."accountId" JOIN "Employer" e ON e.id = m."employerId"`,
  );
  return Promise.all(
    rows.map(async ({ id, employer, name }) => ({
      employer,
      name,
      cookie: `collectief.session=${await encode({ token: { sid: id }, secret: env.AUTH_SECRET ?? "" })}`,
    })),
  );
}

/** Fifty at a time, as after a restart when every browser comes back. */
async function openAll(
  server: Server,
  pages: readonly Listening[],
  address: (page: Listening) => string,
): Promise<Hearer[]> {
  const hearers: Hearer[] = [];
  const left = [...pages];
  const opener = async () => {
    for (let page = left.pop(); page; page = left.pop()) {
      hearers.push(await hear(server.port, address(page), page.cookie));
    }
  };
  await Promise.all(Array.from({ length: 50 }, opener));
  return hearers;
}

/** From before the row is changed until each page has heard of it. */
async function waitsOf(client: pg.Client, employer: string, hearers: readonly Hearer[]): Promise<number[]> {
  const waits: number[] = [];
  for (let change = 0; change < changes; change++) {
    const began = performance.now();
    const heard = hearers.map(({ heardAt }) => heardAt(began));
    await client.query({
      name: "change",
      text: `UPDATE "Action" SET "progressDone" = "progressDone" + 1 WHERE "employerId" = $1`,
      values: [employer],
    });
    for (const at of await Promise.all(heard)) waits.push(at - began);
  }
  return waits.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function measure(
  rows: number,
  start: (world: World) => Promise<Server>,
  address: (page: Listening) => string,
): Promise<Whole> {
  const world = await openWorld(worldOf(rows));
  const server = await start(world);
  const client = new pg.Client({ connectionString: world.env.DATABASE_URL });
  await client.connect();
  try {
    const pages = await signInAll(client, world.env);
    const [small, large] = ["Klein", "Groot"].map((name) => pages.filter((page) => page.name === name));
    if (!small?.[0] || !large?.[0]) throw new Error("Nobody listens");
    const began = performance.now();
    // What the first streams load for all others is not the price of a stream.
    const heardSmall = await openAll(server, small, address);
    const before = { cpuMs: cpuOf(server.pid), mb: nowMbOf(server.pid) };
    const heardLarge = await openAll(server, large, address);
    const opened = { cpuMs: cpuOf(server.pid), mb: nowMbOf(server.pid) };
    const toFew = await waitsOf(client, small[0].employer, heardSmall);
    const changed = cpuOf(server.pid);
    const toMany = await waitsOf(client, large[0].employer, heardLarge);
    const told = cpuOf(server.pid);
    const wallMs = performance.now() - began;
    for (const hearer of [...heardSmall, ...heardLarge]) hearer.close();
    return {
      cpuMs: told,
      wallMs,
      peakMb: peakMbOf(server.pid),
      facts: {
        [`heard by ${few} of them: median ms`]: at(toFew, 0.5),
        [`heard by ${few} of them: p99 ms`]: at(toFew, 0.99),
        "heard by all the others: median ms": at(toMany, 0.5),
        "heard by all the others: p99 ms": at(toMany, 0.99),
        "CPU ms to open a stream": (opened.cpuMs - before.cpuMs) / large.length,
        "kB a stream": ((opened.mb - before.mb) * 1024) / large.length,
        "CPU µs an event told": ((told - changed) * 1000) / toMany.length,
      },
    };
  } finally {
    await client.end();
    await server.stop();
    await world.end();
  }
}

const root = process.cwd();

export const job: Job = {
  title: "Live status",
  rows: 2_000,
  about: `So many open streams on one web process, each of a session of its own; ${changes} changes of a row are heard by ${few} of them and ${changes} others by all the rest. From before the UPDATE until the page has it; the pages are one process on the same machine. The bar is 300 ms. CPU and memory are the web server's own.`,
  prepare,
  measures: [
    {
      name: "collectief",
      role: "ours",
      run: (rows) =>
        measure(
          rows,
          ({ env }) => startServer(() => [path.join(root, "bin/web.mjs")], env, "/api/health/alive"),
          () => "/api/live?topics=action",
        ),
    },
    {
      name: "node:http and one LISTEN",
      role: "limit",
      run: (rows) =>
        measure(
          rows,
          ({ env }) => startServer(() => [path.join(root, "tests/bench/peers/bare-events.mjs")], env),
          ({ employer }) => `/?employer=${employer}`,
        ),
    },
  ],
};
