import type { ReactNode } from "react";

export type Definition = { term: string; value: ReactNode; action?: ReactNode };

/** Facts about one thing, name and value beside each other; an empty value shows a dash. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="divide-y divide-line">
      {items.map(({ term, value, action }) => (
        <div
          key={term}
          className="grid gap-x-6 py-2 first:pt-0 last:pb-0 sm:grid-cols-[minmax(9rem,1fr)_2fr_auto]"
        >
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0 break-words">
            {value === null || value === undefined || value === "" ? "—" : value}
          </dd>
          {action && <dd>{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
