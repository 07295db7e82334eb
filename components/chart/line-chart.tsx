import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { ChartFrame } from "./chart-frame";
import { spreadLabels } from "./spread-labels";

export type Point = { x: number; y: number };
export type Series = {
  label: string;
  points: readonly Point[];
  /** Expected rather than known: drawn with a broken line. */
  expected?: boolean;
};
export type Band = { label: string; points: readonly { x: number; low: number; high: number }[] };

/**
 * Values over the years with their names at the end of the lines. The drawing stretches with its place; its words are
 * HTML, so that they keep their size on a phone.
 */
export function LineChart({
  title,
  description,
  series,
  band,
  xName,
  showX = String,
  showY,
}: {
  title: string;
  description: string;
  series: readonly Series[];
  /** Between what and what the future is expected. */
  band?: Band;
  /** The head of the table's first column: "Jaar". */
  xName: string;
  showX?: (x: number) => string;
  showY: (y: number) => string;
}) {
  const every = series.flatMap((one) => one.points);
  const all = [
    ...every,
    ...(band?.points ?? []).flatMap(({ x, low, high }) => [
      { x, y: low },
      { x, y: high },
    ]),
  ];
  const xs = [...new Set(all.map((point) => point.x))].sort((one, other) => one - other);
  const x = scaleLinear([xs[0] ?? 0, xs.at(-1) ?? 1], [0, 100]);
  const y = scaleLinear([0, Math.max(1, ...all.map((point) => point.y))], [100, 0]).nice(4);
  const path = line<Point>(
    (point) => x(point.x),
    (point) => y(point.y),
  );
  const between = area<{ x: number; low: number; high: number }>(
    (point) => x(point.x),
    (point) => y(point.low),
    (point) => y(point.high),
  );
  const ends = spreadLabels(
    series.map((one) => y(one.points.at(-1)?.y ?? 0)),
    9,
    100,
  );
  // A line that stops halfway has its name where it stops, not at the edge.
  const endsEarly = (one: Series) => (one.points.at(-1)?.x ?? 0) < (xs.at(-1) ?? 0);
  // Left of a line that stops near the axis the name would stand on the axis: there it begins where the line does.
  const endClass = (one: Series) => {
    if (!endsEarly(one)) return "chart-end";
    return x(one.points.at(-1)?.x ?? 0) < 30
      ? "chart-end chart-end-early chart-end-begin"
      : "chart-end chart-end-early";
  };
  const ticks = x.ticks(5).filter(Number.isInteger);

  const table = {
    head: [xName, ...series.map((one) => one.label), ...(band ? [band.label] : [])],
    rows: xs.map((year) => {
      const range = band?.points.find((point) => point.x === year);
      return [
        showX(year),
        ...series.map((one) => {
          const point = one.points.find((candidate) => candidate.x === year);
          return point ? showY(point.y) : "—";
        }),
        ...(band ? [range ? `${showY(range.low)} – ${showY(range.high)}` : "—"] : []),
      ];
    }),
  };

  return (
    <ChartFrame title={title} description={description} table={table}>
      <div className="chart">
        <div className="chart-plot">
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            role="img"
            aria-label={`${title}. ${description}`}
          >
            <title>{title}</title>
            <desc>{description}</desc>
            {y.ticks(4).map((tick) => (
              <line key={tick} x1="0" x2="100" y1={y(tick)} y2={y(tick)} className="chart-grid" />
            ))}
            {band && <path d={between([...band.points]) ?? ""} className="chart-band" />}
            {series.map((one, index) => (
              <path
                key={one.label}
                d={path([...one.points]) ?? ""}
                className={`chart-line chart-${(index % 4) + 1}`}
                strokeDasharray={one.expected ? "5 4" : undefined}
              />
            ))}
          </svg>
          {y.ticks(4).map((tick) => (
            <span key={tick} aria-hidden="true" className="chart-y figures" style={{ top: `${y(tick)}%` }}>
              {showY(tick)}
            </span>
          ))}
          {ticks.map((tick, place) => (
            <span
              key={tick}
              aria-hidden="true"
              className={`chart-x ${place % 2 ? "chart-x-more " : ""}figures`}
              style={{ left: `${x(tick)}%` }}
            >
              {showX(tick)}
            </span>
          ))}
          {series.map((one, index) => (
            <span
              key={one.label}
              aria-hidden="true"
              className={`${endClass(one)} chart-${(index % 4) + 1}`}
              style={{
                top: `${ends[index]}%`,
                left: endsEarly(one) ? `${x(one.points.at(-1)?.x ?? 0)}%` : undefined,
              }}
            >
              {one.label}
            </span>
          ))}
        </div>
      </div>
    </ChartFrame>
  );
}
