import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./place.mjs";

/**
 * One value for the content of files and directories: what is built from them is still good while it stays the same.
 * @param {string[]} entries relative to the checkout; those that do not exist count as absent
 * @param {{ skip?: (relative: string) => boolean, also?: unknown }} options
 */
export function fingerprint(entries, { skip = () => false, also = "" } = {}) {
  const hash = createHash("sha256").update(JSON.stringify([process.version, also]));
  for (const file of entries.flatMap((entry) => filesUnder(entry, skip)).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

function filesUnder(entry, skip) {
  if (skip(entry)) return [];
  const stat = statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [entry];
  return readdirSync(path.join(root, entry)).flatMap((name) => filesUnder(`${entry}/${name}`, skip));
}

export const isTest = (file) => /\.test\.tsx?$/.test(file);
