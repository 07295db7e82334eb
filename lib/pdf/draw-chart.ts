import { scaleLinear } from "d3-scale";
import type { ChartBlock } from "./block";
import type { Paper, TextLook } from "./paper";
import { contentWidth, lineHeightOf, page, paperColours, textSizes } from "./paper-look";

const height = 170;
/** With its name and its sentence. */
export const chartHeight = height + 60;

/** Beside the drawing: the values at its left, the names of the lines at its right. */
const room = { left: 62, right: 118, bottom: 18 } as const;
const small: TextLook = { size: textSizes.small, colour: paperColours.soft };

/** Lines over the years with their names at their ends; who can't see it hears the description. */
export function drawLineChart(paper: Paper, chart: ChartBlock): void {
  const { title, description, showX = String, showY } = chart;
  const name = paper.lines(title, { size: textSizes.text, weight: 600 });
  const text = paper.lines(description, small);
  const step = lineHeightOf(textSizes.text);
  paper.need(name.length * step + height + text.length * lineHeightOf(small.size) + 10);
  paper.mark("P", () => paper.write(name, { size: textSizes.text, weight: 600 }));
  paper.y += 4;
  const top = paper.y;

  const points = chart.series.flatMap((one) => one.points);
  const xs = points.map((point) => point.x);
  const x = scaleLinear(
    [Math.min(...xs), Math.max(...xs)],
    [page.left + room.left, page.left + contentWidth - room.right],
  );
  const y = scaleLinear(
    [0, Math.max(1, ...points.map((point) => point.y))],
    [top + height - room.bottom, top + 6],
  ).nice(4);

  const { doc } = paper;
  paper.mark(
    "Figure",
    () => {
      for (const tick of y.ticks(4)) {
        doc
          .lineWidth(0.5)
          .moveTo(x.range()[0]!, y(tick))
          .lineTo(x.range()[1]!, y(tick))
          .stroke(paperColours.line);
        label(paper, showY(tick), { ...small, align: "end" }, page.left, y(tick), room.left - 8);
      }
      for (const tick of x.ticks(6).filter(Number.isInteger)) {
        label(paper, showX(tick), small, x(tick) - 10, top + height - room.bottom + 10, 40);
      }
      const ends = apart(chart.series.map((one) => y(one.points.at(-1)?.y ?? 0)));
      chart.series.forEach((one, index) => {
        const colour = paperColours.series[index % paperColours.series.length]!;
        one.points.forEach((point, place) => {
          if (place === 0) doc.moveTo(x(point.x), y(point.y));
          else doc.lineTo(x(point.x), y(point.y));
        });
        doc.lineWidth(1.75).lineJoin("round");
        if (one.expected) doc.dash(5, { space: 3 });
        doc.stroke(colour).undash();
        const last = one.points.at(-1);
        if (!last) return;
        const look: TextLook = { size: textSizes.small, weight: 600, colour };
        if (last.x === x.domain()[1]) {
          label(paper, one.label, look, x(last.x) + 8, ends[index]!, room.right - 8);
        } else {
          // A line that stops halfway has its name above where it begins.
          label(paper, one.label, look, x(one.points[0]!.x) + 4, y(last.y) - 18, 140);
        }
      });
    },
    {
      alt: `${title}. ${description}`,
      bbox: [page.left, top, page.left + contentWidth, top + height],
    },
  );
  paper.y = top + height + 4;
  paper.mark("P", () => paper.write(text, small));
}

/** One or two lines around a height. */
function label(paper: Paper, text: string, look: TextLook, x: number, middle: number, width: number): void {
  const lines = paper.lines(text, look, width);
  const step = lineHeightOf(look.size) * 0.85;
  lines.forEach((line, index) => {
    paper.writeLine(line, look, x, middle - (lines.length * step) / 2 + index * step, width);
  });
}

/** Names that would stand on each other move apart, in their order, as far above as below. */
function apart(places: readonly number[], gap = 14): number[] {
  const order = places
    .map((place, index) => ({ place, index }))
    .sort((one, other) => one.place - other.place);
  for (let round = 0; round < 20; round++) {
    for (let step = 1; step < order.length; step++) {
      const [upper, lower] = [order[step - 1]!, order[step]!];
      const short = gap - (lower.place - upper.place);
      if (short <= 0) continue;
      upper.place -= short / 2;
      lower.place += short / 2;
    }
  }
  const moved = [...places];
  for (const { place, index } of order) moved[index] = place;
  return moved;
}
