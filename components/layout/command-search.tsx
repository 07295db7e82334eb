"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { IconName } from "../ui/icon";
import { Icon } from "../ui/icon";
import { useWords } from "../ui/words";

export type Command = { label: string; href: string; icon?: IconName; keywords?: string };
export type Found = { label: string; detail?: string; href: string };

export type Palette = {
  goTo: readonly Command[];
  do: readonly Command[];
  /** Where a browser without script searches. */
  searchHref: string;
  /** POST `{ text }` answers `{ found: Found[] }`: people, quotes… The text stays out of addresses and logs. */
  findAt?: string;
};

const CommandPalette = lazy(() =>
  import("./command-palette").then((part) => ({ default: part.CommandPalette })),
);

/** The field in the top bar; ⌘K or Ctrl+K from anywhere. The palette itself is fetched when it is first asked for. */
export function CommandSearch({ palette }: { palette: Palette }) {
  const word = useWords();
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      setAsked(true);
      setOpen(true);
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <a
        href={palette.searchHref}
        data-native=""
        title={word("palette.name")}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        className="top-search"
        onClick={(event) => {
          event.preventDefault();
          setAsked(true);
          setOpen(true);
        }}
      >
        <Icon name="search" />
        <span className="sr-only md:not-sr-only">{word("palette.open")}</span>
        <kbd className="hidden md:inline">⌘K</kbd>
      </a>
      {asked && (
        <Suspense>
          <CommandPalette palette={palette} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
