/** `npm run -s inspect -- FILE…`: one line of JSON per file; nothing else on standard output. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprint, isTest } from "./lib/fingerprint.mjs";

const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));
const built = path.join(root, ".build");
const entries = { "read-sheet": "lib/excel/reader/main.ts", inspect: "lib/excel/inspect.ts" };

await bundleWhenChanged();
const child = spawn(process.execPath, [path.join(built, "inspect.mjs"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
child.once("close", (code) => {
  process.exitCode = code ?? 1;
});
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => child.kill(signal));

/** Only these two, so that a file can be looked at while something else in the house is being rebuilt. */
async function bundleWhenChanged() {
  const stamp = path.join(built, "inspect.stamp");
  const now = fingerprint(["lib/excel", "lib/values", "lib/i18n/language.ts", "bin/inspect.mjs"], {
    skip: isTest,
  });
  const complete = Object.keys(entries).every((name) => existsSync(path.join(built, `${name}.mjs`)));
  if (complete && (await readFile(stamp, "utf8").catch(() => "")) === now) return;
  await mkdir(built, { recursive: true });
  const { build } = await import("esbuild");
  for (const [name, entry] of Object.entries(entries)) {
    const draft = path.join(built, `${name}.${process.pid}`);
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: draft,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      tsconfig: path.join(root, "tsconfig.json"),
      logLevel: "error",
    });
    await rename(draft, path.join(built, `${name}.mjs`));
  }
  await writeFile(stamp, now);
}
