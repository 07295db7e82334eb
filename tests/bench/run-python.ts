import { spawn } from "node:child_process";
import path from "node:path";
import { python } from "./scratch";

/** A peer in Python measures itself, as its last line. */
export function runPython(
  script: string,
  words: readonly string[],
): Promise<{ cpuMs: number; peakMb: number }> {
  return new Promise((done, fail) => {
    const child = spawn(python, [path.join(process.cwd(), "tests/bench/peers", script), ...words], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.once("error", fail);
    child.once("close", (code) => {
      if (code !== 0) fail(new Error(`${script} ended with ${code}`));
      else done(JSON.parse(said.trimEnd().split("\n").at(-1) ?? ""));
    });
  });
}
