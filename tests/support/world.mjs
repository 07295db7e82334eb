import { beginDatabase, fillDatabase } from "../../bin/lib/begin.mjs";
import { buildPages, isBuilt } from "../../bin/lib/build.mjs";
import { isFree } from "../../bin/lib/ports.mjs";
import { prepare } from "../../bin/lib/prepare.mjs";
import { services, untilReady } from "../../bin/lib/services.mjs";
import { throwawayDir } from "../../bin/lib/throwaway.mjs";

/** Beside the build of a running `npm start`, which keeps its own. */
export const testBuild = ".next-test";

/** Settings of the developer's own shell must not decide what a journey sees. */
function plainEnv() {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { PATH, HOME, TMPDIR, LANG, NEXT_DIST_DIR: testBuild };
}

/**
 * The product as it runs for people (production build, worker, mail server, PostgreSQL), on ports and in a directory of
 * its own, filled with the demo world. Ends with `end()`, or with the process that began it.
 * @param {{ webs?: number, workers?: number, env?: Record<string, string>, demo?: boolean, safeDatabase?: boolean }} [wish]
 *   env: settings on top of the usual; safeDatabase: one that survives being killed (fsync on)
 */
export async function beginWorld({
  webs = 1,
  workers = 1,
  env: own = {},
  demo = true,
  safeDatabase = false,
} = {}) {
  process.env.NEXT_DIST_DIR = testBuild;
  await prepare();
  if (!isBuilt(testBuild)) await buildPages(testBuild);
  const place = throwawayDir("world");
  const ends = [place.remove];
  const end = async () => {
    for (const one of ends.splice(0).reverse()) await one();
  };
  try {
    const ports = await fewPorts(webs);
    const given = { ...plainEnv(), LOG_LEVEL: "warn", ...own };
    const world = await beginDatabase({
      dataDir: place.dir,
      port: ports[0],
      demo,
      throwaway: !safeDatabase,
      given,
    });
    if (world.postgres) ends.push(world.postgres.stop);
    await fillDatabase(world);

    const falls = [];
    const start = services({ env: world.env, dataDir: place.dir, onFall: (text) => falls.push(text) });
    const running = {
      mailbox: start.mailbox(),
      workers: Array.from({ length: workers }, (_, index) => start.worker(`worker-${index + 1}`)).filter(
        Boolean,
      ),
      webs: ports.map((port, index) => start.web(port, `web-${index + 1}`)),
    };
    const all = [running.mailbox, ...running.workers, ...running.webs].filter(Boolean);
    for (const service of all) ends.push(service.stop);
    for (const port of ports) await untilReady(port, all, () => falls.join("\n") || `See ${place.dir}/logs`);
    return {
      ...running,
      urls: ports.map((port) => `http://localhost:${port}`),
      env: world.env,
      postgres: world.postgres,
      dataDir: place.dir,
      mailboxDir: world.env.MAILBOX_DIR,
      /** What fell over by itself so far; empty in a good run. */
      falls,
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Taken from below the range that systems hand out by themselves, so that nobody gets them in between. */
async function fewPorts(count) {
  const found = [];
  for (let port = 21_000 + Math.floor(Math.random() * 9000); found.length < count; port++) {
    const free = await Promise.all(["127.0.0.1", "::1"].map((host) => isFree(port, host)));
    if (free.every(Boolean)) found.push(port);
  }
  return found;
}
