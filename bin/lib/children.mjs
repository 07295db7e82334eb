import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./place.mjs";
import { Stop } from "./say.mjs";

const dieWithParent = new URL("./die-with-parent.mjs", import.meta.url).href;

/**
 * Starts a Node process that ends when this one does. In a group of its own, so that Ctrl-C reaches only the command,
 * which then stops everything in order.
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, log?: string, fresh?: boolean, show?: boolean }} options
 */
export function startNode(args, { env = process.env, log, fresh = false, show = false } = {}) {
  let output = show ? "inherit" : "pipe";
  if (log) {
    mkdirSync(path.dirname(log), { recursive: true, mode: 0o711 });
    output = openSync(log, fresh ? "w" : "a", 0o600);
  }
  const child = spawn(process.execPath, ["--import", dieWithParent, ...args], {
    cwd: root,
    env: { ...env, COLLECTIEF_PARENT: String(process.pid) },
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });
  if (typeof output === "number") closeSync(output);
  return child;
}

const unfinished = new Set();

/** Ends the short works (an install, a build) that are under way when the command is asked to stop. */
export function endUnfinished() {
  for (const child of unfinished) child.kill("SIGTERM");
}

/**
 * Runs a Node program to its end and gives what it wrote; a failure shows the last of that.
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, title?: string, show?: boolean }} options
 */
export async function runNode(args, { env, title = path.basename(args[0]), show = false } = {}) {
  const child = startNode(args, { env, show });
  unfinished.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  const code = await ended(child);
  unfinished.delete(child);
  if (code !== 0) throw new Stop(`${title} failed (${code}).\n${gist(output)}`);
  return output;
}

/** @returns {Promise<number | string>} exit code, or the signal's name */
export function ended(child) {
  return new Promise((resolve, reject) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode ?? child.signalCode);
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? signal));
  });
}

export async function stop(child, { patience = 12_000 } = {}) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const end = ended(child);
  const force = setTimeout(() => child.kill("SIGKILL"), patience);
  await end;
  clearTimeout(force);
}

/**
 * Keeps a process alive: one that falls over is started again, ever slower when it keeps falling.
 * @param {string} name
 * @param {() => import("node:child_process").ChildProcess} start
 * @param {(text: string) => void} onFall
 */
export function keepRunning(name, start, onFall) {
  let stopping = false;
  let wait = 500;
  let falls = 0;
  let timer;
  let child = begin();

  function begin() {
    const since = Date.now();
    const next = start();
    next.once("exit", (code, signal) => {
      if (stopping) return;
      falls += 1;
      wait = Date.now() - since > 60_000 ? 500 : Math.min(wait * 2, 30_000);
      onFall(`${name} ended unexpectedly (${signal ?? code}); starting it again in ${wait / 1000} s`);
      timer = setTimeout(() => {
        child = begin();
      }, wait);
    });
    return next;
  }

  return {
    name,
    get pid() {
      return child.pid;
    },
    get falls() {
      return falls;
    },
    async restart() {
      const old = child;
      stopping = true;
      clearTimeout(timer);
      await stop(old);
      stopping = false;
      child = begin();
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await stop(child);
    },
  };
}

/** The cause stands at the top, the consequence at the end. */
function gist(text) {
  const lines = text.trimEnd().split("\n");
  return lines.length <= 40 ? lines.join("\n") : [...lines.slice(0, 15), "…", ...lines.slice(-25)].join("\n");
}

function lastLines(text, count) {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}

export function endOfLog(file, count = 15) {
  try {
    return lastLines(readFileSync(file, "utf8"), count);
  } catch {
    return "";
  }
}
