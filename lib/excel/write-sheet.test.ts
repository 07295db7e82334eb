import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleReader } from "@/tests/workbooks/bundle-reader";
import { writeCsv } from "./csv";
import { defineSheet, type RowOf } from "./define-sheet";
import { readSheet } from "./read-sheet";
import { writeSheet } from "./write-sheet";

const salaries = defineSheet({
  name: "salaries",
  title: { nl: "Lonen", fr: "Salaires", en: "Salaries" },
  columns: {
    number: { header: { nl: "Nummer", fr: "Numéro", en: "Number" }, kind: "text", width: 12, required: true },
    name: { header: { nl: "Naam", fr: "Nom", en: "Name" }, kind: "text", width: 24 },
    hired: { header: { nl: "In dienst", fr: "Entrée", en: "Hired" }, kind: "date", width: 12 },
    children: {
      header: { nl: "Kinderen", fr: "Enfants", en: "Children" },
      kind: "integer",
      width: 8,
      column: "AD",
    },
    rate: { header: { nl: "Werkverhouding", fr: "Taux", en: "Rate" }, kind: "number", width: 8 },
    salary: {
      header: { nl: "Nieuw loon", fr: "Nouveau salaire", en: "New salary" },
      kind: "money",
      width: 12,
      column: "AC",
      editable: true,
      help: {
        nl: "Vul het jaarloon in.",
        fr: "Indiquez le salaire annuel.",
        en: "Fill in the yearly salary.",
      },
    },
    sex: {
      header: { nl: "Geslacht", fr: "Sexe", en: "Sex" },
      kind: "text",
      width: 8,
      editable: true,
      choices: ["M", "V"],
    },
    reason: { header: { nl: "Reden", fr: "Motif", en: "Reason" }, kind: "text", width: 40, result: true },
  },
});
type Salary = RowOf<typeof salaries>;

const empty: Salary = {
  number: "1",
  name: null,
  hired: null,
  children: null,
  rate: null,
  salary: null,
  sex: null,
  reason: null,
};

let folder: string;
beforeAll(async () => {
  await bundleReader();
  folder = await mkdtemp(path.join(tmpdir(), "sheets-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readBack(bytes: Buffer, name: string): Promise<Salary[]> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  const reading = await readSheet({ path: file }, salaries);
  if (!reading.ok) throw new Error(reading.reason);
  const rows: Salary[] = [];
  for await (const batch of reading.value.batches) {
    for (const row of batch) {
      const values = Object.keys(salaries.columns).map((key) => {
        const value = row.value(key as keyof typeof salaries.columns);
        if (!value.ok)
          throw new Error(`${row.address(key as keyof typeof salaries.columns)}: ${value.reason}`);
        return [key, value.value];
      });
      rows.push(Object.fromEntries(values));
    }
  }
  return rows;
}

const written = (rows: readonly Salary[]) => buffer(writeSheet(salaries, [rows], { language: "nl" }));

/** A part of a file that we wrote ourselves. */
function part(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    if (zip.toString("utf8", at + 46, at + 46 + nameLength) === name) {
      const start = local + 30 + zip.readUInt16LE(local + 26);
      return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString("utf8");
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`No part ${name}`);
}
const sheetOf = (zip: Buffer) => part(zip, "xl/worksheets/sheet1.xml");

// What a cell can hold: no control characters, no bare return; white space alone counts as empty.
const text = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        "&",
        "<",
        ">",
        '"',
        "_",
        "x",
        "0041",
        ";",
        "'",
        "=",
        "é",
        "€",
        "😀",
        "a",
        " ",
        "\n",
      ),
      maxLength: 12,
    }),
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a cell can't hold
  .map((value) => value.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, ""))
  .filter((value) => value.trim() !== "");
const day = fc
  .date({ min: new Date("1900-03-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const salary: fc.Arbitrary<Salary> = fc.record({
  number: text,
  name: orNull(text),
  hired: orNull(day),
  children: orNull(fc.integer({ min: -1_000_000_000, max: 1_000_000_000_000 })),
  rate: orNull(fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 16)),
  salary: orNull(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 })),
  sex: orNull(fc.constantFrom("M", "V")),
  reason: orNull(text),
});

