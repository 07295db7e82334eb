import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ended, runNode, startNode } from "./children.mjs";
import { cacheDir, root } from "./place.mjs";

const tool = (file) => path.join(root, "node_modules", file);
const tty = process.stdout.isTTY === true;
const sources = ["app", "components", "lib", "prisma", "tests"].filter((name) =>
  existsSync(path.join(root, name)),
);

/**
 * What can be said about the sources without running them. Each is one Node program that fails when it finds something.
 * @type {{ name: string, args: () => string[] | Promise<string[]> }[]}
 */
export const checks = [
  {
    name: "types",
    args: async () => [
      tool("typescript/bin/tsc"),
      "--noEmit",
      "--pretty",
      String(tty),
      "-p",
      await typesProject(),
    ],
  },
  {
    name: "lint and format",
    args: () => [tool("@biomejs/biome/bin/biome"), "check", "--max-diagnostics=50", "."],
  },
  {
    name: "boundaries",
    args: () => [path.join(root, "bin/lib/boundaries.mjs"), ...sources],
  },
  {
    name: "dead code",
    args: () => [
      tool("knip/bin/knip.js"),
      "--no-progress",
      "--no-config-hints",
      "--cache",
      "--cache-location",
      path.join(cacheDir, "knip"),
    ],
  },
];

/** Next writes types of the pages; those of an old build would complain about pages that are gone, so they are fresh. */
async function typesProject() {
  mkdirSync(cacheDir, { recursive: true });
  rmSync(path.join(cacheDir, "next-types"), { recursive: true, force: true });
  await runNode([tool("next/dist/bin/next"), "typegen"], {
    title: "next typegen",
    env: { ...process.env, NEXT_DIST_DIR: ".cache/next-types", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const project = path.join(cacheDir, "tsconfig.check.json");
  const settings = {
    extends: "../tsconfig.json",
    compilerOptions: { tsBuildInfoFile: "./check.tsbuildinfo" },
    include: ["../next-env.d.ts", "next-types/types/*.ts", "../**/*.ts", "../**/*.tsx"],
    exclude: ["../node_modules", "../.next*", "../.build", "../.data", "."],
  };
  writeFileSync(project, JSON.stringify(settings));
  return project;
}

/** @returns {Promise<{ name: string, passed: boolean, output: string }>} */
export async function runCheck({ name, args }) {
  const child = startNode(await args(), { env: { ...process.env, FORCE_COLOR: tty ? "1" : "0" } });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  const code = await ended(child);
  return { name, passed: code === 0, output };
}
