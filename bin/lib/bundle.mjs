import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprint, isTest } from "./fingerprint.mjs";
import { root } from "./place.mjs";
import { step } from "./say.mjs";

/** Our own Node processes, each one file, so that they start at once and need no compiler. */
const entries = {
  migrate: "lib/database/migrate-main.ts",
  seed: "prisma/seed/main.ts",
  worker: "lib/jobs/worker-main.ts",
  "read-sheet": "lib/excel/reader/main.ts",
  inspect: "lib/excel/inspect.ts",
  mailbox: "lib/email/mailbox-main.ts",
  "first-administrator": "lib/staff/first-administrator-main.ts",
};

const outputDir = path.join(root, ".build");

/** @param {keyof typeof entries} name */
export const bundled = (name) => path.join(outputDir, `${name}.mjs`);

const present = () => Object.entries(entries).filter(([, file]) => existsSync(path.join(root, file)));

function options(dev) {
  return {
    absWorkingDir: root,
    entryPoints: present().map(([out, file]) => ({ in: file, out })),
    outdir: outputDir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    tsconfig: path.join(root, "tsconfig.json"),
    sourcemap: dev ? "inline" : false,
    logLevel: "silent",
    define: dev ? {} : { "process.env.NODE_ENV": '"production"' },
  };
}

/** @param {{ dev?: boolean }} [how] */
export async function bundle({ dev = false } = {}) {
  const stamp = path.join(outputDir, "stamp");
  const sources = ["lib", "prisma", "components", "tsconfig.json", "package-lock.json", "bin/lib/bundle.mjs"];
  const now = fingerprint(sources, { skip: isTest, also: dev });
  const complete = present().every(([name]) => existsSync(bundled(name)));
  if (complete && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  await step("Bundling the processes", async () => {
    const { build, stop } = await import("esbuild");
    store((await build(options(dev))).outputFiles);
    // It keeps a process of its own, which is needed no longer.
    await stop();
    writeFileSync(stamp, now);
  });
}

/** A process that is being started meanwhile reads the old file or the new one, never half of it. */
function store(files) {
  mkdirSync(outputDir, { recursive: true });
  const changed = [];
  for (const file of files) {
    if (existsSync(file.path) && readFileSync(file.path, "utf8") === file.text) continue;
    const draft = `${file.path}.${process.pid}`;
    writeFileSync(draft, file.text);
    renameSync(draft, file.path);
    changed.push(path.basename(file.path, ".mjs"));
  }
  return changed;
}

/**
 * Bundles again at each change and tells which processes it concerns.
 * @param {(changed: string[], problem?: string) => void} onChange
 */
export async function watchBundles(onChange) {
  const { context, formatMessages } = await import("esbuild");
  // What is on disk is for these sources no longer, once we write there.
  rmSync(path.join(outputDir, "stamp"), { force: true });
  const watching = await context({
    ...options(true),
    plugins: [
      {
        name: "tell",
        setup(build) {
          build.onEnd(async (result) => {
            if (result.errors.length > 0) {
              onChange([], (await formatMessages(result.errors, { kind: "error" })).join("\n"));
              return;
            }
            const changed = store(result.outputFiles ?? []);
            if (changed.length > 0) onChange(changed);
          });
        },
      },
    ],
  });
  await watching.watch();
  return () => watching.dispose();
}
