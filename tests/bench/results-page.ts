import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import type { Figures, Job, Result, Spread } from "./job";

type Done = { readonly result: Result; readonly job: Job; readonly absent: readonly string[] };

export function resultsPage(done: readonly Done[]): string {
  const cpu = cpus();
  const packages: Record<string, string> =
    JSON.parse(readFileSync("package.json", "utf8")).devDependencies ?? {};
  const runtime: Record<string, string> = JSON.parse(readFileSync("package.json", "utf8")).dependencies ?? {};
  const versions = ["exceljs", "saxes", "yauzl", "hucre", "read-excel-file", "next", "pg", "@prisma/client"]
    .flatMap((name) => {
      const version = runtime[name] ?? packages[name];
      return version ? [`${name} ${version}`] : [];
    })
    .join(", ");
  return [
    "# Results",
    "",
    "Written by `npm run bench`. CPU is user + system time of every process that took part, memory their peaks added up;",
    "each measure runs in a fresh process, in turns with the others. The ratios are what counts.",
    "",
    `${new Date().toISOString().slice(0, 10)} · ${type()} ${release()} · ${cpu.length} × ${cpu[0]?.model.trim() ?? "?"} · ${Math.round(totalmem() / 2 ** 30)} GB · Node ${process.version}`,
    `${versions}`,
    "",
    ...done.flatMap(part),
  ].join("\n");
}

function part({ result, job, absent }: Done): string[] {
  const line = (name: string, figures: Figures) => {
    const ratio = figures.cpuMs.median / result.ours.cpuMs.median;
    return `| ${name} | ${spread(figures.cpuMs)} | ${spread(figures.wallMs)} | ${spread(figures.peakMb)} | ${ratio.toFixed(2)} |`;
  };
  const ours = job.measures.find(({ role }) => role === "ours")?.name ?? "ours";
  const limit = job.measures.find(({ role }) => role === "limit")?.name ?? "limit";
  const peers = Object.entries(result.peers).sort(([, a], [, b]) => a.cpuMs.median - b.cpuMs.median);
  return [
    `## ${job.title} (\`${result.job}\`, ${result.rows.toLocaleString("en")} rows)`,
    "",
    job.about,
    "",
    "| | CPU ms | wall ms | peak MB | × ours |",
    "|---|---|---|---|---|",
    line(`**${ours}**`, result.ours),
    ...Object.entries(result.variants ?? {}).map(([name, figures]) => line(name, figures)),
    ...(result.limit ? [line(`limit: ${limit}`, result.limit)] : []),
    ...peers.map(([name, figures]) => line(name, figures)),
    "",
    ...factsTable([
      [`**${ours}**`, result.ours],
      ...Object.entries(result.variants ?? {}),
      ...(result.limit ? [[`limit: ${limit}`, result.limit] as const] : []),
      ...peers,
    ]),
    `Ratio to the limit ${result.ratioToLimit ?? "—"}; to the best peer ${result.ratioToBestPeer ?? "—"}.`,
    "",
    `Load of the machine in its last quarter of an hour: ${loadavg()[2]?.toFixed(1)} on ${cpus().length} processors.`,
    ...(absent.length > 0 ? ["", `Not measured here: ${absent.join("; ")}.`] : []),
    "",
  ];
}

/** What a job found out besides: a column a measure, because there may be many. */
function factsTable(measures: readonly (readonly [string, Figures])[]): string[] {
  const names = [...new Set(measures.flatMap(([, { facts }]) => Object.keys(facts ?? {})))];
  if (names.length === 0) return [];
  return [
    `| | ${measures.map(([name]) => name).join(" | ")} |`,
    `|---|${measures.map(() => "---|").join("")}`,
    ...names.map((name) => {
      const cells = measures.map(([, { facts }]) => (facts?.[name] ? spread(facts[name]) : "—"));
      return `| ${name} | ${cells.join(" | ")} |`;
    }),
    "",
  ];
}

/** A page of results with the first part of another in the place of its own earlier one, or after all. */
export function withPart(page: string, other: string): string {
  const [, fresh = ""] = other.split(/^(?=## )/m);
  const name = /\(`[^)]*\)/.exec(fresh)?.[0] ?? "";
  const [head = "", ...parts] = page.trimEnd().split(/^(?=## )/m);
  const place = parts.findIndex((part) => part.split("\n")[0]?.includes(name));
  if (place >= 0) parts[place] = fresh;
  else parts.push(fresh);
  return `${[head, ...parts].map((part) => part.trimEnd()).join("\n\n")}\n`;
}

function spread({ median, min, max }: Spread): string {
  return min === max ? `${median}` : `${median} (${min}–${max})`;
}
