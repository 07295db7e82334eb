import type { Tone } from "../ui/tone";

export type Part = { label: string; value: number; tone: Tone };

/** How a whole falls apart, each part named below with its number: reach, for example. */
export function StackedBar({
  title,
  parts,
  showValue = String,
}: {
  title: string;
  parts: readonly Part[];
  showValue?: (value: number) => string;
}) {
  const whole = parts.reduce((sum, part) => sum + part.value, 0);
  const share = (value: number) => (whole === 0 ? 0 : (value / whole) * 100);
  return (
    <figure className="grid gap-2">
      <figcaption className="font-semibold">{title}</figcaption>
      <div aria-hidden="true" className="stacked-bar">
        {parts.map(
          (part) =>
            part.value > 0 && (
              <span
                key={part.label}
                className={`tone-${part.tone}`}
                style={{ width: `${share(part.value)}%` }}
              />
            ),
        )}
      </div>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {parts.map((part) => (
          <li key={part.label} className={`stacked-word tone-${part.tone}`}>
            <span className="figures font-semibold">{showValue(part.value)}</span> {part.label}{" "}
            <span className="figures text-ink-soft">({Math.round(share(part.value))} %)</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** One figure against what it should be: the funding level against 100 %. */
export function Gauge({
  title,
  value,
  target,
  most,
  show,
  targetLabel,
  tone,
}: {
  title: string;
  value: number;
  target: number;
  /** Where the bar ends; by default a fifth beyond the larger of the two. */
  most?: number;
  show: (value: number) => string;
  targetLabel: string;
  tone: Tone;
}) {
  const end = most ?? Math.max(value, target) * 1.2;
  const place = (amount: number) => `${Math.min(100, Math.max(0, (amount / end) * 100))}%`;
  return (
    <figure className={`grid gap-1.5 tone-${tone}`}>
      <figcaption className="flex items-baseline justify-between gap-4">
        <span className="font-semibold">{title}</span>
        <span className="figures font-semibold text-large">{show(value)}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a <meter> can't show the target beside the value */}
      <div
        role="meter"
        aria-label={title}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={end}
        aria-valuetext={`${show(value)}, ${targetLabel} ${show(target)}`}
        className="gauge"
      >
        <span className="gauge-value" style={{ width: place(value) }} />
        <span className="gauge-target" style={{ left: place(target) }} />
      </div>
      <p aria-hidden="true" className="figures text-ink-soft text-small">
        {targetLabel} {show(target)}
      </p>
    </figure>
  );
}
