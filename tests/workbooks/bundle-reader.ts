import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

/** The reading process as it is now, for tests that are run by themselves. */
export async function bundleReader(): Promise<void> {
  const root = path.resolve(import.meta.dirname, "../..");
  const target = path.join(root, ".build", "read-sheet.mjs");
  const draft = `${target}.${process.pid}-${process.hrtime.bigint()}`;
  await mkdir(path.dirname(target), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ["lib/excel/reader/main.ts"],
    outfile: draft,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    tsconfig: path.join(root, "tsconfig.json"),
    logLevel: "error",
  });
  await rename(draft, target);
}
