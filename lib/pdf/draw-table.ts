import type { TableBlock } from "./block";
import type { Line } from "./lines";
import type { Paper, TextLook } from "./paper";
import { contentWidth, lineHeightOf, page, paperColours, textSizes } from "./paper-look";

type Cell = {
  readonly lines: readonly Line[];
  readonly look: TextLook;
  readonly x: number;
  readonly width: number;
};

const padding = 3.5;
const gap = 12;

/** A table lower than this is not cut. */
const keptWhole = 240;

/** How much room a table asks for before it begins: for all of it when it is small, else for its head and first row. */
export function tableRoom(paper: Paper, block: TableBlock): number {
  const { head, drawn } = cellsOfTable(paper, block);
  const whole = [head, ...drawn].reduce((sum, cells) => sum + heightOf(cells), 0);
  // A head without a row under it says nothing.
  return whole <= keptWhole ? whole : heightOf(head) + (drawn[0] ? heightOf(drawn[0]) : 0);
}

/** Rows stay whole; on a further page the head comes again, for the eye only. */
export function drawTable(paper: Paper, block: TableBlock): void {
  paper.need(tableRoom(paper, block));
  const { head, drawn } = cellsOfTable(paper, block);
  paper.within("Table", () => {
    drawRow(paper, head, (_, draw) => paper.mark("TH", draw, { scope: "Column" }));
    for (const cells of drawn) {
      if (paper.y + heightOf(cells) > page.bottom) {
        paper.nextPage();
        paper.decoration(() => drawCells(paper, head), "Pagination");
        rule(paper, paper.y + heightOf(head));
        paper.y += heightOf(head);
      }
      drawRow(paper, cells, (index, draw) =>
        index === 0 ? paper.mark("TH", draw, { scope: "Row" }) : paper.mark("TD", draw),
      );
    }
  });
}

function cellsOfTable(paper: Paper, { columns, rows, total }: TableBlock): { head: Cell[]; drawn: Cell[][] } {
  const shares = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  const room = contentWidth - gap * (columns.length - 1);
  let x = page.left;
  const places = columns.map(({ share = 1 }) => {
    const width = (room * share) / shares;
    const place = { x, width };
    x += width + gap;
    return place;
  });
  const cellsOf = (texts: readonly string[], look: TextLook): Cell[] =>
    columns.map(({ align }, index) => {
      const place = places[index] ?? { x: page.left, width: room };
      const own = { ...look, align };
      return { ...place, look: own, lines: paper.lines(texts[index] ?? "", own, place.width) };
    });

  const head = cellsOf(
    columns.map(({ header }) => header),
    { size: textSizes.small, weight: 600, colour: paperColours.soft },
  );
  const drawn = rows.map((row, index) =>
    cellsOf(row, { size: textSizes.text, weight: total && index === rows.length - 1 ? 600 : 400 }),
  );
  return { head, drawn };
}

/** Names and values: a table whose rows have heads. */
export function drawFacts(paper: Paper, items: readonly { term: string; value: string }[]): void {
  const termWidth = contentWidth * 0.36;
  const valueX = page.left + termWidth + gap;
  const valueWidth = contentWidth - termWidth - gap;
  paper.within("Table", () => {
    for (const { term, value } of items) {
      const soft = { size: textSizes.text, colour: paperColours.soft };
      const plain = { size: textSizes.text };
      const cells: Cell[] = [
        { x: page.left, width: termWidth, look: soft, lines: paper.lines(term, soft, termWidth) },
        { x: valueX, width: valueWidth, look: plain, lines: paper.lines(value || "—", plain, valueWidth) },
      ];
      paper.need(heightOf(cells));
      drawRow(paper, cells, (index, draw) =>
        index === 0 ? paper.mark("TH", draw, { scope: "Row" }) : paper.mark("TD", draw),
      );
    }
  });
}

function heightOf(cells: readonly Cell[]): number {
  return 2 * padding + Math.max(...cells.map(({ lines, look }) => lines.length * lineHeightOf(look.size)));
}

function drawRow(
  paper: Paper,
  cells: readonly Cell[],
  mark: (index: number, draw: () => void) => void,
): void {
  paper.within("TR", () => {
    cells.forEach((cell, index) => {
      mark(index, () => drawCell(paper, cell));
    });
  });
  const height = heightOf(cells);
  rule(paper, paper.y + height);
  paper.y += height;
}

function drawCells(paper: Paper, cells: readonly Cell[]): void {
  for (const cell of cells) drawCell(paper, cell);
}

function drawCell(paper: Paper, { lines, look, x, width }: Cell): void {
  lines.forEach((line, index) => {
    paper.writeLine(line, look, x, paper.y + padding + index * lineHeightOf(look.size), width);
  });
}

function rule(paper: Paper, y: number): void {
  paper.decoration(() => {
    paper.doc
      .lineWidth(0.5)
      .moveTo(page.left, y)
      .lineTo(page.left + contentWidth, y)
      .stroke(paperColours.line);
  });
}
