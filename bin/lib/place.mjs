import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. Every command may be called from anywhere. */
export const root = path.resolve(fileURLToPath(new URL("../../", import.meta.url)));

/** Everything that running leaves behind: database, secrets, mail, files, logs. */
export const dataDir = path.resolve(root, process.env.DATA_DIR || ".data");

/** What may be thrown away at any time. */
export const cacheDir = path.join(root, ".cache");

/** The database's own system user has to walk through this directory, hence the x for others, and nothing else. */
export function makeDataDir(dir = dataDir) {
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  return dir;
}
