import { deflateRawSync } from "node:zlib";
import type { WorkbookRefusal } from "@/lib/excel/refusals";
import { textRow, workbook, workbookEntries } from "./parts";
import { zip } from "./zip";

const MB = 1024 * 1024;

/** The list that every odd workbook holds: three columns, one row of Jan. */
export const headers = { nl: ["Nummer", "Naam", "E-mail"], fr: ["Numéro", "Nom", "Adresse e-mail"] } as const;
const jan = ["1001", "Jan", "jan@voorbeeld.be"] as const;
const plainRows = textRow(1, headers.nl) + textRow(2, jan);
export const expectedJan = { number: "1001", name: "Jan", email: "jan@voorbeeld.be" };

export type OddFile = {
  readonly name: string;
  readonly file: string;
  readonly make: () => Buffer;
  readonly expect: WorkbookRefusal | typeof expectedJan;
};

const sharedRows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
  '<row r="2"><c r="A2"><v>1001</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" t="s"><v>4</v></c></row>';
const texts = "<si><t>Nummer</t></si><si><t>Naam</t></si><si><t>E-mail</t></si>";
const richTexts = `${texts}<si><r><t>J</t></r><r><rPr><b/></rPr><t xml:space="preserve">an</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>jan@voorbeeld.be</t></si>`;

function prefixed(): Buffer {
  const entries = workbookEntries({ sheets: [{ rows: sharedRows }], texts: richTexts });
  return zip(
    entries.map((entry) =>
      /worksheets|workbook\.xml$|sharedStrings/.test(entry.name)
        ? {
            ...entry,
            data: String(entry.data)
              .replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
              .replace("xmlns=", "xmlns:x="),
          }
        : entry,
    ),
  );
}

function changed(change: (name: string, data: string) => string): Buffer {
  return zip(
    workbookEntries({ sheets: [{ rows: plainRows }] }).map((entry) => ({
      ...entry,
      data: change(entry.name, String(entry.data)),
    })),
  );
}

const sheetOne = "xl/worksheets/sheet1.xml";
const inSheet = (change: (data: string) => string) =>
  changed((name, data) => (name === sheetOne ? change(data) : data));

/** A container of old Office files, with the names that its directory would hold. */
function oldContainer(streamName: string): Buffer {
  const file = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.write(streamName, 1024, "utf16le");
  return file;
}

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

