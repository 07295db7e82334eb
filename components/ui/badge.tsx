import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import type { Tone } from "./tone";

/** A short word about a thing: a role, a kind, a count. */
export function Badge({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`badge tone-${tone}`}>
      {icon && <Icon name={icon} className="icon-small" />}
      {children}
    </span>
  );
}

/**
 * How far a thing is. The word comes from the one list of status words; the tone brings its icon, drawn by the style sheet
 * because a list has one in every row.
 */
export function StatusBadge({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  if (!icon) return <span className={`status status-plain tone-${tone}`}>{children}</span>;
  return (
    <span className={`status tone-${tone}`}>
      <Icon name={icon} className="icon-small" />
      {children}
    </span>
  );
}