describe("writing a sheet", () => {
  it("gives back every row as it went in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(salary, { minLength: 1, maxLength: 300 }), async (rows) => {
        expect(await readBack(await written(rows), "round.xlsx")).toEqual(rows);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it("gives back every row by way of CSV", async () => {
    const rows = fc.array(
      salary.filter((row) => [row.number, row.name, row.reason].every((value) => !value?.startsWith("'"))),
      { minLength: 1, maxLength: 300 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (some) => {
        const bytes = await buffer(writeCsv(salaries, [some], { language: "fr" }));
        expect(await readBack(bytes, "round.csv")).toEqual(some);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it("puts a text that looks like a formula in the file as a text", async () => {
    const evil = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")'];
    const zip = await written(evil.map((name) => ({ ...empty, name })));
    expect(sheetOf(zip)).not.toMatch(/<f[ >]/);
    expect(sheetOf(zip).match(/t="inlineStr"/g)?.length).toBe(evil.length * 2);
    expect((await readBack(zip, "evil.xlsx")).map(({ name }) => name)).toEqual(evil);
  });

  it("neutralises in CSV what a spreadsheet would take for a formula", async () => {
    const evil = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\u200b=1"];
    const csv = (
      await buffer(writeCsv(salaries, [evil.map((name) => ({ ...empty, name }))], { language: "nl" }))
    ).toString();
    const lines = csv.slice(1).split("\r\n").slice(1, -1);
    for (const line of lines) expect(line.split(";")[1]).toMatch(/^"?'/);
  });

  it("takes out what XML can't hold, and keeps every other character", async () => {
    const [row] = await readBack(
      await written([{ ...empty, name: "a\u0000\u0001\ud800b\ufffe & <c> ]]> _x0041_ \r\n 😀é" }]),
      "x.xlsx",
    );
    expect(row?.name).toBe("ab & <c> ]]> _x0041_ \n 😀é");
  });

  it("writes each character that means something to XML as itself", async () => {
    const names = ["a&b", "a<b", "a>b", "&amp;", "_x0041_", "a_b", "]]>", "é<", " a", "a "];
    const rows = names.map((name) => ({ ...empty, name }));
    expect((await readBack(await written(rows), "special.xlsx")).map(({ name }) => name)).toEqual(names);
  });

  it("cuts a text that is longer than a cell", async () => {
    const [row] = await readBack(await written([{ ...empty, name: "é".repeat(40_000) }]), "long.xlsx");
    expect(row?.name).toHaveLength(32_767);
  });

  it("has its headers in three rows and its columns where they were put", async () => {
    const zip = await written([empty]);
    const texts = part(zip, "xl/sharedStrings.xml");
    for (const header of ["Nieuw loon", "Nouveau salaire", "New salary"]) expect(texts).toContain(header);
    expect(sheetOf(zip)).toMatch(/<c r="AC4" s="\d+"\/>/);
    expect(sheetOf(zip)).toContain('state="frozen"');
  });

  it("locks the sheet, opens the cells to fill in and stretches filter and drop-downs to the last row", async () => {
    const zip = await written(Array.from({ length: 20 }, () => empty));
    const sheet = sheetOf(zip);
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toContain('<autoFilter ref="A3:AD23"');
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="E4:E23"/);
    const style = /<c r="AC4" s="(\d+)"/.exec(sheet)?.[1];
    const formats =
      part(zip, "xl/styles.xml")
        .split("<cellXfs")[1]
        ?.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g) ?? [];
    expect(formats[Number(style)]).toContain('locked="0"');
  });

  it("gives the same bytes for the same rows", async () => {
    expect((await written([empty])).equals(await written([empty]))).toBe(true);
  });

  it("writes a list without rows", async () => {
    expect(await readBack(await written([]), "none.xlsx")).toEqual([]);
  });

  it("fails as a whole when the rows fail on the way", async () => {
    async function* rows() {
      yield [empty];
      throw new Error("the database went away");
    }
    await expect(buffer(writeSheet(salaries, rows(), { language: "nl" }))).rejects.toThrow(
      "the database went away",
    );
  });

  it("refuses a definition that Excel could not show", () => {
    const header = { nl: "a", fr: "a", en: "a" };
    const title = { nl: "x", fr: "x", en: "x" };
    const column = { header, kind: "text", width: 5, column: "B" } as const;
    expect(() => defineSheet({ name: "x", title, columns: { a: column, b: column } })).toThrow("taken");
    expect(() => defineSheet({ name: "x", title: { ...title, fr: "a/b" }, columns: { a: column } })).toThrow(
      "a/b",
    );
    expect(() =>
      defineSheet({ name: "x", title, columns: { a: { ...column, choices: ["x".repeat(300)] } } }),
    ).toThrow("255");
  });

  it("fills the gaps between lettered columns in order", () => {
    const header = { nl: "a", fr: "a", en: "a" };
    const plain = { header, kind: "text", width: 5 } as const;
    const { placed } = defineSheet({
      name: "x",
      title: { nl: "x", fr: "x", en: "x" },
      columns: {
        first: plain,
        second: { ...plain, column: "A" },
        third: plain,
        fourth: { ...plain, column: "C" },
        fifth: plain,
      },
    });
    expect(placed.map(({ key, letters }) => `${letters} ${key}`)).toEqual([
      "A second",
      "B first",
      "C fourth",
      "D third",
      "E fifth",
    ]);
  });
});
