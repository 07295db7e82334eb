/// <reference types="next/image-types/global" />
import type { iconNames } from "./icon-names.mjs";
import sprite from "./icons.svg";

export type IconName = (typeof iconNames)[number];

/** An icon beside a word. One that stands alone gets a `label`. */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  const classes = className ? `icon ${className}` : "icon";
  const drawing = <use href={`${sprite.src}#${name}`} />;
  if (!label) {
    return (
      <svg className={classes} aria-hidden="true">
        {drawing}
      </svg>
    );
  }
  return (
    <svg className={classes} role="img" aria-label={label}>
      {drawing}
    </svg>
  );
}
