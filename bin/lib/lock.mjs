import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive, pause, self } from "./processes.mjs";

const mine = new Set();
process.on("exit", () => {
  for (const file of mine) rmSync(file, { force: true });
});

/**
 * One process at a time. The holder is named in the file, so that a lock of a process that was killed is no lock.
 * @param {string} file
 * @param {Record<string, unknown>} facts what another process may want to tell its user
 * @returns {{ release: () => void } | { holder: any }}
 */
export function tryLock(file, facts = {}) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 });
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, JSON.stringify({ ...self(), ...facts }), { mode: 0o600 });
  try {
    for (;;) {
      // A hard link is made whole or not at all: nobody ever reads half a lock.
      if (attempt(() => linkSync(draft, file), "EEXIST")) {
        mine.add(file);
        return { release: () => release(file) };
      }
      const holder = read(file);
      if (holder && isAlive(holder)) return { holder };
      takeAway(file);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

export async function lock(file, { onWait = () => {} } = {}) {
  for (let told = false; ; told = true) {
    const got = tryLock(file);
    if ("release" in got) return got.release;
    if (!told) onWait(got.holder);
    await pause(200);
  }
}

function release(file) {
  mine.delete(file);
  rmSync(file, { force: true });
}

/** Two processes may find the same dead lock: only what is really dead is taken away, a fresh one is put back. */
function takeAway(file) {
  const aside = `${file}.dead-${process.pid}`;
  if (!attempt(() => renameSync(file, aside), "ENOENT")) return;
  const holder = read(aside);
  if (holder && isAlive(holder)) attempt(() => linkSync(aside, file), "EEXIST");
  rmSync(aside, { force: true });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function attempt(work, expected) {
  try {
    work();
    return true;
  } catch (error) {
    if (error.code === expected) return false;
    throw error;
  }
}
