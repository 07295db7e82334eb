import { expectedJan, headers, inSheet, jan, type OddFile, plainRows, richTexts, sharedRows } from "./make";
import { textRow, workbook, workbookEntries } from "./parts";
import { zip } from "./zip";

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

function utf16(data: string): Buffer {
  return Buffer.from(`\ufeff${data.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
}

export const readableFiles: readonly OddFile[] = [
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
];
