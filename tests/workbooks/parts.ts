import { type ZipEntry, zip } from "./zip";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strict = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type SheetParts = {
  readonly name?: string;
  readonly state?: "hidden" | "veryHidden";
  /** What stands between the tags of sheetData. */
  readonly rows: string;
  readonly after?: string;
  readonly before?: string;
  /** Relationships of the sheet. */
  readonly links?: string;
};

export type WorkbookParts = {
  readonly sheets: readonly SheetParts[];
  readonly texts?: string;
  readonly styles?: string;
  readonly since1904?: boolean;
  readonly strict?: boolean;
  readonly textsLast?: boolean;
  /** How the name of each entry is spelled. */
  readonly spell?: (name: string) => string;
  readonly more?: readonly ZipEntry[];
};

/** The entries of a small but whole workbook. */
export function workbookEntries(parts: WorkbookParts): ZipEntry[] {
  const [ns, rel] = parts.strict ? [strict.main, strict.relationships] : [main, relationships];
  const sheets = parts.sheets.map((sheet, i) => {
    const state = sheet.state ? ` state="${sheet.state}"` : "";
    return `<sheet name="${sheet.name ?? `Blad${i + 1}`}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const relations = [
    ...parts.sheets.map(
      (_, i) =>
        `<Relationship Id="rId${i + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    ),
    ...(parts.texts
      ? [`<Relationship Id="rId900" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/>`]
      : []),
    ...(parts.styles ? [`<Relationship Id="rId901" Type="${rel}/styles" Target="/xl/styles.xml"/>`] : []),
  ];
  const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const texts = parts.texts
    ? [{ name: "xl/sharedStrings.xml", data: `${declaration}<sst xmlns="${ns}">${parts.texts}</sst>` }]
    : [];
  const entries: ZipEntry[] = [
    {
      name: "[Content_Types].xml",
      data: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: "_rels/.rels",
      data: `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `${declaration}<workbook xmlns="${ns}" xmlns:r="${rel}"><workbookPr${parts.since1904 ? ' date1904="1"' : ""}/><sheets>${sheets.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `${declaration}<Relationships xmlns="${packageRelations}">${relations.join("")}</Relationships>`,
    },
    ...(parts.styles
      ? [
          {
            name: "xl/styles.xml",
            data: `${declaration}<styleSheet xmlns="${ns}">${parts.styles}</styleSheet>`,
          },
        ]
      : []),
    ...(parts.textsLast ? [] : texts),
    ...parts.sheets.flatMap((sheet, i) => [
      {
        name: `xl/worksheets/sheet${i + 1}.xml`,
        data: `${declaration}<worksheet xmlns="${ns}" xmlns:r="${rel}">${sheet.before ?? ""}<sheetData>${sheet.rows}</sheetData>${sheet.after ?? ""}</worksheet>`,
      },
      ...(sheet.links
        ? [
            {
              name: `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
              data: `${declaration}<Relationships xmlns="${packageRelations}">${sheet.links}</Relationships>`,
            },
          ]
        : []),
    ]),
    ...(parts.textsLast ? texts : []),
    ...(parts.more ?? []),
  ];
  return parts.spell ? entries.map((entry) => ({ ...entry, name: parts.spell!(entry.name) })) : entries;
}

export function workbook(parts: WorkbookParts): Buffer {
  return zip(workbookEntries(parts));
}

/** A row of inline texts. */
export function textRow(number: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, i) => `<c r="${String.fromCharCode(65 + i)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join("")}</row>`;
}
