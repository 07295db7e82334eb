import { limits } from "../limits";
import { WorkbookRefused } from "../workbook-refused";
import { type PartReading, readPart } from "./read-part";
import { type Part, partName, type ScreenedZip } from "./screen-zip";
import { SharedTexts, SharedTextsReader } from "./shared-texts";
import { type CellStyles, StylesReader } from "./styles";
import { nameCode, XmlReader } from "./xml-reader";

const RELATIONSHIP = nameCode("Relationship");
const SHEET = nameCode("sheet");
const WORKBOOK_PROPERTIES = nameCode("workbookPr");
const WORKBOOK = nameCode("workbook");
const HYPERLINK = nameCode("hyperlink");
const mostLinks = 200_000;

type Relationship = { readonly type: string; readonly target: string };

class RelationshipsReader extends XmlReader {
  readonly byId = new Map<string, Relationship>();

  protected onOpen(code: number): void {
    if (code !== RELATIONSHIP || this.byId.size >= mostLinks) return;
    const { Id, Type, Target, TargetMode } = this.attributes();
    if (!Id || !Type || Target === undefined) return;
    // What lies outside the file is never fetched; of links only the mail addresses are of interest.
    if (TargetMode === "External" && !/^mailto:/i.test(Target)) return;
    this.byId.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), target: Target });
  }
  protected onClose(): void {}
  protected onText(): void {}
}

type NamedSheet = { readonly name: string; readonly relationship: string; readonly visible: boolean };

class WorkbookReader extends XmlReader {
  readonly sheets: NamedSheet[] = [];
  since1904 = false;
  isWorkbook = false;

  protected onOpen(code: number): void {
    if (this.depth === 1) this.isWorkbook = code === WORKBOOK;
    if (code === SHEET && this.sheets.length < limits.sheets) {
      const { name, id, state } = this.attributes();
      if (id)
        this.sheets.push({ name: name ?? "", relationship: id, visible: !state || state === "visible" });
    } else if (code === WORKBOOK_PROPERTIES) {
      const { date1904 } = this.attributes();
      this.since1904 = date1904 === "1" || date1904 === "true";
    }
  }
  protected onClose(): void {}
  protected onText(): void {}
}

class LinksReader extends XmlReader {
  readonly byCell = new Map<string, string>();
  readonly #targets: ReadonlyMap<string, Relationship>;

  constructor(targets: ReadonlyMap<string, Relationship>) {
    super();
    this.#targets = targets;
  }

  protected onOpen(code: number): void {
    if (code !== HYPERLINK || this.byCell.size >= mostLinks) return;
    const { ref, id } = this.attributes();
    const target = id === undefined ? undefined : this.#targets.get(id)?.target;
    const cell = /^([A-Z]{1,3})(\d{1,7})/.exec(ref ?? "");
    if (!target || !cell) return;
    let column = 0;
    for (const letter of cell[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
    this.byCell.set(`${column - 1}:${Number(cell[2])}`, mailAddress(target));
  }
  protected onClose(): void {}
  protected onText(): void {}
}

/** "mailto:jan%40x.be?subject=…" → "jan@x.be" */
function mailAddress(target: string): string {
  const address = target.slice("mailto:".length).split("?", 1)[0] ?? "";
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

export type OpenWorkbook = {
  readonly since1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly part: Part }[];
  readonly texts: SharedTexts;
  readonly styles: CellStyles;
  readonly mailLinks: (sheet: Part) => Promise<ReadonlyMap<string, string>>;
};

/** Finds its way through a workbook as its relationships tell, and reads what the cells refer to. */
export async function openWorkbook(zip: ScreenedZip, how: PartReading): Promise<OpenWorkbook> {
  const root = await relationships(zip, "", how);
  const main = [...root.values()].find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const workbookName = partName(main);
  if (workbookName.endsWith(".bin")) throw new WorkbookRefused("xlsb");
  const workbookPart = zip.part(workbookName);
  if (!workbookPart) throw new WorkbookRefused("not-a-workbook");
  const workbook = new WorkbookReader();
  await readPart(workbookPart, workbook, how);
  if (!workbook.isWorkbook) throw new WorkbookRefused("not-a-workbook");

  const folder = workbookName.slice(0, workbookName.lastIndexOf("/") + 1);
  const known = await relationships(zip, workbookName, how);
  const partAt = (target: string) => zip.part(target.startsWith("/") ? target : folder + target);
  const partOfType = (type: string) => {
    const found = [...known.values()].find((each) => each.type === type);
    return found && partAt(found.target);
  };
  const sheets = workbook.sheets.flatMap(({ name, relationship, visible }) => {
    const found = known.get(relationship);
    if (!visible || found?.type !== "worksheet") return [];
    const part = partAt(found.target);
    if (!part) throw new WorkbookRefused("broken-zip");
    return [{ name, part }];
  });

  const textsPart = partOfType("sharedStrings");
  const texts = new SharedTexts(Math.min(textsPart?.size ?? 0, how.limits.partBytes));
  if (textsPart) await readPart(textsPart, new SharedTextsReader(texts), how);
  const stylesPart = partOfType("styles");
  const styles = new StylesReader();
  if (stylesPart) await readPart(stylesPart, styles, how);

  return {
    since1904: workbook.since1904,
    sheets,
    texts,
    styles: styles.styles,
    mailLinks: async (sheet) => {
      const targets = await relationships(zip, sheet.name, how);
      if (![...targets.values()].some(({ target }) => /^mailto:/i.test(target))) return new Map();
      // Links stand behind the rows, so a sheet that has some is read twice.
      const links = new LinksReader(targets);
      await readPart(sheet, links, { ...how, paid: true });
      return links.byCell;
    },
  };
}

async function relationships(
  zip: ScreenedZip,
  of: string,
  how: PartReading,
): Promise<ReadonlyMap<string, Relationship>> {
  const slash = of.lastIndexOf("/") + 1;
  const part = zip.part(`${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`);
  const reader = new RelationshipsReader();
  if (part) await readPart(part, reader, how);
  return reader.byId;
}
