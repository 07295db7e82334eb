"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { Icon, type IconName } from "../ui/icon";

export type MenuEntry = { href: string; label: string; icon: IconName; count?: number };
export type MenuPart = { title?: string; entries: readonly MenuEntry[] };

/** The entry whose address is the longest beginning of the page's. */
export function currentEntry(parts: readonly MenuPart[], path: string): string | undefined {
  return parts
    .flatMap((part) => part.entries.map((entry) => entry.href))
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.length - one.length)[0];
}

/** The menu of this audience. In a drawer it closes when it has brought the reader somewhere. */
export function MainMenu({ name, parts }: { name: string; parts: readonly MenuPart[] }) {
  const path = usePathname();
  const current = currentEntry(parts, path);
  const nav = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is the sign that the drawer has done its work
  useEffect(() => nav.current?.closest("dialog")?.close(), [path]);

  return (
    <nav ref={nav} aria-label={name} className="main-menu">
      {parts.map((part) => (
        <div key={part.title ?? part.entries[0]?.href}>
          {part.title && <p className="main-menu-title">{part.title}</p>}
          <ul>
            {part.entries.map(({ href, label, icon, count }) => (
              <li key={href}>
                <a href={href} title={label} aria-current={href === current ? "page" : undefined}>
                  <Icon name={icon} />
                  <span className="main-menu-label">{label}</span>
                  {count ? <span className="main-menu-count figures">{count}</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
