import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { runNode } from "./children.mjs";
import { root } from "./place.mjs";
import { Stop } from "./say.mjs";

const [major, minor] = process.versions.node.split(".").map(Number);

export function checkNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(
    `Collectief needs Node 20.19 or newer; this is ${process.version}.`,
    "See https://nodejs.org.",
  );
}

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), "utf8"));

/**
 * Are the packages of the lock file there, in those versions? npm writes its own list last of all, so a list that
 * agrees also means that the installation came to its end.
 */
export function isInstalled() {
  if (!existsSync(path.join(root, "node_modules/.package-lock.json"))) return false;
  const wanted = readJson("package-lock.json").packages;
  const present = readJson("node_modules/.package-lock.json").packages;
  return (
    Object.entries(wanted).every(([name, entry]) => {
      if (name === "" || entry.link) return true;
      // Packages for other systems are rightly absent.
      if (!present[name]) return entry.optional === true || entry.devOptional === true || entry.peer === true;
      return present[name].version === entry.version;
    }) && Object.keys(present).every((name) => wanted[name])
  );
}

/** @param {(text: string) => void} note */
export async function install(note) {
  await runNode([npmCli(), "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    title: "npm ci",
    // Prisma wants an engine that it does not use here and that a closed network can't give.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true", PRISMA_SKIP_POSTINSTALL_GENERATE: "1" },
  });
  note(`${Object.keys(readJson("node_modules/.package-lock.json").packages).length} packages`);
}

/** npm itself is a Node program; run as one it ends when we do. */
function npmCli() {
  const given = process.env.npm_execpath;
  if (given && /npm-cli\.c?js$/.test(given)) return given;
  const beside = path.join(path.dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js");
  if (existsSync(beside)) return beside;
  const globally = execFileSync("npm", ["root", "-g"], { encoding: "utf8" }).trim();
  return path.join(globally, "npm/bin/npm-cli.js");
}
