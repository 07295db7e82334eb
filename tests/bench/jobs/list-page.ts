import path from "node:path";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { type Asked, askPages } from "../ask-pages";
import { bareNextDir, buildBareNext } from "../bare-next";
import { openWorld, prepareWorld, type Server, startServer, type World } from "../bench-world";
import type { Job, Whole } from "../job";
import { peakMbOf } from "../process-use";

/** Pages asked one after another: what the column of CPU time counts. */
const pages = 500;
const worldOf = (rows: number) => `list-page-${rows}`;

async function prepare(rows: number): Promise<void> {
  buildBareNext();
  await prepareWorld(worldOf(rows), async (env) => {
    Object.assign(process.env, env);
    const { anEmployer } = await import("@/prisma/seed/employer");
    const { anAccount } = await import("@/prisma/seed/account");
    const { closeDatabase } = await import("@/lib/database/client");
    const employer = await anEmployer({ name: "Groot", employees: rows });
    await anAccount({ email: "lister@groot.example", employers: [{ id: employer.id, role: "ADMIN" }] });
    await closeDatabase();
    await withClient(env.DATABASE_OWNER_URL, (client) => client.query("VACUUM ANALYZE"));
  });
}

async function withClient<T>(url: string | undefined, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

type Places = { employer: string; deep: string; surname: string };

/** The last full page of the list, and a name that many have. */
function placesIn(world: World): Promise<Places> {
  return withClient(world.env.DATABASE_URL, async (client) => {
    const one = async (text: string, values: unknown[]) => (await client.query(text, values)).rows[0];
    const { id: employer } = await one(`SELECT id FROM "Employer" WHERE name = 'Groot'`, []);
    const { id: deep } = await one(
      `SELECT id FROM "Affiliation" WHERE "employerId" = $1 ORDER BY "sortName" DESC, id DESC OFFSET 60 LIMIT 1`,
      [employer],
    );
    const { lastName: surname } = await one(
      `SELECT "lastName" FROM "Person" GROUP BY "lastName" ORDER BY count(*) DESC, "lastName" LIMIT 1`,
      [],
    );
    return { employer, deep, surname };
  });
}

/** A session as signing in makes it, and its cookie. */
async function signIn({ env }: World): Promise<string> {
  const { rows } = await withClient(env.DATABASE_URL, (client) =>
    client.query(
      `INSERT INTO "Session" (id, "accountId", method, "expiresAt")
       SELECT gen_random_uuid(), id, 'password', now() + interval '8 hours' FROM "Account" WHERE email = $1 RETURNING id`,
      ["lister@groot.example"],
    ),
  );
  const sealed = await encode({ token: { sid: rows[0].id }, secret: env.AUTH_SECRET ?? "" });
  return `collectief.session=${sealed}`;
}

type Serving = {
  readonly start: (world: World) => Promise<Server>;
  readonly first: (places: Places) => string;
  /** For one whose rows are always the same there is no other page, nor anything to look for. */
  readonly deep?: (places: Places) => string;
  readonly search?: (places: Places) => string;
  readonly signedIn?: true;
};

async function measure(rows: number, serving: Serving): Promise<Whole> {
  const world = await openWorld(worldOf(rows));
  const server = await serving.start(world);
  try {
    const places = await placesIn(world);
    const cookie = serving.signedIn && (await signIn(world));
    const pids = { serverPid: server.pid, databasePid: world.postgresPid };
    const asked = (page: string, times: number, atOnce: 1 | 8 = 1) =>
      askPages({ port: server.port, path: page, cookie }, { times, atOnce }, pids);
    const first = serving.first(places);
    const [deep, search] = [serving.deep?.(places), serving.search?.(places)];
    // Before a page has been asked a few hundred times its code is still being compiled.
    await asked(first, 300, 8);
    for (const other of [deep, search]) if (other) await asked(other, 50);
    const began = performance.now();
    const alone = await asked(first, pages);
    const wallMs = performance.now() - began;
    const crowded = await asked(first, 800, 8);
    return {
      cpuMs: alone.serverCpuMs * pages,
      wallMs,
      peakMb: peakMbOf(server.pid),
      facts: {
        "CPU ms a page": alone.serverCpuMs,
        "database CPU ms": alone.databaseCpuMs,
        "median ms": alone.medianMs,
        "8 at once: median ms": crowded.medianMs,
        "8 at once: p99 ms": crowded.p99Ms,
        ...named("last page", deep && (await asked(deep, 200))),
        ...named("search", search && (await asked(search, 200))),
        kB: alone.kilobytes,
      },
    };
  } finally {
    await server.stop();
    await world.end();
  }
}

function named(name: string, asked: Asked | undefined | ""): Record<string, number> {
  if (!asked) return {};
  return {
    [`${name}: CPU ms`]: asked.serverCpuMs,
    [`${name}: database CPU ms`]: asked.databaseCpuMs,
    [`${name}: median ms`]: asked.medianMs,
  };
}

const list = ({ employer }: Places) => `/employer/${employer}/people`;
const root = process.cwd();

const ours: Serving = {
  start: ({ env }) => startServer(() => [path.join(root, "bin/web.mjs")], env, "/api/health/alive"),
  first: list,
  deep: (places) => `${list(places)}?after=${places.deep}`,
  search: (places) => `${list(places)}?q=${encodeURIComponent(places.surname)}`,
  signedIn: true,
};

const limit: Serving = {
  start: ({ env }) => startServer(() => [path.join(root, "tests/bench/peers/bare-list.mjs")], env),
  first: ({ employer }) => `/?employer=${employer}`,
  deep: ({ employer, deep }) => `/?employer=${employer}&after=${deep}`,
};

const next = (port: number) => [
  path.join(root, "node_modules/next/dist/bin/next"),
  ...["start", "-H", "localhost", "-p", String(port), bareNextDir],
];
const bareNext: Serving = { start: ({ env }) => startServer(next, env), first: () => "/fixed" };
const withPrisma: Serving = {
  start: ({ env }) => startServer(next, env),
  first: ({ employer }) => `/prisma?employer=${employer}`,
  deep: ({ employer, deep }) => `/prisma?employer=${employer}&after=${deep}`,
};

export const job: Job = {
  title: "A page of 50 out of a list",
  rows: 100_000,
  about: `The insured people of one employer, signed in, from the production build. CPU is the web server's alone, for ${pages} pages one after another after it has warmed up; that of PostgreSQL stands apart. The bar is 1.5 × the bare Next page, which has fixed rows, no session and no menu.`,
  prepare,
  measures: [
    { name: "collectief", role: "ours", run: (rows) => measure(rows, ours) },
    { name: "node:http, pg and a template", role: "limit", run: (rows) => measure(rows, limit) },
    { name: "bare Next page, fixed rows", role: "peer", run: (rows) => measure(rows, bareNext) },
    { name: "bare Next page, Prisma", role: "peer", run: (rows) => measure(rows, withPrisma) },
  ],
};
