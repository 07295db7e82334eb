import { deflateRawSync } from "node:zlib";
import {
  expectedJan,
  headers,
  inSheet,
  jan,
  type OddFile,
  plainRows,
  sharedRows,
  sheetOne,
  texts,
} from "./make";
import { textRow, workbook, workbookEntries } from "./parts";
import { zip } from "./zip";

const MB = 1024 * 1024;

/** A part that unfolds to far more than it says or deserves. */
function bomb(megabytes: number, claims?: { size: number }): Buffer {
  const packed = deflateRawSync(Buffer.alloc(megabytes * MB, 0x20), { level: 9 });
  const size = claims?.size ?? megabytes * MB;
  const entries = workbookEntries({ sheets: [{ rows: plainRows }] });
  return zip(
    entries.map((entry) =>
      entry.name === sheetOne ? { name: entry.name, data: "", packed, claims: { size } } : entry,
    ),
  );
}

export const hostileFiles: readonly OddFile[] = [
  {
    name: "more than 25 MB",
    file: "large.xlsx",
    make: () => Buffer.alloc(26 * MB, 0x50),
    expect: "too-large",
  },
  {
    name: "3 000 entries",
    file: "entries.xlsx",
    make: () =>
      workbook({
        sheets: [{ rows: plainRows }],
        more: Array.from({ length: 3000 }, (_, i) => ({ name: `a${i}`, data: "" })),
      }),
    expect: "too-many-entries",
  },
  { name: "a part of 300 MB", file: "bomb.xlsx", make: () => bomb(300), expect: "part-too-large" },
  { name: "a part of 100 MB out of 100 kB", file: "ratio.xlsx", make: () => bomb(100), expect: "ratio" },
  {
    name: "a bomb that claims to be small",
    file: "liar.xlsx",
    make: () => bomb(300, { size: 1000 }),
    expect: "broken-zip",
  },
  {
    name: "a bomb beside the workbook",
    file: "beside.xlsx",
    make: () =>
      workbook({
        sheets: [{ rows: plainRows }],
        more: [{ name: "xl/media/a.png", data: Buffer.alloc(60 * MB) }],
      }),
    expect: "ratio",
  },
  {
    name: "a wrong checksum",
    file: "crc.xlsx",
    make: () =>
      zip(
        workbookEntries({ sheets: [{ rows: plainRows }] }).map((entry) =>
          entry.name === sheetOne ? { ...entry, claims: { crc: 1 } } : entry,
        ),
      ),
    expect: "crc",
  },
  {
    name: "a wrong size",
    file: "size.xlsx",
    make: () =>
      zip(
        workbookEntries({ sheets: [{ rows: plainRows }] }).map((entry) =>
          entry.name === sheetOne ? { ...entry, claims: { size: 5 } } : entry,
        ),
      ),
    expect: "broken-zip",
  },
  {
    name: "a truncated file",
    file: "truncated.xlsx",
    make: () => workbook({ sheets: [{ rows: plainRows }] }).subarray(0, 900),
    expect: "broken-zip",
  },
  {
    name: "truncated packing",
    file: "cut.xlsx",
    make: () =>
      zip(
        workbookEntries({ sheets: [{ rows: plainRows }] }).map((entry) =>
          entry.name === sheetOne
            ? { ...entry, packed: deflateRawSync(Buffer.from(entry.data)).subarray(0, 60) }
            : entry,
        ),
      ),
    expect: "broken-zip",
  },
  {
    name: "truncated XML",
    file: "half.xlsx",
    make: () => inSheet((data) => data.slice(0, -30)),
    expect: "broken-xml",
  },
  {
    name: "tags that close others",
    file: "crossed.xlsx",
    make: () => inSheet((data) => data.replace("</is></c>", "</c></is>")),
    expect: "broken-xml",
  },
  {
    name: "an index beyond the shared texts",
    file: "index.xlsx",
    make: () => workbook({ sheets: [{ rows: sharedRows }], texts }),
    expect: "broken-xml",
  },
  {
    name: "two parts of one name",
    file: "double.xlsx",
    make: () =>
      workbook({
        sheets: [{ rows: plainRows }],
        more: [{ name: "XL\\worksheets\\sheet1.xml", data: "<worksheet/>" }],
      }),
    expect: "broken-zip",
  },
  {
    name: "a DTD",
    file: "dtd.xlsx",
    make: () =>
      inSheet((data) => data.replace("<worksheet", '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet')),
    expect: "dtd",
  },
  {
    name: "an entity that nobody declared",
    file: "entity.xlsx",
    make: () => inSheet((data) => data.replace(">Jan<", ">&lol9;<")),
    expect: "dtd",
  },
  {
    name: "a hundred thousand levels",
    file: "deep.xlsx",
    make: () =>
      inSheet((data) =>
        data.replace("</worksheet>", `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</worksheet>`),
      ),
    expect: "too-deep",
  },
  {
    name: "a text of 5 MB",
    file: "token.xlsx",
    make: () => inSheet((data) => data.replace(">Jan<", `>${randomText(5 * MB)}<`)),
    expect: "broken-xml",
  },
  {
    name: "a text longer than a cell",
    file: "cell.xlsx",
    make: () => inSheet((data) => data.replace(">Jan<", `>${randomText(MB)}<`)),
    expect: "cell-too-long",
  },
  {
    name: "one text in half a million cells",
    file: "echo.xlsx",
    make: () =>
      workbook({
        sheets: [{ rows: textRow(1, headers.nl) + echoes(170_000) }],
        texts: `<si><t>${randomText(100_000)}</t></si>`,
      }),
    expect: "too-large",
  },
  {
    name: "an attribute of 3 MB",
    file: "attribute.xlsx",
    make: () => inSheet((data) => data.replace("<sheetData>", `<cols ${"a".repeat(3 * MB)}/><sheetData>`)),
    expect: expectedJan,
  },
  {
    name: "a column beyond XFD",
    file: "far.xlsx",
    make: () => inSheet((data) => data.replace('r="C2"', 'r="ZZZ2"')),
    expect: "too-many-columns",
  },
  {
    name: "100 001 rows",
    file: "rows.xlsx",
    make: () =>
      workbook({
        sheets: [
          {
            rows:
              textRow(1, headers.nl) +
              Array.from({ length: 100_001 }, (_, i) => textRow(i + 2, ["1", "Jan", ""])).join(""),
          },
        ],
      }),
    expect: "too-many-rows",
  },
  {
    name: "headers that nobody knows",
    file: "unknown.xlsx",
    make: () => workbook({ sheets: [{ rows: textRow(1, ["Kleur", "Merk", "Prijs"]) + textRow(2, jan) }] }),
    expect: "no-known-headers",
  },
  {
    name: "headers below row 20",
    file: "low.xlsx",
    make: () => workbook({ sheets: [{ rows: textRow(21, headers.nl) + textRow(22, jan) }] }),
    expect: "no-known-headers",
  },
];

function echoes(rows: number): string {
  const row = (number: number) =>
    `<row r="${number}"><c t="s"><v>0</v></c><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>`;
  return Array.from({ length: rows }, (_, i) => row(i + 2)).join("");
}

/** Text that hardly packs, so that no other limit is met first. */
function randomText(length: number): string {
  let state = 42;
  const bytes = Buffer.alloc(length);
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    bytes[i] = 97 + ((state >> 16) % 26);
  }
  return bytes.toString("latin1");
}
