import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeDataDir, root } from "./place.mjs";
import { removeCluster } from "./postgres-home.mjs";
import { isAlive, self } from "./processes.mjs";

const place = path.join(root, ".data");

/** A data directory for one run of tests; what killed runs left behind goes with the next. */
export function throwawayDir(purpose) {
  makeDataDir(place);
  for (const name of readdirSync(place)) {
    if (name.startsWith("test-") && !ownerLives(path.join(place, name))) remove(path.join(place, name));
  }
  const dir = path.join(place, `test-${purpose}-${process.pid}-${Date.now().toString(36)}`);
  mkdirSync(dir, { mode: 0o711 });
  writeFileSync(path.join(dir, "owner.json"), JSON.stringify(self()));
  return { dir, remove: () => remove(dir) };
}

const remove = (dir) => removeCluster(dir);

function ownerLives(dir) {
  try {
    return isAlive(JSON.parse(readFileSync(path.join(dir, "owner.json"), "utf8")));
  } catch {
    return false;
  }
}
