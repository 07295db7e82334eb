import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runNode } from "./children.mjs";
import { fingerprint, isTest } from "./fingerprint.mjs";
import { lock } from "./lock.mjs";
import { cacheDir, root } from "./place.mjs";

const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.next.json",
];

/** Next reports to nobody, and leaves reading .env to the command: a test must not find the developer's settings. */
export const quietNext = { NEXT_TELEMETRY_DISABLED: "1", __NEXT_PROCESSED_ENV: "true" };

// The tests build in a directory of their own: a running `npm start` keeps the pages it began with.
export const buildDir = (name = process.env.NEXT_DIST_DIR || ".next") => path.join(root, name);

function state() {
  const seen = Object.entries(process.env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  return fingerprint(sources, {
    skip: (file) => isTest(file) || file === "lib/database/generated",
    also: seen.sort(),
  });
}

/** Is there a production build of exactly these sources? */
export function isBuilt(name) {
  const stamp = path.join(buildDir(name), "collectief-build");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === state();
}

export async function buildPages(name = process.env.NEXT_DIST_DIR || ".next") {
  const release = await lock(path.join(cacheDir, `build-${name.replace(/\W/g, "")}.lock`));
  try {
    // Another command may have built the same while this one waited.
    if (!isBuilt(name)) await build(name);
  } finally {
    release();
  }
}

async function build(name) {
  const stamp = path.join(buildDir(name), "collectief-build");
  const before = state();
  rmSync(stamp, { force: true });
  await runNode([path.join(root, "node_modules/next/dist/bin/next"), "build"], {
    title: "next build",
    env: { ...process.env, NODE_ENV: "production", NEXT_DIST_DIR: name, ...quietNext },
  });
  writeFileSync(stamp, before);
}
