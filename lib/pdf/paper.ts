import { Fonts, type Run, type Weight } from "./fonts";
import { breakLines, type Line } from "./lines";
import { contentWidth, lineHeightOf, page, paperColours } from "./paper-look";

type Structure = ReturnType<PDFKit.PDFDocument["struct"]>;

/** What pdfkit understands of a structure element beyond what its types declare. */
export type StructureOptions = {
  readonly lang?: string;
  readonly alt?: string;
  /** Left, top, right, bottom: where a figure stands. */
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: "Column" | "Row";
};

export type TextLook = {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly align?: "start" | "end";
};

/**
 * A pen on the pages of a document: it knows how far down it is, starts a page when there is no room, and says of everything
 * it writes what it is (a heading, a cell) or that it is only decoration, so that the document can be read aloud.
 */
export class Paper {
  readonly fonts: Fonts;
  y: number = page.top;
  #at: Structure | undefined;

  constructor(readonly doc: PDFKit.PDFDocument) {
    this.fonts = new Fonts(doc);
  }

  /** Whether nothing stands on this page yet. */
  get fresh(): boolean {
    return this.y === page.top;
  }

  begin(language: string): void {
    this.#at = this.#element("Document", { lang: language });
    this.doc.addStructure(this.#at);
    this.doc.addPage();
    this.y = page.top;
  }

  /** Ends what was begun; its pages can be let go of. */
  end(): void {
    this.#at?.end();
    this.#at = undefined;
  }

  nextPage(): void {
    // Whatever is being written goes on there as the same thing.
    this.doc.continueOnNewPage();
    this.y = page.top;
  }

  /** Starts a page when there is less room than this. */
  need(height: number): void {
    if (this.y + height > page.bottom && !this.fresh) this.nextPage();
  }

  space(height: number): void {
    if (!this.fresh) this.y += height;
  }

  /** Everything written inside is a part of this: a table, its row. */
  within(type: string, work: () => void, options: StructureOptions = {}): void {
    const outer = this.#at;
    const element = this.#element(type, options);
    outer?.add(element);
    this.#at = element;
    work();
    element.end();
    this.#at = outer;
  }

  /** Marks what is written inside as this: a paragraph, a cell. */
  mark(type: string, work: () => void, options: StructureOptions = {}): void {
    const element = this.#element(type, options);
    this.#at?.add(element);
    element.add(work);
    element.end();
  }

  /** What a reader need not hear: lines, grounds, repeated heads, page numbers. */
  decoration(work: () => void, type: "Layout" | "Pagination" = "Layout"): void {
    this.doc.markContent("Artifact", { type });
    work();
    this.doc.endMarkedContent();
  }

  lines(text: string, look: TextLook, width: number = contentWidth): Line[] {
    return breakLines(this.fonts, text, look.weight ?? 400, look.size, width);
  }

  /** Lines under each other, on further pages where they do not fit. */
  write(lines: readonly Line[], look: TextLook, x: number = page.left, width: number = contentWidth): void {
    const step = lineHeightOf(look.size);
    for (const line of lines) {
      this.need(step);
      this.writeLine(line, look, x, this.y, width);
      this.y += step;
    }
  }

  writeLine(line: Line, look: TextLook, x: number, top: number, width: number): void {
    let at = look.align === "end" ? x + width - line.width : x;
    for (const run of line.runs) {
      this.#writeRun(run, look, at, top);
      at += this.fonts.width([run], look.size);
    }
  }

  #writeRun(
    { face, text }: Run,
    { size, colour = paperColours.ink }: TextLook,
    x: number,
    top: number,
  ): void {
    this.doc.font(face.name, size).fillColor(colour).text(text, x, top, { lineBreak: false });
  }

  #element(type: string, options: StructureOptions): Structure {
    const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
    return this.doc.struct(type, given);
  }
}
