import { scaleLinear } from "d3-scale";
import { ChartFrame } from "./chart-frame";

export type Bar = {
  label: string;
  value: number;
  /** Under the bar; leave it out where there is no room for every label. */
  short?: string;
};

/** One bar a day, a month, a kind. */
export function BarChart({
  title,
  description,
  bars,
  labelName,
  valueName,
  showValue = String,
}: {
  title: string;
  description: string;
  bars: readonly Bar[];
  /** Heads of the table: "Dag", "Aantal". */
  labelName: string;
  valueName: string;
  showValue?: (value: number) => string;
}) {
  const y = scaleLinear([0, Math.max(1, ...bars.map((bar) => bar.value))], [0, 100]).nice(3);
  const step = 100 / Math.max(1, bars.length);
  const ticks = y.ticks(3).filter(Number.isInteger);
  const table = { head: [labelName, valueName], rows: bars.map((bar) => [bar.label, showValue(bar.value)]) };
  return (
    <ChartFrame title={title} description={description} table={table}>
      <div className="chart chart-low">
        <div className="chart-plot chart-plot-bars">
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            role="img"
            aria-label={`${title}. ${description}`}
          >
            <title>{title}</title>
            <desc>{description}</desc>
            {ticks.map((tick) => (
              <line key={tick} x1="0" x2="100" y1={100 - y(tick)} y2={100 - y(tick)} className="chart-grid" />
            ))}
            {bars.map((bar, place) => (
              <rect
                key={bar.label}
                x={(place + 0.14) * step}
                width={step * 0.72}
                y={100 - y(bar.value)}
                height={y(bar.value)}
                className="chart-bar"
              >
                <title>{`${bar.label}: ${showValue(bar.value)}`}</title>
              </rect>
            ))}
          </svg>
          {ticks.map((tick) => (
            <span
              key={tick}
              aria-hidden="true"
              className="chart-y figures"
              style={{ top: `${100 - y(tick)}%` }}
            >
              {showValue(tick)}
            </span>
          ))}
          {bars.map(
            (bar, place) =>
              bar.short && (
                <span
                  key={bar.label}
                  aria-hidden="true"
                  className="chart-x figures"
                  style={{ left: `${(place + 0.5) * step}%` }}
                >
                  {bar.short}
                </span>
              ),
          )}
        </div>
      </div>
    </ChartFrame>
  );
}
