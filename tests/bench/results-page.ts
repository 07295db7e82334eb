import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
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
    `Ratio to the limit ${result.ratioToLimit ?? "—"}; to the best peer ${result.ratioToBestPeer ?? "—"}.`,
    ...(absent.length > 0 ? ["", `Not measured here: ${absent.join("; ")}.`] : []),
    "",
  ];
}

function spread({ median, min, max }: Spread): string {
  return min === max ? `${median}` : `${median} (${min}–${max})`;
}
