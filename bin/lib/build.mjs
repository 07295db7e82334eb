import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runNode } from "./children.mjs";
import { fingerprint, isTest } from "./fingerprint.mjs";
import { root } from "./place.mjs";

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
  const stamp = path.join(buildDir(name), "collectief-build");
  const before = state();
  rmSync(stamp, { force: true });
  await runNode([path.join(root, "node_modules/next/dist/bin/next"), "build"], {
    title: "next build",
    env: { ...process.env, NODE_ENV: "production", NEXT_DIST_DIR: name, NEXT_TELEMETRY_DISABLED: "1" },
  });
  writeFileSync(stamp, before);
}
