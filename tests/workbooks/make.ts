import type { WorkbookRefusal } from "@/lib/excel/refusals";
import { textRow, workbookEntries } from "./parts";
import { zip } from "./zip";

/** The list that every odd workbook holds: three columns, one row of Jan. */
export const headers = { nl: ["Nummer", "Naam", "E-mail"], fr: ["Numéro", "Nom", "Adresse e-mail"] } as const;
export const jan = ["1001", "Jan", "jan@voorbeeld.be"] as const;
export const plainRows = textRow(1, headers.nl) + textRow(2, jan);
export const expectedJan = { number: "1001", name: "Jan", email: "jan@voorbeeld.be" };

export type OddFile = {
  readonly name: string;
  readonly file: string;
  readonly make: () => Buffer;
  readonly expect: WorkbookRefusal | typeof expectedJan;
};

export const sharedRows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
  '<row r="2"><c r="A2"><v>1001</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" t="s"><v>4</v></c></row>';
export const texts = "<si><t>Nummer</t></si><si><t>Naam</t></si><si><t>E-mail</t></si>";
export const richTexts = `${texts}<si><r><t>J</t></r><r><rPr><b/></rPr><t xml:space="preserve">an</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>jan@voorbeeld.be</t></si>`;

function changed(change: (name: string, data: string) => string): Buffer {
  return zip(
    workbookEntries({ sheets: [{ rows: plainRows }] }).map((entry) => ({
      ...entry,
      data: change(entry.name, String(entry.data)),
    })),
  );
}

export const sheetOne = "xl/worksheets/sheet1.xml";
export const inSheet = (change: (data: string) => string) =>
  changed((name, data) => (name === sheetOne ? change(data) : data));
