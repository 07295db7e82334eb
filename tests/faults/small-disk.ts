import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { identityOf } from "../../bin/lib/processes.mjs";

const prefix = "collectief-small-disk-";

/**
 * A disk for files that is small enough to be filled. Only root may mount one, and not everywhere: elsewhere
 * it is a plain directory, and the test that fills it says why it does not run.
 */
export function aSmallDisk() {
  clearLeftovers();
  const place = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
  const directory = path.join(place, "files");
  mkdirSync(directory);
  const temporary = path.join(place, "temporary");
  mkdirSync(temporary);
  // The database's own user walks through it.
  for (const each of [place, temporary]) chmodSync(each, 0o755);
  const mounted = mount("-t", "tmpfs", "-o", "size=128m,mode=700", "tmpfs", directory);
  return {
    directory,
    /** Where the processes put what is only for a moment: it can be looked through afterwards. */
    temporary,
    kind: mounted ? "small" : "plain",
    remove: () => remove(place),
  };
}

/** What a killed run left mounted goes with the next. */
function clearLeftovers() {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner && identityOf(Number(owner)) === null) remove(path.join(tmpdir(), name));
  }
}

function remove(place: string) {
  spawnSync("umount", ["-l", path.join(place, "files")]);
  rmSync(place, { recursive: true, force: true });
}

function mount(...args: string[]): boolean {
  return spawnSync("mount", args).status === 0;
}
