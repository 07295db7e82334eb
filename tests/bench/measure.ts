/** One measure in a fresh process: `node measure.mjs <bundled job> <measure> <rows>`. Without a measure it prepares. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Job } from "./job";

/** What this process held at most. The kernel's count starts with exec; getrusage's would begin with our parent's. */
function peakMb(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

const [file = "", name = "", rows = "0"] = process.argv.slice(2);
const { job }: { job: Job } = await import(pathToFileURL(file).href);
if (name === "") {
  await job.prepare?.(Number(rows));
} else {
  const measure = job.measures.find((each) => each.name === name);
  if (!measure) throw new Error(`No measure called ${name}`);
  const started = performance.now();
  const elsewhere = await measure.run(Number(rows));
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage();
  const figures =
    elsewhere && "facts" in elsewhere
      ? elsewhere
      : {
          cpuMs: (user + system) / 1000 + (elsewhere?.cpuMs ?? 0),
          wallMs,
          peakMb: peakMb() + (elsewhere?.peakMb ?? 0),
        };
  process.stdout.write(`\n${JSON.stringify(figures)}\n`);
  process.exit(0);
}
