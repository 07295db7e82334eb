/**
 * `npm run -s bench -- [job] [--rows N] [--times N] [--all] [--json] [--write]`; without a job all of them, into
 * RESULTS.md. With `--write` one job takes its place there.
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { markOfWorlds } from "./bench-world";
import type { Figures, Job, Measure, Result, Spread } from "./job";
import { resultsPage, withPart } from "./results-page";

const root = process.cwd();
const jobsFolder = path.join(root, "tests/bench/jobs");
const bundles = path.join(root, ".build/bench");

type Wish = {
  job: string | null;
  rows: number | null;
  times: number;
  json: boolean;
  all: boolean;
  write: boolean;
};

function wishOf(words: readonly string[]): Wish {
  const wish: Wish = { job: null, rows: null, times: 3, json: false, all: false, write: false };
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === "--json") wish.json = true;
    else if (word === "--all") wish.all = true;
    else if (word === "--write") wish.write = true;
    else if (word === "--rows") wish.rows = positive(words[++i], "--rows");
    else if (word === "--times") wish.times = positive(words[++i], "--times");
    else if (word.startsWith("-")) throw new Error(`Unknown option ${word}`);
    else wish.job = word;
  }
  return wish;
}

function positive(word: string | undefined, option: string): number {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${option} wants a whole number above 0`);
  return number;
}

/** What is being done goes to standard error: standard output holds results only. */
const say = (text: string) => process.stderr.write(`${text}\n`);

const jobNames = () =>
  readdirSync(jobsFolder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -3))
    .sort();

async function bundle(names: readonly string[]): Promise<void> {
  await mkdir(bundles, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: [
      ...names.map((name) => ({ in: `tests/bench/jobs/${name}.ts`, out: name })),
      { in: "tests/bench/measure.ts", out: "measure" },
    ],
    outdir: bundles,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    jsx: "automatic",
    packages: "external",
    // Without it, what a measure imports for itself would be loaded by all of them.
    splitting: true,
    tsconfig: path.join(root, "tsconfig.json"),
    logLevel: "error",
  });
}

type Once = { cpuMs: number; wallMs: number; peakMb: number; facts?: Record<string, number> };

/** Slow peers keep everything in memory; with room for that, the others would let their garbage lie. */
function inFreshProcess(job: string, measure: string, rows: number, roomy = true): Promise<string> {
  return new Promise((done, fail) => {
    const file = path.join(bundles, `${job}.mjs`);
    const words = [
      ...(roomy ? ["--max-old-space-size=8192"] : []),
      path.join(bundles, "measure.mjs"),
      file,
      measure,
      String(rows),
    ];
    const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.once("error", fail);
    child.once("close", (code) =>
      code === 0 ? done(said) : fail(new Error(`${job} ${measure}: ended with ${code}`)),
    );
  });
}

async function once(job: string, measure: Measure, rows: number): Promise<Once> {
  const said = await inFreshProcess(job, measure.name, rows, measure.slow === true);
  const figures: Once = JSON.parse(said.trimEnd().split("\n").at(-1) ?? "");
  say(`  ${measure.name}: ${Math.round(figures.cpuMs)} ms CPU, ${Math.round(figures.peakMb)} MB`);
  return figures;
}

