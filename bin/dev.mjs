import { existsSync, watch } from "node:fs";
import path from "node:path";
import { beginDatabase, claim, fillDatabase, portMustBeFree, runUntilStopped } from "./lib/begin.mjs";
import { watchBundles } from "./lib/bundle.mjs";
import { migrate } from "./lib/database.mjs";
import { dataDir, makeDataDir, root } from "./lib/place.mjs";
import { generate, prepare } from "./lib/prepare.mjs";
import { bold, complain, dim, line, red, step } from "./lib/say.mjs";
import { services, untilReady } from "./lib/services.mjs";
import { readEnvFile, wishedPort } from "./lib/settings.mjs";

/** The same world as `npm start`, where every change of the sources shows at once. */
runUntilStopped(async (onStop) => {
  readEnvFile();
  const port = wishedPort();
  makeDataDir();
  onStop(claim(dataDir, port));
  await portMustBeFree(port);
  await prepare({ dev: true });

  const fell = (text) => line(red(text));
  const world = await beginDatabase({ dataDir, port, onFall: fell });
  if (world.postgres) onStop(world.postgres.stop);
  world.env.NODE_ENV = "development";
  await fillDatabase(world);

  const start = services({ env: world.env, dataDir, dev: true, onFall: fell });
  const running = await step("Starting", async () => {
    const named = { mailbox: start.mailbox(), worker: start.worker(), web: start.web() };
    for (const service of Object.values(named)) if (service) onStop(service.stop);
    const all = Object.values(named).filter(Boolean);
    await untilReady(port, all, () => `See ${path.relative(root, path.join(dataDir, "logs"))}.`, 120_000);
    return named;
  });
  onStop(await watchBundles((changed, problem) => follow(changed, problem, running).catch(complain)));
  onStop(watchSchema(world.env));

  line(`\n${bold("Collectief, with reload:")} ${world.env.APP_URL}`);
  line(dim(`Logs: ${path.relative(root, path.join(dataDir, "logs"))}   Stop: Ctrl-C`));
});

/** What was bundled anew is started anew. */
async function follow(changed, problem, running) {
  if (problem) line(red(problem));
  for (const name of changed) {
    const service = running[name];
    if (!service) continue;
    await service.restart();
    line(dim(`${name} restarted`));
  }
}

function watchSchema(env) {
  const directory = path.join(root, "prisma");
  if (!existsSync(directory)) return () => {};
  let soon;
  const watcher = watch(directory, { recursive: true }, (_event, file) => {
    if (!file?.startsWith("schema") && !file?.startsWith("migrations")) return;
    clearTimeout(soon);
    // An editor writes a file in several goes.
    soon = setTimeout(
      () =>
        generate()
          .then(() => migrate(env))
          .then(() => line(dim("database migrated")), complain),
      300,
    );
  });
  return () => watcher.close();
}
