import type { Block } from "./block";
import { chartHeight, drawLineChart } from "./draw-chart";
import { drawFacts, drawTable, tableRoom } from "./draw-table";
import type { Paper, TextLook } from "./paper";
import {
  addressWindow,
  contentWidth,
  lineHeightOf,
  page,
  paperColours,
  textSizes,
  underWindow,
} from "./paper-look";

export function drawBlocks(paper: Paper, blocks: readonly Block[]): void {
  blocks.forEach((block, place) => {
    // A heading stays with what it is the heading of.
    if (block.kind === "heading") paper.need(headingHeight(paper, block) + roomOf(paper, blocks[place + 1]));
    drawBlock(paper, block);
  });
}

/** What the beginning of a block asks for. */
function roomOf(paper: Paper, block: Block | undefined): number {
  if (block?.kind === "table") return tableRoom(paper, block);
  return block?.kind === "line-chart" ? chartHeight : 60;
}

function drawBlock(paper: Paper, block: Block): void {
  switch (block.kind) {
    case "heading":
      drawHeading(paper, block);
      break;
    case "paragraph":
      drawParagraph(paper, block);
      break;
    case "facts":
      drawFacts(paper, block.items);
      break;
    case "figures":
      drawFigures(paper, block.items);
      break;
    case "table":
      drawTable(paper, block);
      break;
    case "line-chart":
      drawLineChart(paper, block);
      break;
    case "note":
      drawNote(paper, block);
      break;
    case "address":
      drawAddress(paper, block);
      break;
    case "page-break":
      if (!paper.fresh) paper.nextPage();
      break;
  }
  paper.space(spaceAfter[block.kind]);
}

/** In points; a heading keeps its own. */
const spaceAfter: Readonly<Record<Block["kind"], number>> = {
  heading: 0,
  paragraph: 6,
  facts: 8,
  figures: 12,
  table: 10,
  "line-chart": 10,
  note: 10,
  address: 0,
  "page-break": 0,
};

function drawParagraph(paper: Paper, { text, soft }: Extract<Block, { kind: "paragraph" }>): void {
  const look: TextLook = { size: textSizes.text, colour: soft ? paperColours.soft : paperColours.ink };
  const lines = paper.lines(text, look);
  // One line alone at the foot of a page is lost there.
  paper.need(Math.min(lines.length, 2) * lineHeightOf(look.size));
  paper.mark("P", () => paper.write(lines, look));
}

const headings = { 1: textSizes.title, 2: textSizes.heading, 3: textSizes.subheading } as const;

type Heading = Extract<Block, { kind: "heading" }>;

const lookOf = ({ level }: Heading): TextLook => ({
  size: headings[level],
  weight: 600,
  colour: level === 1 ? paperColours.ink : paperColours.accent,
});

const aboveHeading = ({ level }: Heading) => (level === 1 ? 4 : 10);

function headingHeight(paper: Paper, heading: Heading): number {
  const look = lookOf(heading);
  return paper.lines(heading.text, look).length * lineHeightOf(look.size) + aboveHeading(heading);
}

function drawHeading(paper: Paper, heading: Heading): void {
  const look = lookOf(heading);
  paper.space(aboveHeading(heading));
  paper.mark(`H${heading.level}`, () => paper.write(paper.lines(heading.text, look), look));
  paper.space(heading.level === 1 ? 6 : 3);
}

/** At most four beside each other, each as high as the highest. */
function drawFigures(paper: Paper, items: Extract<Block, { kind: "figures" }>["items"]): void {
  const gap = 10;
  const inset = 9;
  const width = (contentWidth - gap * (items.length - 1)) / items.length;
  const looks = {
    value: { size: textSizes.figure, weight: 600 },
    label: { size: textSizes.small, weight: 600, colour: paperColours.soft },
    note: { size: textSizes.small, colour: paperColours.soft },
  } as const;
  const boxes = items.map(({ label, value, note = "" }) =>
    (["label", "value", "note"] as const).map((part) => {
      const look: TextLook = looks[part];
      return { look, lines: paper.lines({ label, value, note }[part], look, width - 2 * inset) };
    }),
  );
  const heightOf = (box: (typeof boxes)[number]) =>
    2 * inset + box.reduce((sum, { look, lines }) => sum + lines.length * lineHeightOf(look.size), 0);
  const height = Math.max(...boxes.map(heightOf));
  paper.need(height);
  const top = paper.y;
  boxes.forEach((box, index) => {
    const x = page.left + index * (width + gap);
    paper.decoration(() => {
      paper.doc.roundedRect(x, top, width, height, 4).fill(paperColours.ground);
    });
    paper.mark("P", () => {
      let y = top + inset;
      for (const { look, lines } of box) {
        for (const line of lines) {
          paper.writeLine(line, look, x + inset, y, width - 2 * inset);
          y += lineHeightOf(look.size);
        }
      }
    });
  });
  paper.y = top + height;
}

function drawNote(paper: Paper, { title, text }: Extract<Block, { kind: "note" }>): void {
  const inset = 10;
  const strong: TextLook = { size: textSizes.text, weight: 600 };
  const plain: TextLook = { size: textSizes.text };
  const width = contentWidth - 2 * inset;
  const parts = [
    { look: strong, lines: paper.lines(title, strong, width) },
    { look: plain, lines: paper.lines(text, plain, width) },
  ];
  const step = lineHeightOf(textSizes.text);
  const height = 2 * inset + parts.reduce((sum, { lines }) => sum + lines.length * step, 0);
  paper.need(height);
  const top = paper.y;
  paper.decoration(() => {
    paper.doc.rect(page.left, top, contentWidth, height).fill(paperColours.ground);
    paper.doc.rect(page.left, top, 2.5, height).fill(paperColours.accent);
  });
  paper.y = top + inset;
  for (const { look, lines } of parts) {
    paper.mark("P", () => paper.write(lines, look, page.left + inset, width));
  }
  paper.y = top + height;
}

function drawAddress(paper: Paper, { lines, date, reference }: Extract<Block, { kind: "address" }>): void {
  const look: TextLook = { size: textSizes.text };
  const soft: TextLook = { size: textSizes.small, colour: paperColours.soft };
  const { left, top, width } = addressWindow;
  paper.mark("P", () => {
    let y = top;
    for (const line of lines.flatMap((one) => paper.lines(one, look, width))) {
      paper.writeLine(line, look, left, y, width);
      y += lineHeightOf(look.size);
    }
  });
  paper.y = top;
  const beside = left - page.left - 12;
  for (const text of [date, reference]) {
    if (text) paper.mark("P", () => paper.write(paper.lines(text, soft, beside), soft, page.left, beside));
  }
  paper.y = underWindow;
}