function utf16(data: string): Buffer {
  return Buffer.from(`\ufeff${data.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
}

export const oddFiles: readonly OddFile[] = [
  // What is read
  {
    name: "plain texts in the cells",
    file: "plain.xlsx",
    make: () => workbook({ sheets: [{ rows: plainRows }] }),
    expect: expectedJan,
  },
  {
    name: "shared and rich texts, stored last",
    file: "last.xlsx",
    make: () => workbook({ sheets: [{ rows: sharedRows }], texts: richTexts, textsLast: true }),
    expect: expectedJan,
  },
  { name: "prefixed tags", file: "prefixed.xlsx", make: prefixed, expect: expectedJan },
  {
    name: "strict OOXML",
    file: "strict.xlsx",
    make: () => workbook({ strict: true, sheets: [{ rows: sharedRows }], texts: richTexts }),
    expect: expectedJan,
  },
  {
    name: "names with backslashes",
    file: "backslash.xlsx",
    make: () => workbook({ spell: (name) => name.replaceAll("/", "\\"), sheets: [{ rows: plainRows }] }),
    expect: expectedJan,
  },
  {
    name: "absolute names in capitals",
    file: "absolute.xlsx",
    make: () => workbook({ spell: (name) => `/${name.toUpperCase()}`, sheets: [{ rows: plainRows }] }),
    expect: expectedJan,
  },
  {
    name: "a name that climbs out of the folder",
    file: "climbs.xlsx",
    make: () => workbook({ sheets: [{ rows: plainRows }], more: [{ name: "../../etc/passwd", data: "x" }] }),
    expect: expectedJan,
  },
  {
    name: "a hidden sheet first",
    file: "hidden.xlsx",
    make: () =>
      workbook({
        sheets: [
          { state: "hidden", rows: textRow(1, headers.nl) + textRow(2, ["9", "Niet", "niet@voorbeeld.be"]) },
          { rows: plainRows },
        ],
      }),
    expect: expectedJan,
  },
  {
    name: "another sheet first",
    file: "second.xlsx",
    make: () =>
      workbook({ sheets: [{ rows: textRow(1, ["Uitleg", "bij", "deze lijst"]) }, { rows: plainRows }] }),
    expect: expectedJan,
  },
  {
    name: "headers in French, below a title",
    file: "french.xlsx",
    make: () =>
      workbook({
        sheets: [
          {
            rows:
              textRow(2, ["Liste des affiliés"]) +
              textRow(4, ["  NUMERO ", "nom*", "adresse\ne-mail"]) +
              textRow(5, jan),
          },
        ],
      }),
    expect: expectedJan,
  },
  {
    name: "hidden rows and columns",
    file: "hidden-row.xlsx",
    make: () =>
      inSheet((data) =>
        data
          .replace("<sheetData>", '<cols><col min="2" max="3" hidden="1"/></cols><sheetData>')
          .replace('<row r="2">', '<row r="2" hidden="1">'),
      ),
    expect: expectedJan,
  },
  {
    name: "cells without references",
    file: "without-references.xlsx",
    make: () => inSheet((data) => data.replace(/ r="[A-Z]?\d+"/g, "")),
    expect: expectedJan,
  },
  {
    name: "comments, CDATA and character numbers",
    file: "cdata.xlsx",
    make: () => inSheet((data) => data.replace(">Jan<", "><!-- a > b --><![CDATA[J]]>&#97;&#x6e;<")),
    expect: expectedJan,
  },
  {
    name: "parts in UTF-16",
    file: "utf16.xlsx",
    make: () =>
      zip(
        workbookEntries({ sheets: [{ rows: plainRows }] }).map((entry) =>
          entry.name.startsWith("xl/") ? { ...entry, data: utf16(String(entry.data)) } : entry,
        ),
      ),
    expect: expectedJan,
  },
  {
    name: "stored without packing",
    file: "stored.xlsx",
    make: () =>
      zip(workbookEntries({ sheets: [{ rows: plainRows }] }).map((entry) => ({ ...entry, stored: true }))),
    expect: expectedJan,
  },
  {
    name: "drop-downs on whole columns",
    file: "validation.xlsx",
    make: () =>
      workbook({
        sheets: [
          {
            rows: plainRows,
            after: `<dataValidations count="40">${'<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation>'.repeat(40)}</dataValidations>`,
          },
        ],
      }),
    expect: expectedJan,
  },
  {
    name: "a million coloured, empty rows",
    file: "coloured.xlsx",
    make: () =>
      workbook({
        sheets: [
          {
            rows:
              plainRows +
              Array.from(
                { length: 1_000_000 },
                (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/></row>`,
              ).join(""),
          },
        ],
      }),
    expect: expectedJan,
  },
  {
    name: "CSV with semicolons, in windows-1252",
    file: "list.csv",
    make: () => Buffer.from("Numéro;Nom;Adresse e-mail\r\n1001;Jan;jan@voorbeeld.be\r\n", "latin1"),
    expect: expectedJan,
  },
  {
    name: "CSV with commas, quoted, UTF-8 with its mark",
    file: "quoted.csv",
    make: () => Buffer.from('\ufeff"Nummer","Naam","E-mail"\n"1001","Jan","jan@voorbeeld.be"'),
    expect: expectedJan,
  },
  {
    name: "CSV with tabs in UTF-16",
    file: "tabs.txt",
    make: () => Buffer.from("\ufeffNummer\tNaam\tE-mail\r\n1001\tJan\tjan@voorbeeld.be\r\n", "utf16le"),
    expect: expectedJan,
  },

  // What is refused
  { name: "an empty file", file: "empty.xlsx", make: () => Buffer.alloc(0), expect: "empty" },
  {
    name: "random bytes",
    file: "random.xlsx",
    make: () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
    expect: "not-a-workbook",
  },
  {
    name: "a plain sentence",
    file: "sentence.xlsx",
    make: () => Buffer.from("geen werkmap"),
    expect: "not-a-workbook",
  },
  {
    name: "a zip that is no workbook",
    file: "other.xlsx",
    make: () => zip([{ name: "readme.txt", data: "hello" }]),
    expect: "not-a-workbook",
  },
  {
    name: "a text document",
    file: "document.xlsx",
    make: () =>
      zip([
        {
          name: "_rels/.rels",
          data: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        },
        { name: "word/document.xml", data: "<document/>" },
      ]),
    expect: "not-a-workbook",
  },
  {
    name: "an encrypted workbook",
    file: "encrypted.xlsx",
    make: () => oldContainer("EncryptedPackage"),
    expect: "password-protected",
  },
  {
    name: "a zip with encrypted entries",
    file: "zip-password.xlsx",
    make: () =>
      zip(
        workbookEntries({ sheets: [{ rows: plainRows }] }).map((entry) => ({
          ...entry,
          claims: { flags: 1 },
        })),
      ),
    expect: "password-protected",
  },
  { name: "an old workbook", file: "old.xls", make: () => oldContainer("Workbook"), expect: "xls" },
  {
    name: "a very old sheet",
    file: "older.xls",
    make: () => Buffer.concat([Buffer.from("0908080000051000", "hex"), Buffer.alloc(64)]),
    expect: "xls",
  },
  {
    name: "a binary workbook",
    file: "binary.xlsb",
    make: () => zip([{ name: "xl/workbook.bin", data: "x" }]),
    expect: "xlsb",
  },
  {
    name: "an OpenDocument sheet",
    file: "open.ods",
    make: () =>
      zip([
        { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
        { name: "content.xml", data: "<x/>" },
      ]),
    expect: "ods",
  },
  {
    name: "a web page",
    file: "page.xls",
    make: () => Buffer.from("<html><table><tr><td>Jan</td></tr></table></html>"),
    expect: "html-as-xls",
  },
  {
    name: "an XML spreadsheet of 2003",
    file: "xml.xls",
    make: () =>
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    expect: "xml-as-xls",
  },
  {
    name: "CSV under the name of a workbook",
    file: "csv.xlsx",
    make: () => Buffer.from("Nummer;Naam;E-mail\n1001;Jan;jan@voorbeeld.be\n"),
    expect: "csv-as-xlsx",
  },
  {
    name: "CSV with an open quote",
    file: "open-quote.csv",
    make: () => Buffer.from('Nummer;Naam;E-mail\n1001;"Jan;jan@voorbeeld.be\n'),
    expect: "unclosed-quote",
  },
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
