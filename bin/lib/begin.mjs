import path from "node:path";
import { bundled } from "./bundle.mjs";
import { endUnfinished, runNode } from "./children.mjs";
import { demoState, dropDatabase, makeDatabase, migrate, secrets, seed } from "./database.mjs";
import { tryLock } from "./lock.mjs";
import { isFree, whoListens } from "./ports.mjs";
import { startPostgres } from "./postgres.mjs";
import { commandOf, identityOf, isAlive, parentOf, until } from "./processes.mjs";
import { complain, line, Stop, step } from "./say.mjs";
import { settings } from "./settings.mjs";

/** Two commands can't run the same world: the second is told where the first one is. */
export function claim(dataDir, port) {
  const got = tryLock(path.join(dataDir, "running.lock"), { port });
  if ("release" in got) return got.release;
  throw new Stop(
    `Collectief already runs from this directory: http://localhost:${got.holder.port} (process ${got.holder.pid}).`,
    `Stop that one first (Ctrl-C there, or kill ${got.holder.pid}).`,
  );
}

export async function portMustBeFree(port) {
  const hosts = process.env.HOST ? [process.env.HOST] : ["127.0.0.1", "::1"];
  const free = async () => (await Promise.all(hosts.map((host) => isFree(port, host)))).every(Boolean);
  // What a killed command left behind is just going.
  if (await until(free, 2000, 100)) return;
  const who = whoListens(port);
  throw new Stop(
    `Port ${port} is taken${who ? ` (by ${who})` : ""}.`,
    `Stop what runs there, or choose another: PORT=${port === 65_535 ? port - 1 : port + 1} npm start`,
  );
}

/**
 * Database and settings of a world: ours unless DATABASE_URL names another.
 * @param {{ dataDir: string, port: number, demo?: boolean, throwaway?: boolean, given?: NodeJS.ProcessEnv, onFall?: (text: string) => void }} options
 */
export async function beginDatabase({
  dataDir,
  port,
  demo = true,
  throwaway = false,
  given = process.env,
  onFall,
}) {
  if (given.DATABASE_URL) {
    return {
      env: await settings({ dataDir, port, given }),
      postgres: undefined,
      restartDemo: async () => {},
    };
  }
  const made = secrets(dataDir);
  const postgres = await step("Starting the database", () =>
    startPostgres({ dataDir, password: made.superuserPassword, throwaway, onFall }),
  );
  try {
    const database = await makeDatabase(postgres, made);
    const restartDemo = async () => {
      await dropDatabase(postgres, "collectief");
      await makeDatabase(postgres, made);
    };
    return { env: await settings({ dataDir, port, database, demo, given }), postgres, restartDemo };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** Migrated, and on the first run filled with the demo world. */
export async function fillDatabase({ env, restartDemo }) {
  const demo = env.DEMO === "true" || env.DEMO === "1";
  // A database that can't be reached is named by the migration below.
  const unreachable = (error) => (demo ? Promise.reject(error) : "absent");
  const found = await demoState(env.DATABASE_OWNER_URL ?? env.DATABASE_URL).catch(unreachable);
  if (!demo && found !== "absent") {
    throw new Stop(
      "This database holds the demo world, whose passwords are known to all.",
      "Give an empty database with DATABASE_URL, or start the demo again with DEMO=true.",
    );
  }
  const state = demo ? found : "done";
  // Half a demo world was never shown to anybody: it is made anew. Of a database of others nothing is ever dropped.
  if (state === "begun") await restartDemo();
  await step("Migrating the database", () => migrate(env));
  if (state !== "done") await step("Filling the demo world (once)", () => seed(env));
  if (env.FIRST_ADMINISTRATOR) {
    await step("Inviting the first administrator (once)", () =>
      runNode([bundled("first-administrator")], { env, title: "The invitation" }),
    );
  }
}

/**
 * Runs a command that lasts until it is told to stop, and then ends what it started, last things last.
 * @param {(onStop: (end: () => Promise<unknown> | unknown) => void) => Promise<void>} work
 */
export function runUntilStopped(work) {
  /** @type {(() => Promise<unknown> | unknown)[]} */
  const ends = [];
  let stopping;

  function stopAll(code) {
    stopping ??= (async () => {
      endUnfinished();
      for (const end of ends.reverse()) {
        try {
          await end();
        } catch (error) {
          complain(error);
        }
      }
      process.exit(code);
    })();
    return stopping;
  }

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      if (!stopping) line("\nStopping …");
      stopAll(0);
    });
  whenNpmDies(() => stopAll(1));
  work((end) => {
    // Asked to stop while this was being started: it ends at once.
    if (stopping) throw new Stop("Stopped while starting.");
    ends.push(end);
  }).catch((error) => {
    if (!stopping) complain(error);
    stopAll(1);
  });
}

/** npm that is killed can't pass the signal on: without this, what it started would go on with nobody to stop it. */
function whenNpmDies(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const above = commandOf(parent).startsWith("sh -c") ? [parent, parentOf(parent)] : [parent];
  const watched = above.filter((pid) => pid > 1).map((pid) => ({ pid, identity: identityOf(pid) }));
  setInterval(() => {
    if (!watched.every(isAlive)) stop();
  }, 500).unref();
}
