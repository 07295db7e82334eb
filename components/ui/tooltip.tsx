import type { ReactNode } from "react";

/** A short explanation on hover and focus. The thing inside names it with `aria-describedby={id}`. */
export function Tooltip({ id, tip, children }: { id: string; tip: string; children: ReactNode }) {
  return (
    <span className="tip">
      {children}
      <span role="tooltip" id={id}>
        {tip}
      </span>
    </span>
  );
}
