import { Agent, get } from "node:http";
import { cpuOf } from "./process-use";

type Page = { readonly port: number; readonly path: string; readonly cookie?: string | undefined };
export type Asked = {
  /** Of the server, for one page. */
  readonly serverCpuMs: number;
  /** Of PostgreSQL, for one page. */
  readonly databaseCpuMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly kilobytes: number;
};

const mostAtOnce = 8;
const agent = new Agent({ keepAlive: true, maxSockets: mostAtOnce });

function ask({ port, path, cookie }: Page): Promise<string> {
  return new Promise((done, fail) => {
    const headers = { accept: "text/html", ...(cookie ? { cookie } : {}) };
    get({ host: "127.0.0.1", port, path, agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", fail);
      response.on("end", () => {
        if (response.statusCode === 200) done(Buffer.concat(parts).toString());
        else fail(new Error(`${path}: ${response.statusCode} ${response.headers.location ?? ""}`));
      });
    }).on("error", fail);
  });
}

/** Asks the same page so many times, so many at once, and sees to it that it is the list. */
export async function askPages(
  page: Page,
  { times, atOnce = 1, rows = 50 }: { times: number; atOnce?: 1 | 8; rows?: number },
  { serverPid, databasePid }: { serverPid: number; databasePid?: number | undefined },
): Promise<Asked> {
  const waits: number[] = [];
  let bytes = 0;
  const before = { server: cpuOf(serverPid), database: databasePid ? cpuOf(databasePid) : 0 };
  const asker = async () => {
    while (waits.length < times) {
      const began = performance.now();
      const text = await ask(page);
      waits.push(performance.now() - began);
      bytes += text.length;
      const found = text.split("</tr>").length - 2;
      if (found !== rows) throw new Error(`${page.path} shows ${found} rows, not ${rows}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  const sorted = waits.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    serverCpuMs: (cpuOf(serverPid) - before.server) / waits.length,
    databaseCpuMs: databasePid ? (cpuOf(databasePid) - before.database) / waits.length : 0,
    medianMs: at(0.5),
    p99Ms: at(0.99),
    kilobytes: bytes / waits.length / 1024,
  };
}
