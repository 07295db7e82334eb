import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Who a process is: a pid alone is reused by the system, so it says nothing about a process that was started earlier.
 * @returns {string | null} null when there is no such process
 */
export function identityOf(pid) {
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name, in brackets, may itself hold spaces and brackets.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (fields[0] === "Z") return null;
      return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${fields[19]}`;
    } catch {
      return null;
    }
  }
  return ps(pid, "lstart=");
}

/** The command line of a process, in one string; empty when there is none. */
export function commandOf(pid) {
  if (process.platform !== "linux") return ps(pid, "command=") ?? "";
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

function ps(pid, field) {
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", field], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

export function self() {
  return { pid: process.pid, identity: identityOf(process.pid) };
}

/** @param {{ pid: number, identity: string | null }} who */
export function isAlive(who) {
  const identity = identityOf(who.pid);
  return identity !== null && identity === who.identity;
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until `done` gives something; null when it takes too long. */
export async function until(done, milliseconds, every = 25) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await done();
    if (value) return value;
    if (Date.now() > end) return null;
    await pause(every);
  }
}
