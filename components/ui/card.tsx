import type { ReactNode } from "react";

/** A part of a page with a heading of its own. */
export function Card({
  title,
  action,
  flush,
  id,
  children,
}: {
  title?: string;
  action?: ReactNode;
  /** Content that touches the edges, such as a table or a list of links. */
  flush?: boolean;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className="card" id={id}>
      {title && (
        <div className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b px-4 py-2">
          <h2 className="text-base">{title}</h2>
          {action}
        </div>
      )}
      <div className={flush ? "" : "p-4"}>{children}</div>
    </section>
  );
}

/** A figure with its name: the number first, because that is what one looks for. */
export function Figure({ value, label, note }: { value: ReactNode; label: string; note?: ReactNode }) {
  return (
    <div className="card flex flex-col gap-1 p-4">
      <span className="figures text-figure font-semibold tracking-tight">{value}</span>
      <span className="text-ink-soft">{label}</span>
      {note && <span className="text-small text-ink-soft">{note}</span>}
    </div>
  );
}
