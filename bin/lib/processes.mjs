import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Who a process is: a pid alone is reused by the system, so it says nothing about a process that was started earlier.
 * @returns {string | null} null when there is no such process
 */
export function identityOf(pid) {
  if (process.platform !== "linux") return ps(pid, "lstart=");
  const fields = statOf(pid);
  if (!fields || fields[0] === "Z") return null;
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${fields[19]}`;
}

/** @returns {string[] | null} what Linux tells of a process, from its state on */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may itself hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** @returns {number} 0 when there is none */
export function parentOf(pid) {
  return Number((process.platform === "linux" ? statOf(pid)?.[1] : ps(pid, "ppid=")) ?? 0);
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
