import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleReader } from "@/tests/workbooks/bundle-reader";
import { textRow, type WorkbookParts, workbook } from "@/tests/workbooks/parts";
import { defineSheet } from "./define-sheet";
import { readRaw } from "./read-raw";
import { type ReadOptions, readSheet } from "./read-sheet";
import type { SheetRow } from "./sheet-row";

const people = defineSheet({
  name: "people",
  title: { nl: "Personen", fr: "Personnes", en: "People" },
  columns: {
    number: { header: { nl: "Nummer", fr: "Numéro", en: "Number" }, kind: "text", width: 10, required: true },
    email: {
      header: { nl: "E-mail", fr: "Adresse e-mail", en: "Email" },
      kind: "text",
      width: 30,
      column: "AC",
    },
    hired: { header: { nl: "In dienst", fr: "Entrée", en: "Hired" }, kind: "date", width: 10 },
    salary: { header: { nl: "Loon", fr: "Salaire", en: "Salary" }, kind: "money", width: 10 },
  },
});
type Row = SheetRow<typeof people.columns>;

let folder: string;
beforeAll(async () => {
  await bundleReader();
  folder = await mkdtemp(path.join(tmpdir(), "read-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function stored(bytes: Buffer | string, name = "list.xlsx"): Promise<string> {
  const file = path.join(folder, `${process.hrtime.bigint()}-${name}`);
  await writeFile(file, bytes);
  return file;
}

async function read(
  bytes: Buffer | string,
  options: ReadOptions<keyof typeof people.columns> = {},
  name = "list.xlsx",
) {
  const reading = await readSheet({ path: await stored(bytes, name) }, people, options);
  if (!reading.ok) throw new Error(reading.reason);
  const rows: Row[] = [];
  for await (const batch of reading.value.batches) rows.push(...batch);
  return { reading: reading.value, rows };
}

const header = textRow(1, ["Nummer", "E-mail", "In dienst", "Loon"]);
const list = (cells: string, more: Partial<WorkbookParts> = {}) =>
  workbook({ sheets: [{ rows: `${header}<row r="2">${cells}</row>` }], ...more });
const styles =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy;@"/><numFmt numFmtId="165" formatCode="00000000000"/><numFmt numFmtId="166" formatCode="[Red]#,##0.00 &quot;dag&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';

describe("reading a sheet", () => {
  it("reads dates by the format of their cell, with or without a time", async () => {
    for (const style of [1, 2]) {
      const { rows } = await read(
        list(`<c r="A2"><v>1</v></c><c r="C2" s="${style}"><v>31258.5</v></c>`, { styles }),
      );
      expect(rows[0]?.value("hired")).toEqual({ ok: true, value: "1985-07-30" });
      expect(rows[0]?.text("hired")).toBe("1985-07-30T12:00:00");
    }
  });

  it("counts from 1904 in a workbook that does", async () => {
    const { rows } = await read(
      list('<c r="A2"><v>1</v></c><c r="C2" s="1"><v>29796</v></c>', { styles, since1904: true }),
    );
    expect(rows[0]?.value("hired")).toEqual({ ok: true, value: "1985-07-30" });
  });

  it("takes no amount for a date because its format speaks of days", async () => {
    const { rows } = await read(list('<c r="A2"><v>1</v></c><c r="D2" s="4"><v>31258</v></c>', { styles }));
    expect(rows[0]?.value("salary")).toEqual({ ok: true, value: 3_125_800 });
  });

  it("keeps the zeros that a number shows at its front", async () => {
    const { rows } = await read(list('<c r="A2" s="3"><v>5022900153</v></c>', { styles }));
    expect(rows[0]?.text("number")).toBe("05022900153");
  });

  it("gives the value of a formula and says that it is one", async () => {
    const { rows } = await read(
      list(
        '<c r="A2"><f>1000+1</f><v>1001</v></c><c r="B2" t="str"><f t="shared" si="0"/><v>a@b.be</v></c><c r="D2"><f>1/0</f></c>',
      ),
    );
    expect(rows[0]?.cell("number")).toEqual({
      address: "A2",
      kind: "number",
      text: "1001",
      formula: true,
      mailto: null,
    });
    expect(rows[0]?.cell("email")).toMatchObject({ kind: "text", text: "a@b.be", formula: true });
    expect(rows[0]?.cell("salary")).toMatchObject({ kind: "empty", formula: true });
    expect(rows[0]?.value("salary")).toEqual({ ok: true, value: null });
  });

  it("names errors and booleans as what they are", async () => {
    const { rows } = await read(list('<c r="A2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c>'));
    expect(rows[0]?.cell("number")).toMatchObject({ kind: "boolean", text: "1" });
    expect(rows[0]?.value("salary")).toEqual({ ok: false, reason: "cell.error", facts: { found: "#N/A" } });
  });

  it("gives the mail address behind a link, and follows none", async () => {
    const links =
      '<Relationship Id="rId1" Type="x/hyperlink" Target="mailto:jan%40x.be?subject=hi" TargetMode="External"/>' +
      '<Relationship Id="rId2" Type="x/hyperlink" Target="http://127.0.0.1:1/" TargetMode="External"/>';
    const { rows } = await read(
      workbook({
        sheets: [
          {
            rows: header + textRow(2, ["1", "Jan"]) + textRow(3, ["2", "An"]),
            after:
              '<hyperlinks><hyperlink ref="B2" r:id="rId1"/><hyperlink ref="B3" r:id="rId2"/></hyperlinks>',
            links,
          },
        ],
      }),
    );
    expect(rows.map((row) => row.cell("email"))).toMatchObject([
      { text: "Jan", mailto: "jan@x.be" },
      { text: "An", mailto: null },
    ]);
    expect(rows.map((row) => row.text("number"))).toEqual(["1", "2"]);
  });

  it("says which rows were hidden and where each cell stands, also an empty one", async () => {
    const { rows } = await read(
      workbook({
        sheets: [{ rows: `${header}<row r="7" hidden="1" spans="1:4"><c r="A7"><v>1</v></c></row>` }],
      }),
    );
    expect(rows[0]).toMatchObject({ number: 7, hidden: true });
    expect(rows[0]?.address("email")).toBe("B7");
    expect(rows[0]?.cell("email")).toBeNull();
  });

  it("matches headers in any language, order and spelling, and says what it did not find or know", async () => {
    const { reading, rows } = await read(
      workbook({
        sheets: [
          {
            rows:
              textRow(3, ["Kleur", "ADRESSE  E MAIL (*)", "numéro"]) + textRow(4, ["rood", "a@b.be", "7"]),
          },
        ],
      }),
    );
    expect(reading).toMatchObject({
      found: ["number", "email"],
      missing: ["hired", "salary"],
      unknown: [{ letters: "A", header: "Kleur" }],
      headerRow: 3,
      sheet: "Blad1",
      format: "xlsx",
    });
    expect(rows[0]?.text("email")).toBe("a@b.be");
    expect(rows[0]?.address("hired")).toBeNull();
  });

  it("knows the headers that a sender used before", async () => {
    const own = workbook({
      sheets: [{ rows: textRow(1, ["Stamnr", "Mail werk"]) + textRow(2, ["7", "a@b.be"]) }],
    });
    await expect(read(own)).rejects.toThrow("no-known-headers");
    const { rows } = await read(own, { alsoKnownAs: { number: ["stamnr"], email: ["MAIL WERK"] } });
    expect(rows[0]?.text("number")).toBe("7");
  });

  it("does without a list that lacks a required column", async () => {
    await expect(read(workbook({ sheets: [{ rows: textRow(1, ["E-mail", "Loon"]) }] }))).rejects.toThrow(
      "no-known-headers",
    );
  });

  it("looks at two hundred columns and counts the rest", async () => {
    const { reading, rows } = await read(list('<c r="A2"><v>1</v></c><c r="GS2"><v>2</v></c>'));
    expect(rows[0]?.text("number")).toBe("1");
    expect(reading.summary()).toMatchObject({ rows: 1, cells: 1, ignoredColumns: 1 });
  });

  it("reads the same cells whatever way they are cut into chunks", async () => {
    const names = Array.from({ length: 30_000 }, (_, i) => [
      String(i),
      `é${"x".repeat(i % 50)}&amp;${i}@x.be`,
    ]);
    const { rows } = await read(
      workbook({ sheets: [{ rows: header + names.map((texts, i) => textRow(i + 2, texts)).join("") }] }),
    );
    expect(rows.map((row) => [row.text("number"), row.text("email").replace("&", "&amp;")])).toEqual(names);
  });

  it("shows any sheet as it is", async () => {
    const file = await stored(
      list('<c r="B2" t="inlineStr"><is><t>é</t></is></c><c r="D2"><f>1</f><v>1</v></c>'),
    );
    const reading = await readRaw({ path: file });
    if (!reading.ok) throw new Error(reading.reason);
    const rows = [];
    for await (const batch of reading.value.batches) rows.push(...batch);
    expect(rows[1]).toEqual({
      number: 2,
      hidden: false,
      cells: [
        { address: "B2", kind: "text", text: "é", formula: false, mailto: null },
        { address: "D2", kind: "number", text: "1", formula: true, mailto: null },
      ],
    });
  });
});

describe("reading CSV", () => {
  it("keeps quotes, separators and line ends inside a value, and counts lines", async () => {
    const csv = 'Nummer;E-mail;Loon\r\n"1;a";"zegt ""ja""\r\nen nee";1.234,56\r\n\r\n2;b;\r\n';
    const { rows } = await read(csv, {}, "list.csv");
    expect(
      rows.map((row) => [row.number, row.text("number"), row.text("email"), row.value("salary")]),
    ).toEqual([
      [2, "1;a", 'zegt "ja"\r\nen nee', { ok: true, value: 123_456 }],
      [4, "2", "b", { ok: true, value: null }],
    ]);
  });

  it("recognises the separator, also when it is told", async () => {
    for (const [csv, separator] of [
      ["Nummer,E-mail\n1,a", "comma"],
      ["Nummer\tE-mail\n1\ta", "tab"],
      ["Nummer|E-mail\n1|a", "bar"],
      ["sep=;\r\nNummer;E-mail\r\n1;a", "told"],
      ['"Nummer, of niet";x\nNummer;E-mail\n1;a', "semicolon among commas"],
    ] as const) {
      const { rows } = await read(csv, {}, "list.csv");
      expect(
        rows.map((row) => row.text("email")),
        separator,
      ).toEqual(["a"]);
    }
  });

  it("reads a long file in pieces", async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `${i};"naam, ${i}é"`);
    const { rows } = await read(`Nummer;E-mail\r\n${lines.join("\r\n")}`, {}, "list.csv");
    expect(rows.map((row) => `${row.text("number")};"${row.text("email")}"`)).toEqual(lines);
    expect(rows.at(-1)?.number).toBe(60_001);
  });
});

describe("npm run inspect", () => {
  it("says one line per file and fails on none", async () => {
    const good = await stored(list('<c r="A2"><v>1</v></c>'));
    const bad = await stored("x", "bad.xlsx");
    const root = path.resolve(import.meta.dirname, "../..");
    const files = [good, bad, folder, path.join(folder, "absent")];
    const { stdout } = await promisify(execFile)(process.execPath, [
      path.join(root, "bin/inspect.mjs"),
      ...files,
    ]);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { file: good, verdict: "read", reason: null, sheet: "Blad1", rows: 2, cells: 5 },
      { file: bad, verdict: "refused", reason: "not-a-workbook" },
      { file: folder, verdict: "refused", reason: "not-a-file" },
      { verdict: "refused", reason: "not-a-file" },
    ]);
    expect(lines[0].cpuMs).toBeGreaterThan(0);
    expect(lines[0].peakMb).toBeGreaterThan(10);
  });
});