async function runJob(name: string, wish: Wish): Promise<{ result: Result; job: Job; absent: string[] }> {
  const { job }: { job: Job } = await import(pathToFileURL(path.join(bundles, `${name}.mjs`)).href);
  const rows = wish.rows ?? job.rows;
  const here = job.measures.filter(
    (measure) => !measure.missing?.() && !(measure.slow && wish.job && !wish.all),
  );
  const absent = job.measures.flatMap((measure) => measure.missing?.() ?? []);
  say(`${name}, ${rows} rows`);
  await inFreshProcess(name, "", rows);
  const failed = new Set<Measure>();
  const figures = new Map<Measure, Once[]>(here.map((measure) => [measure, []]));
  // In turns, A B A B, so that a noisy minute of the machine falls on all of them.
  for (let turn = 0; turn < wish.times; turn++) {
    for (const measure of here) {
      if (measure.slow && turn > 0) continue;
      if (failed.has(measure)) continue;
      try {
        figures.get(measure)?.push(await once(name, measure, rows));
      } catch (error) {
        // A peer that fails says something about the peer; ours and the limit must not.
        if (measure.role !== "peer") throw error;
        failed.add(measure);
        absent.push(`${measure.name} failed`);
      }
    }
  }
  const measured = here.filter((measure) => !failed.has(measure));
  const spread = new Map(measured.map((measure) => [measure.name, figuresOf(figures.get(measure) ?? [])]));
  return { result: resultOf(name, rows, measured, spread), job, absent };
}

function resultOf(
  job: string,
  rows: number,
  here: readonly Measure[],
  figures: ReadonlyMap<string, Figures>,
): Result {
  const of = (role: Measure["role"]) =>
    here.filter((measure) => measure.role === role).map(({ name }) => name);
  const ours = figures.get(of("ours")[0] ?? "");
  if (!ours) throw new Error(`${job} does not measure ours`);
  const limit = figures.get(of("limit")[0] ?? "") ?? null;
  const peers = Object.fromEntries(of("peer").map((name) => [name, figures.get(name)!]));
  const best = Math.min(...Object.values(peers).map(({ cpuMs }) => cpuMs.median));
  return {
    job,
    rows,
    ours,
    limit,
    peers,
    ...(of("variant").length > 0
      ? { variants: Object.fromEntries(of("variant").map((name) => [name, figures.get(name)!])) }
      : {}),
    ratioToLimit: limit && round(ours.cpuMs.median / limit.cpuMs.median),
    ratioToBestPeer: Number.isFinite(best) ? round(ours.cpuMs.median / best) : null,
  };
}

function figuresOf(runs: readonly Once[]): Figures {
  const spread = (values: number[], round: (value: number) => number = Math.round): Spread => {
    const sorted = values.sort((a, b) => a - b);
    const middle = sorted.length / 2;
    const median =
      sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
    return { median: round(median), min: round(sorted[0]!), max: round(sorted.at(-1)!) };
  };
  const facts = Object.keys(runs[0]?.facts ?? {}).map((name): [string, Spread] => [
    name,
    spread(
      runs.map((run) => run.facts?.[name] ?? 0),
      twoDigits,
    ),
  ]);
  return {
    cpuMs: spread(runs.map(({ cpuMs }) => cpuMs)),
    wallMs: spread(runs.map(({ wallMs }) => wallMs)),
    peakMb: spread(runs.map(({ peakMb }) => peakMb)),
    ...(facts.length > 0 ? { facts: Object.fromEntries(facts) } : {}),
  };
}

const twoDigits = (value: number) => Math.round(value * 100) / 100;

const round = (ratio: number) => Math.round(ratio * 1000) / 1000;

const wish = wishOf(process.argv.slice(2));
const names = wish.job ? [wish.job] : jobNames();
if (wish.job && !existsSync(path.join(jobsFolder, `${wish.job}.ts`))) {
  throw new Error(`There is no job ${wish.job}. There are: ${jobNames().join(", ")}`);
}
await bundle(names);
process.env.BENCH_MARK = markOfWorlds();
const done: { result: Result; job: Job; absent: string[] }[] = [];
for (const name of names) {
  const ran = await runJob(name, wish);
  done.push(ran);
  if (wish.json) process.stdout.write(`${JSON.stringify(ran.result)}\n`);
}
const page = resultsPage(done);
const kept = path.join(root, "tests/bench/RESULTS.md");
if (!wish.job) await writeFile(kept, page);
else if (wish.write) await writeFile(kept, withPart(await readFile(kept, "utf8"), page));
if (!wish.json) process.stdout.write(page);
