export type Tab = { label: string; href: string; current?: boolean; count?: number };

/** Tabs are pages of their own: each has an address. */
export function Tabs({ name, tabs }: { name: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={name} className="tabs no-print">
      {tabs.map(({ label, href, current, count }) => (
        <a key={href} href={href} aria-current={current ? "page" : undefined}>
          {label}
          {count !== undefined && <span className="figures ml-1.5 font-normal text-ink-soft">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
