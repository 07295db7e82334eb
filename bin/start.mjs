import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beginDatabase, claim, fillDatabase, portMustBeFree, runUntilStopped } from "./lib/begin.mjs";
import { buildPages, isBuilt } from "./lib/build.mjs";
import { bundled } from "./lib/bundle.mjs";
import { runNode } from "./lib/children.mjs";
import { fingerprint } from "./lib/fingerprint.mjs";
import { dataDir, makeDataDir, root } from "./lib/place.mjs";
import { prepare } from "./lib/prepare.mjs";
import { bold, dim, line, red, step } from "./lib/say.mjs";
import { services, untilReady } from "./lib/services.mjs";
import { readEnvFile, wishedPort } from "./lib/settings.mjs";

runUntilStopped(async (onStop) => {
  readEnvFile();
  const port = wishedPort();
  makeDataDir();
  const release = claim(dataDir, port);
  onStop(release);
  await portMustBeFree(port);
  await prepare();

  const fell = (text) => line(red(text));
  const world = await beginDatabase({ dataDir, port, onFall: fell });
  if (world.postgres) onStop(world.postgres.stop);
  // Both take long the first time, and neither needs the other.
  await bothOrFirstError(
    fillDatabase(world),
    isBuilt() ? undefined : step("Building the pages", () => buildPages()),
  );

  const start = services({ env: world.env, dataDir, onFall: fell });
  await step("Starting", async () => {
    const running = [start.mailbox(), start.worker(), start.web()].filter(Boolean);
    for (const service of running) onStop(service.stop);
    await untilReady(port, running, () => `See ${path.relative(root, path.join(dataDir, "logs"))}.`);
  });
  await welcome(world.env, port);
});

/** Both are awaited to their end, so that a failure of one leaves nothing of the other running. */
async function bothOrFirstError(...works) {
  const results = await Promise.allSettled(works);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

async function welcome(env, port) {
  line();
  line(`${bold("Collectief is ready:")} ${env.APP_URL}`);
  if (!process.env.HOST)
    line(dim(`Only this machine can reach it; HOST=0.0.0.0 opens port ${port} to others.`));
  if (env.DEMO === "true" && existsSync(bundled("seed"))) line(`\n${await signIns(env)}`);
  if (env.MAILBOX_DIR) line(`\nMail is caught here: ${env.APP_URL}/mailbox`);
  line(dim(`Logs: ${path.relative(root, path.join(dataDir, "logs"))}   Stop: Ctrl-C`));
}

/** Who can sign in as what, as the demo world itself tells it; asked again only when that has changed. */
async function signIns(env) {
  const kept = path.join(dataDir, "sign-ins.json");
  const now = fingerprint([path.relative(root, bundled("seed"))]);
  const known = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
  if (known.of === now) return known.text;
  const text = (
    await runNode([bundled("seed"), "--print-sign-ins"], { env, title: "The list of sign-ins" })
  ).trimEnd();
  writeFileSync(kept, JSON.stringify({ of: now, text }), { mode: 0o600 });
  return text;
}
