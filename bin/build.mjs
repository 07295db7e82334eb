import { runUntilStopped } from "./lib/begin.mjs";
import { buildPages, isBuilt } from "./lib/build.mjs";
import { prepare } from "./lib/prepare.mjs";
import { line, step } from "./lib/say.mjs";

/** All that the services of a release are started from: the processes in .build/, the pages in .next/. */
runUntilStopped(async () => {
  await prepare();
  if (!isBuilt()) await step("Building the pages", () => buildPages());
  line("Built. Next: node .build/migrate.mjs");
  process.exit(0);
});
