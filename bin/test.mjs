import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { findBrowser, installBrowser } from "./lib/browser.mjs";
import { buildPages, isBuilt } from "./lib/build.mjs";
import { checks, runCheck } from "./lib/checks.mjs";
import { ended, endUnfinished, startNode, stop } from "./lib/children.mjs";
import { installPrograms, missingPrograms } from "./lib/other-programs.mjs";
import { cacheDir, root } from "./lib/place.mjs";
import { prepare } from "./lib/prepare.mjs";
import { bold, complain, green, line, red, Stop, step } from "./lib/say.mjs";

// `npm test` does all of it; `npm test -- check unit` only the parts that are named.
const parts = {
  check,
  unit: () => vitest("unit"),
  build,
  commands: () => vitest("commands"),
  faults: () => vitest("faults"),
  journeys,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts[name]);

/** @type {{ part: string, passed: number, failed: number, skipped: number }[]} */
const tally = [];
let running;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, async () => {
    endUnfinished();
    // A runner takes down what it has set up; that is waited for.
    if (running) await stop(running, { patience: 30_000 });
    process.exit(130);
  });

process.env.CI ??= process.stdout.isTTY ? "" : "1";
const names =
  wanted.length > 0 ? Object.keys(parts).filter((name) => wanted.includes(name)) : Object.keys(parts);
if (unknown.length > 0) {
  complain(new Stop(`No such part: ${unknown.join(", ")}.`, `There are: ${Object.keys(parts).join(", ")}.`));
  tally.push({ part: "arguments", passed: 0, failed: 1, skipped: 0 });
} else if (await one("preparation", beginning, { silentWhenGood: true })) {
  for (const name of names) {
    line(`\n${bold(name)}`);
    await parts[name]();
  }
}
report();

async function beginning() {
  await prepare();
  const needed = names.some((name) => name === "unit" || name === "journeys");
  if (needed && missingPrograms().length > 0)
    await step("Installing programs for the tests", installPrograms);
}

/** Something that either works or doesn't, counted as one. */
async function one(part, work, { silentWhenGood = false } = {}) {
  try {
    await work();
    if (!silentWhenGood) tally.push({ part, passed: 1, failed: 0, skipped: 0 });
    return true;
  } catch (error) {
    complain(error);
    tally.push({ part, passed: 0, failed: 1, skipped: 0 });
    return false;
  }
}

async function check() {
  await Promise.all(
    checks.map((each) =>
      one(each.name, () =>
        step(each.name, async () => {
          const { passed, output } = await runCheck(each);
          if (!passed) throw new Stop(`${each.name}:`, output.trimEnd());
        }),
      ),
    ),
  );
}

async function vitest(project) {
  const file = resultFile(project);
  const code = await run([
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  addUp(project, code, file, (result) => ({
    passed: result.numPassedTests,
    // A file that could not even be read has no tests to count.
    failed:
      result.numFailedTests +
      result.testResults.filter((each) => each.status === "failed" && each.assertionResults.length === 0)
        .length,
    skipped: result.numPendingTests + (result.numTodoTests ?? 0),
  }));
}

async function build() {
  await one("production build", () =>
    isBuilt(".next-test")
      ? line(`${green("✓")} already built from these sources`)
      : step("Building the pages", () => buildPages(".next-test")),
  );
}

async function journeys() {
  const directory = path.join(root, "tests/journeys");
  const some =
    existsSync(directory) &&
    readdirSync(directory, { recursive: true }).some((name) => String(name).endsWith(".spec.ts"));
  if (!some) return line("  none yet");
  const browser = async () => {
    if (!findBrowser()) await step("Installing a browser", installBrowser);
  };
  if (!(await one("browser", browser, { silentWhenGood: true }))) return;
  const file = resultFile("journeys");
  const env = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    BASE_URL: "",
    NEXT_DIST_DIR: ".next-test",
  };
  const code = await run(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], env);
  addUp("journeys", code, file, ({ stats }) => ({
    passed: stats.expected,
    // One that only works the second time does not work.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

function resultFile(name) {
  mkdirSync(cacheDir, { recursive: true });
  const file = path.join(cacheDir, `result-${name}-${process.pid}.json`);
  rmSync(file, { force: true });
  return file;
}

async function run(args, env = process.env) {
  running = startNode([path.join(root, args[0]), ...args.slice(1)], { env, show: true });
  const code = await ended(running);
  running = undefined;
  return code;
}

function addUp(part, code, file, read) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    line(red(`${part} left no result: ${error.message}`));
  }
  rmSync(file, { force: true });
  // A runner that fails without a failed test has fallen over itself.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  tally.push({ part, ...counts });
}

function report() {
  line();
  for (const { part, passed, failed, skipped } of tally) {
    line(
      `${failed > 0 ? red("✗") : green("✓")} ${part}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
    );
  }
  const total = (kind) => tally.reduce((sum, each) => sum + each[kind], 0);
  process.exitCode = total("failed") > 0 || total("passed") === 0 ? 1 : 0;
  line(`${total("passed")} passed, ${total("failed")} failed`);
  // Handles of a runner that would not end don't keep the answer waiting.
  process.exit();
}
