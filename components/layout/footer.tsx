export type FooterProps = { legal: string; links?: readonly { href: string; label: string }[] };

export function Footer({ legal, links = [] }: FooterProps) {
  return (
    <footer className="no-print mt-auto border-line border-t px-4 py-4 text-ink-soft text-small sm:px-6">
      <div className="flex max-w-page flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p>{legal}</p>
        {links.length > 0 && (
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="text-ink-soft">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}
