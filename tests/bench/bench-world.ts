import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = process.cwd();

/** The commands find their neighbours by where they stand, so they are not bundled with a job but loaded from there. */
const load = (file: string) => import(pathToFileURL(path.join(root, file)).href);
const begin: typeof import("../../bin/lib/begin.mjs") = await load("bin/lib/begin.mjs");
const building: typeof import("../../bin/lib/build.mjs") = await load("bin/lib/build.mjs");
const databases: typeof import("../../bin/lib/database.mjs") = await load("bin/lib/database.mjs");
const preparing: typeof import("../../bin/lib/prepare.mjs") = await load("bin/lib/prepare.mjs");
const marks: typeof import("../../bin/lib/fingerprint.mjs") = await load("bin/lib/fingerprint.mjs");
const ports: typeof import("../../bin/lib/ports.mjs") = await load("bin/lib/ports.mjs");
const children: typeof import("../../bin/lib/children.mjs") = await load("bin/lib/children.mjs");
const homes: typeof import("../../bin/lib/postgres-home.mjs") = await load("bin/lib/postgres-home.mjs");

/** Beside the build of a running `npm start`. */
const testBuild = ".next-test";

export type World = {
  readonly env: NodeJS.ProcessEnv;
  readonly postgresPid: number;
  /** The settings for a copy of its database, so that what a measure changes is as it was for the next one. */
  copy: () => Promise<NodeJS.ProcessEnv>;
  end: () => Promise<void>;
};

/** A database of its own that stays for the next measure, and for the next run while the seed is the same. */
const placeOf = (name: string) =>
  path.join(root, ".cache/bench", `${name}-${process.env.BENCH_MARK || markOfWorlds()}`);

/** Told to every process of a run, so that none goes astray when a seed changes meanwhile. */
export const markOfWorlds = () => marks.fingerprint(["prisma"]).slice(0, 8);

export async function openWorld(name: string): Promise<World> {
  const dataDir = placeOf(name);
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const port = await ports.freePort(undefined);
  const release = begin.claim(dataDir, port);
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  const given = { PATH, HOME, TMPDIR, LANG, NEXT_DIST_DIR: testBuild, LOG_LEVEL: "warn" };
  const { env, postgres } = await begin.beginDatabase({
    dataDir,
    port,
    demo: false,
    throwaway: true,
    given: given as unknown as NodeJS.ProcessEnv,
  });
  if (!postgres) throw new Error("The measure has no database of its own");
  const end = async () => {
    await postgres.stop();
    release();
  };
  const pidFile = path.join(dataDir, "postgres/cluster/postmaster.pid");
  const copy = async () => {
    await databases.withClient(postgres.url("postgres"), async (client) => {
      // What it tidies up is not the measure's, and when it does so is chance.
      await client.query("ALTER SYSTEM SET autovacuum = off");
      await client.query("SELECT pg_reload_conf()");
      await client.query(`DROP DATABASE IF EXISTS ${copied} WITH (FORCE)`);
      await client.query(
        `CREATE DATABASE ${copied} TEMPLATE collectief STRATEGY FILE_COPY OWNER collectief_owner`,
      );
      await client.query("CHECKPOINT");
    });
    const ofCopy = (url: string | undefined) => (url ?? "").replace(/\/collectief$/, `/${copied}`);
    const { DATABASE_URL, DATABASE_OWNER_URL } = env;
    return {
      ...env,
      DATABASE_URL: ofCopy(DATABASE_URL),
      DATABASE_OWNER_URL: ofCopy(DATABASE_OWNER_URL),
    };
  };
  return { env, postgresPid: Number(readFileSync(pidFile, "utf8").split("\n")[0]), copy, end };
}

const copied = "collectief_turn";

/** Migrates and fills it the first time, and sees to it that the pages are those of these sources, where there are any. */
export async function prepareWorld(
  name: string,
  fill: (env: NodeJS.ProcessEnv) => Promise<void>,
  { pages = true }: { readonly pages?: boolean } = {},
): Promise<void> {
  process.env.NEXT_DIST_DIR = testBuild;
  await preparing.prepare();
  if (pages && !building.isBuilt(testBuild)) await building.buildPages(testBuild);
  const filled = path.join(placeOf(name), "filled");
  if (existsSync(filled)) return;
  // Half a filling is of no use.
  if (existsSync(placeOf(name))) homes.removeCluster(placeOf(name));
  const world = await openWorld(name);
  try {
    await begin.fillDatabase({ env: world.env, restartDemo: async () => {} });
    await fill(world.env);
  } finally {
    await world.end();
  }
  writeFileSync(filled, "");
}

export type Server = { readonly port: number; readonly pid: number; stop: () => Promise<void> };

/** Starts a server as a process of its own and waits for its first answer. */
export async function startServer(
  args: (port: number) => string[],
  env: NodeJS.ProcessEnv,
  ready = "/",
): Promise<Server> {
  const port = await ports.freePort(undefined);
  const log = path.join(root, ".cache/bench/server.log");
  rmSync(log, { force: true });
  const child: ChildProcess = children.startNode(args(port), {
    env: { ...env, PORT: String(port), APP_URL: `http://localhost:${port}`, ...building.quietNext },
    log,
  });
  for (const end = Date.now() + 30_000; ; ) {
    const answer = await fetch(`http://localhost:${port}${ready}`).catch(() => null);
    await answer?.body?.cancel();
    if (answer) break;
    if (Date.now() > end || child.exitCode !== null)
      throw new Error(`The server does not start:\n${children.endOfLog(log)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { port, pid: child.pid ?? 0, stop: () => children.stop(child) };
}
