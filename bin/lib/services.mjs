import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { quietNext } from "./build.mjs";
import { bundled } from "./bundle.mjs";
import { endOfLog, keepRunning, startNode } from "./children.mjs";
import { until } from "./processes.mjs";
import { Stop } from "./say.mjs";

const web = fileURLToPath(new URL("../web.mjs", import.meta.url));

/**
 * The processes of the product. Each writes a log of its own and is started again when it falls over.
 * @param {{ env: NodeJS.ProcessEnv, dataDir: string, dev?: boolean, onFall?: (text: string) => void }} options
 */
export function services({ env, dataDir, dev = false, onFall = () => {} }) {
  const log = (name) => path.join(dataDir, "logs", `${name}.log`);
  const keep = (name, args, own) => {
    let first = true;
    return keepRunning(
      name,
      () => {
        const child = startNode(args, { env: { ...env, ...own }, log: log(name), fresh: first });
        first = false;
        return child;
      },
      (text) => onFall(`${text}\n${endOfLog(log(name))}`),
    );
  };
  const ifBundled = (entry, name = entry) =>
    existsSync(bundled(entry)) ? keep(name, [bundled(entry)]) : undefined;
  return {
    log,
    web: (port = Number(env.PORT), name = "web") =>
      keep(name, dev ? [web, "--dev"] : [web], { PORT: String(port), ...quietNext }),
    worker: (name = "worker") => ifBundled("worker", name),
    /** Only where no mail server was given. */
    mailbox: () => (env.MAILBOX_DIR ? ifBundled("mailbox") : undefined),
  };
}

/**
 * Waits until the web answers that it, the database and the worker are ready.
 * @param {number} port
 * @param {{ falls: number }[]} running give up when one of these keeps falling over
 * @param {() => string} whatHappens the log, for who waits in vain
 */
export async function untilReady(port, running, whatHappens, patience = 60_000) {
  let last = "no answer";
  const ready = await until(
    async () => {
      const fallen = running.find((service) => service.falls > 1);
      if (fallen)
        throw new Stop(`Collectief does not start: ${fallen.name} keeps falling over.`, whatHappens());
      try {
        const answer = await fetch(`http://localhost:${port}/api/health/ready`, {
          signal: AbortSignal.timeout(20_000),
        });
        last = `${answer.status} ${(await answer.text()).slice(0, 300)}`;
        return answer.ok;
      } catch (error) {
        last = error.cause?.code ?? error.message;
        return false;
      }
    },
    patience,
    100,
  );
  if (!ready) throw new Stop(`Collectief does not become ready (${last}).`, whatHappens());
}
