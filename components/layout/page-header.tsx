import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "../ui/breadcrumbs";

/** Where one is, what one does here, and the main action. Each page begins with one. */
export function PageHeader({
  crumbs = [],
  title,
  status,
  intro,
  action,
}: {
  crumbs?: readonly Crumb[];
  title: string;
  /** How far the thing is, behind its title. */
  status?: ReactNode;
  intro?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <header className="mb-6 grid gap-2">
      {crumbs.length > 0 && <Breadcrumbs items={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid max-w-180 gap-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 tabIndex={-1}>{title}</h1>
            {status}
          </div>
          {intro && <p className="text-ink-soft">{intro}</p>}
        </div>
        {action && <div className="no-print flex flex-wrap gap-2">{action}</div>}
      </div>
    </header>
  );
}
