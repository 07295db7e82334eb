/** `npm run -s bench -- [job] [--rows N] [--times N] [--json]` */
import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));
const { build } = await import("esbuild");

const run = path.join(root, ".build/bench-run.mjs");
const readSheet = path.join(root, ".build/read-sheet.mjs");
await mkdir(path.dirname(run), { recursive: true });
for (const [entry, outfile] of [
  ["tests/bench/run.ts", run],
  ["lib/excel/reader/main.ts", readSheet],
]) {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    tsconfig: path.join(root, "tsconfig.json"),
    logLevel: "error",
  });
}
const child = spawn(process.execPath, [run, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
child.once("close", (code) => {
  process.exitCode = code ?? 1;
});
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => child.kill(signal));
