import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Folded away until asked for. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="chevron-right" className="icon-small" />
        {summary}
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
