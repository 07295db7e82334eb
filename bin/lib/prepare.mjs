import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundle } from "./bundle.mjs";
import { runNode } from "./children.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { checkNode, install, isInstalled } from "./install.mjs";
import { lock } from "./lock.mjs";
import { cacheDir, root } from "./place.mjs";
import { line, step } from "./say.mjs";

/** Packages, generated database client and our own bundles: everything before the first process can start. */
export async function prepare({ dev = false } = {}) {
  checkNode();
  // `npm start` and `npm test` may come here at the same moment.
  const release = await lock(path.join(cacheDir, "prepare.lock"), {
    onWait: (holder) => line(`  waiting for process ${holder.pid}, which is preparing the same`),
  });
  try {
    if (!isInstalled()) await step("Installing packages", install);
    await generate();
    await bundle({ dev });
  } finally {
    release();
  }
}

const generated = path.join(root, "lib/database/generated");

/** The typed database client follows the schema. */
export async function generate() {
  if (!existsSync(path.join(root, "prisma/schema"))) return;
  const stamp = path.join(cacheDir, "generated.json");
  const now = fingerprint(["prisma.config.ts", "prisma/schema", "node_modules/prisma/package.json"]);
  if (existsSync(generated) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  await step("Generating the database client", () =>
    runNode([path.join(root, "node_modules/prisma/build/index.js"), "generate"], {
      title: "prisma generate",
      env: {
        // The configuration names a database; generating does not open it.
        DATABASE_URL: "postgresql://nobody@127.0.0.1:1/nothing",
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    }),
  );
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(stamp, now);
}
