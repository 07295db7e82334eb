import { readdirSync, readFileSync } from "node:fs";

const millisecondsPerTick = 10;

type Process = { pid: number; parent: number; cpuMs: number };

/** As the kernel counts: user and system time, of a process that ended too once its parent has asked for it. */
function processes(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const text = readFileSync(`/proc/${name}/stat`, "utf8");
        // The name of a program stands in brackets and may hold anything.
        const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
        const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
        return [{ pid: Number(name), parent: Number(fields[1]), cpuMs: ticks * millisecondsPerTick }];
      } catch {
        // It ended while we looked.
        return [];
      }
    });
}

/** The CPU time so far of a process and all that it started. */
export function cpuOf(pid: number): number {
  const all = processes();
  const family = new Set([pid]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  return all.reduce((sum, one) => sum + (family.has(one.pid) ? one.cpuMs : 0), 0);
}

function memory(pid: number, name: "VmHWM" | "VmRSS"): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
}

export const peakMbOf = (pid: number): number => memory(pid, "VmHWM");
export const nowMbOf = (pid: number): number => memory(pid, "VmRSS");
