import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleReader } from "@/tests/workbooks/bundle-reader";
import { hostileFiles } from "@/tests/workbooks/hostile-files";
import { headers } from "@/tests/workbooks/make";
import { otherFormats } from "@/tests/workbooks/other-formats";
import { readableFiles } from "@/tests/workbooks/readable-files";
import { defineSheet } from "./define-sheet";
import { readSheet } from "./read-sheet";
import type { Source } from "./reading-process";
import { WorkbookRefused } from "./workbook-refused";

const oddFiles = [...readableFiles, ...otherFormats, ...hostileFiles];

const people = defineSheet({
  name: "people",
  title: { nl: "Personen", fr: "Personnes", en: "People" },
  columns: {
    number: {
      header: { nl: headers.nl[0], fr: headers.fr[0], en: "Number" },
      kind: "text",
      width: 10,
      required: true,
    },
    name: { header: { nl: headers.nl[1], fr: headers.fr[1], en: "Name" }, kind: "text", width: 20 },
    email: {
      header: { nl: headers.nl[2], fr: headers.fr[2], en: "Mail" },
      kind: "text",
      width: 30,
      editable: true,
    },
  },
});

async function firstRow(source: Source) {
  const reading = await readSheet(source, people);
  if (!reading.ok) return reading.reason;
  try {
    const rows = [];
    for await (const batch of reading.value.batches) {
      for (const row of batch)
        rows.push({ number: row.text("number"), name: row.text("name"), email: row.text("email") });
    }
    return rows.length === 1 ? rows[0] : rows;
  } catch (error) {
    if (error instanceof WorkbookRefused) return error.refusal.reason;
    throw error;
  }
}

describe("odd and hostile files", () => {
  let folder: string;
  beforeAll(async () => {
    await bundleReader();
    folder = await mkdtemp(path.join(tmpdir(), "workbooks-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  for (const odd of oddFiles) {
    it(
      typeof odd.expect === "string" ? `refuses ${odd.name}: ${odd.expect}` : `reads ${odd.name}`,
      async () => {
        const file = path.join(folder, odd.file);
        await writeFile(file, odd.make());
        expect(await firstRow({ path: file })).toEqual(odd.expect);
        await rm(file);
      },
    );
  }

  it("reads and refuses the same when the bytes come as a stream", async () => {
    for (const odd of oddFiles.filter(({ file }) =>
      ["plain.xlsx", "tabs.txt", "crc.xlsx", "large.xlsx"].includes(file),
    )) {
      expect(await firstRow({ stream: Readable.from([odd.make()]), name: odd.file })).toEqual(odd.expect);
    }
  });

  it("refuses what is no file at all", async () => {
    expect(await firstRow({ path: folder })).toBe("not-a-file");
    expect(await firstRow({ path: path.join(folder, "absent.xlsx") })).toBe("not-a-file");
  });
});
