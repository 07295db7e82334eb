import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs Debian's packages where that can be done without asking anybody; says whether it was. */
export function installFromDebian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const apt = (...args) =>
    spawnSync("apt-get", args, {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", "ignore", "pipe"],
    });
  apt("update");
  return apt("install", "-y", "--no-install-recommends", ...packages).status === 0;
}
