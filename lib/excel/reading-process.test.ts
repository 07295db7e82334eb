import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleReader } from "@/tests/workbooks/bundle-reader";
import { textRow, workbook } from "@/tests/workbooks/parts";
import { defineSheet } from "./define-sheet";
import type { Limits } from "./limits";
import { readRaw } from "./read-raw";
import { readSheet } from "./read-sheet";
import { type Message, readInProcess, type Source } from "./reading-process";
import { WorkbookRefused } from "./workbook-refused";

let folder: string;
beforeAll(async () => {
  await bundleReader();
  folder = await mkdtemp(path.join(tmpdir(), "reading-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function stored(bytes: Buffer | string, name = "list.xlsx"): Promise<string> {
  const file = path.join(folder, `${process.hrtime.bigint()}-${name}`);
  await writeFile(file, bytes);
  return file;
}

const listOf = (rows: number) =>
  workbook({
    sheets: [
      {
        rows:
          textRow(1, ["Nummer", "Naam"]) +
          Array.from({ length: rows }, (_, i) => textRow(i + 2, [String(i), `Naam ${i}`])).join(""),
      },
    ],
  });

async function last(source: Source, limits: Partial<Limits>, main?: string): Promise<Message | undefined> {
  let message: Message | undefined;
  for await (message of readInProcess(source, { wanted: null, limits, ...(main ? { main } : {}) }));
  return message;
}

const reason = (message: Message | undefined) =>
  message?.type === "refusal" ? message.refusal.reason : message?.type;

/** A reading process of our own making, that misbehaves. */
const misbehaving = (code: string) => stored(code, "misbehaving.mjs");

describe("the reading process", () => {
  it("is killed when it takes too long", async () => {
    const started = performance.now();
    const main = await misbehaving("while (true) {}");
    const message = await last({ path: await stored(listOf(1)) }, { milliseconds: 400 }, main);
    expect(message).toMatchObject({ type: "refusal", refusal: { reason: "timeout", facts: { limit: 0.4 } } });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("stops by itself when its own time is up", async () => {
    expect(reason(await last({ path: await stored(listOf(20_000)) }, { milliseconds: 60 }))).toBe("timeout");
  });

  it("is killed when it holds too much outside its heap", async () => {
    const main = await misbehaving(
      "const held = []; setInterval(() => held.push(Buffer.alloc(20_000_000, 1)), 5);",
    );
    expect(reason(await last({ path: await stored(listOf(1)) }, { memoryMb: 200 }, main))).toBe("memory");
  });

  it("dies of a heap that is full, and we say so", async () => {
    const main = await misbehaving("const held = []; while (true) held.push(new Array(1000).fill({}));");
    expect(reason(await last({ path: await stored(listOf(1)) }, { memoryMb: 150 }, main))).toBe("memory");
  });

  it("refuses by itself what would need too much memory", async () => {
    expect(reason(await last({ path: await stored(listOf(5_000)) }, { memoryMb: 30 }))).toBe("memory");
  });

  it("is called unreadable when it ends without a word, and never taken for an empty list", async () => {
    expect(reason(await last({ path: await stored(listOf(1)) }, {}, await misbehaving("")))).toBe(
      "unreadable",
    );
    expect(
      reason(await last({ path: await stored(listOf(1)) }, {}, await misbehaving("throw new Error('x')"))),
    ).toBe("unreadable");
  });

  it("knows none of our settings", async () => {
    process.env.A_SECRET_OF_OURS = "secret";
    const seen = path.join(folder, "seen.json");
    const main = await misbehaving(
      `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(seen)}, JSON.stringify(Object.keys(process.env)));`,
    );
    await last({ path: await stored(listOf(1)) }, {}, main);
    delete process.env.A_SECRET_OF_OURS;
    expect(existsSync(seen)).toBe(true);
    const { default: names } = await import(seen, { with: { type: "json" } });
    expect(names).not.toContain("A_SECRET_OF_OURS");
    expect(names).not.toContain("DATABASE_URL");
  });

  it("ends when nobody wants its rows any more", async () => {
    const reading = await readRaw({ path: await stored(listOf(30_000)) });
    if (!reading.ok) throw new Error(reading.reason);
    for await (const batch of reading.value.batches) {
      expect(batch.length).toBeGreaterThan(0);
      break;
    }
    await expect.poll(childrenOfOurs, { timeout: 5_000 }).toEqual([]);
  });

  it("leaves time to whoever works with the rows", async () => {
    const messages = readInProcess(
      { path: await stored(listOf(9_000)) },
      { wanted: null, limits: { milliseconds: 1_500 } },
    );
    let batches = 0;
    let end: Message | undefined;
    for await (const message of messages) {
      if (message.type === "batch") {
        batches += 1;
        await new Promise((done) => setTimeout(done, 500));
      }
      end = message;
    }
    expect(batches).toBeGreaterThan(3);
    expect(end?.type).toBe("end");
  });

  it("is told when the bytes that came in break off", async () => {
    const stream = new PassThrough();
    const message = last({ stream, name: "list.xlsx" }, {});
    stream.write(listOf(10).subarray(0, 200));
    setTimeout(() => stream.destroy(new Error("the line went dead")), 100);
    expect(["unreadable", "memory", "broken-zip"]).toContain(reason(await message));
  });

  it("says that a file it may not open is no file", async () => {
    const file = await stored(listOf(1));
    await chmod(file, 0);
    // Root may open everything: for a moment this is nobody.
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      expect(reason(await last({ path: file }, {}))).toBe("not-a-file");
    } finally {
      if (root) process.seteuid?.(0);
    }
  });

  it("keeps the server small while a long list passes", async () => {
    const file = await stored(listOf(90_000));
    const sheet = defineSheet({
      name: "x",
      title: { nl: "x", fr: "x", en: "x" },
      columns: {
        number: { header: { nl: "Nummer", fr: "Numéro", en: "Number" }, kind: "integer", width: 5 },
        name: { header: { nl: "Naam", fr: "Nom", en: "Name" }, kind: "text", width: 5 },
      },
    });
    const before = process.memoryUsage.rss();
    const reading = await readSheet({ path: file }, sheet);
    if (!reading.ok) throw new Error(reading.reason);
    let rows = 0;
    let most = 0;
    for await (const batch of reading.value.batches) {
      for (const row of batch) rows += row.value("number").ok && row.text("name") ? 1 : 0;
      most = Math.max(most, process.memoryUsage.rss());
    }
    expect(rows).toBe(90_000);
    expect(reading.value.summary()).toMatchObject({ rows: 90_000, cells: 180_000 });
    expect((most - before) / 2 ** 20).toBeLessThan(100);
  });

  it("never hands over half a list without saying so", async () => {
    const whole = listOf(20_000);
    const at = whole.lastIndexOf(Buffer.from("xl/worksheets/sheet1.xml"));
    // The checksum in the directory, 30 bytes before the name.
    whole.writeUInt32LE(1, at - 30);
    const reading = await readRaw({ path: await stored(whole) });
    if (!reading.ok) throw new Error(reading.reason);
    const walk = async () => {
      for await (const batch of reading.value.batches) expect(batch.length).toBeGreaterThan(0);
    };
    await expect(walk()).rejects.toThrow(WorkbookRefused);
  });
});

/** The reading processes that this test process started. */
async function childrenOfOurs(): Promise<string[]> {
  const { readFile, readdir } = await import("node:fs/promises");
  if (process.platform !== "linux") return [];
  const found: string[] = [];
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => "");
    const command = await readFile(`/proc/${pid}/cmdline`, "latin1").catch(() => "");
    const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    if (parent === String(process.pid) && command.includes("read-sheet.mjs")) found.push(pid);
  }
  return found;
}
