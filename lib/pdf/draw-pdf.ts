import { Readable } from "node:stream";
import PDFDocument from "pdfkit";
import type { Language } from "@/lib/i18n/language";
import { now } from "@/lib/values/clock";
import type { Block, Letterhead, Part } from "./block";
import { drawBlocks } from "./draw-blocks";
import { Paper, type TextLook } from "./paper";
import { contentWidth, lineHeightOf, page, paperColours, textSizes } from "./paper-look";

type About = {
  readonly language: Language;
  /** Stands in the window's bar and in the file's properties: nothing personal. */
  readonly title: string;
  readonly letterhead: Letterhead;
};

/** One document on A4, tagged, with its fonts, with page numbers. */
export function drawPdf({ blocks, ...about }: About & { readonly blocks: readonly Block[] }): Readable {
  return drawParts(about, [{ blocks }]);
}

/**
 * Many letters in one file, each with its own page numbers. They are asked for one by one as the file is read, and let go
 * of when they are drawn, so that ten thousand need little more memory than one.
 */
export function drawParts(about: About, parts: Iterable<Part> | AsyncIterable<Part>): Readable {
  return Readable.from(drawn(about, parts), { objectMode: false });
}

/** Small enough to hold, so that what goes wrong shows before the first byte has left. */
export async function pdfBytes(readable: Readable): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readable) chunks.push(chunk as Uint8Array);
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function* drawn(about: About, parts: Iterable<Part> | AsyncIterable<Part>) {
  const doc = newDocument(about);
  const paper = new Paper(doc);
  // It hands out what is ready and nothing else: pdfkit pushes without asking whether anybody reads.
  const ready = doc as unknown as Readable;
  for await (const part of parts) {
    paper.begin(part.language ?? about.language);
    drawHead(paper, about.letterhead);
    drawBlocks(paper, part.blocks);
    drawFeet(paper, about.letterhead);
    paper.end();
    doc.flushPages();
    paper.fonts.forget();
    yield* whatIs(ready);
  }
  doc.end();
  yield* whatIs(ready);
}

function* whatIs(ready: Readable): Generator<Buffer> {
  for (let chunk = ready.read(); chunk !== null; chunk = ready.read()) yield chunk as Buffer;
}

/** The properties are written into XML as they are. */
const plainTitle = (title: string) => title.replace(/[<>&]+/g, " ");

function newDocument({ language, title, letterhead }: About): PDFKit.PDFDocument {
  const title_ = plainTitle(title);
  const producer = plainTitle(letterhead.name);
  return new PDFDocument({
    size: "A4",
    // The engine breaks lines and pages itself.
    margin: 0,
    // None of its own: each text names its font.
    font: "",
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: language,
    autoFirstPage: false,
    bufferPages: true,
    // Its types know the archive's subsets only.
    subset: "PDF/UA" as "PDF/A-1",
    info: { Title: title_, Author: producer, Creator: producer, Producer: producer, CreationDate: now() },
  });
}

function drawHead(paper: Paper, { name, contact }: Letterhead): void {
  const strong: TextLook = { size: 15, weight: 600, colour: paperColours.accent };
  const soft: TextLook = { size: textSizes.small, colour: paperColours.soft, align: "end" };
  const top = paper.y;
  paper.mark("P", () => paper.write(paper.lines(name, strong), strong));
  const under = paper.y;
  if (contact) {
    paper.y = top + lineHeightOf(strong.size) - lineHeightOf(soft.size) - 2;
    paper.mark("P", () => paper.write(paper.lines(contact, soft), soft));
  }
  paper.y = under + 6;
  paper.decoration(() => {
    paper.doc
      .lineWidth(1)
      .moveTo(page.left, paper.y)
      .lineTo(page.left + contentWidth, paper.y)
      .stroke(paperColours.accent);
  });
  paper.y += 14;
}

/** When all pages of a part are there: who writes, and the number of the page beside how many there are. */
function drawFeet(paper: Paper, { legal }: Letterhead): void {
  const look: TextLook = { size: textSizes.small, colour: paperColours.soft };
  const { start, count } = paper.doc.bufferedPageRange();
  const width = contentWidth - 50;
  for (let place = 0; place < count; place++) {
    paper.doc.switchToPage(start + place);
    paper.decoration(() => {
      paper.lines(legal, look, width).forEach((line, index) => {
        paper.writeLine(line, look, page.left, page.foot + index * lineHeightOf(look.size), width);
      });
      const [number] = paper.lines(`${place + 1}/${count}`, look);
      if (number) paper.writeLine(number, { ...look, align: "end" }, page.left, page.foot, contentWidth);
    }, "Pagination");
  }
}
