import { type OddFile, plainRows } from "./make";
import { workbookEntries } from "./parts";
import { zip } from "./zip";

/** A container of old Office files, with the names that its directory would hold. */
function oldContainer(streamName: string): Buffer {
  const file = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.write(streamName, 1024, "utf16le");
  return file;
}

/** What people send for a workbook and is none. */
export const otherFormats: readonly OddFile[] = [
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
];
