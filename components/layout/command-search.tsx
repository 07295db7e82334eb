"use client";

import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { IconName } from "../ui/icon";
import { Icon } from "../ui/icon";
import { useWords } from "../ui/words";

export type Command = { label: string; href: string; icon?: IconName; keywords?: string };
export type Found = { label: string; detail?: string; href: string; icon?: IconName };

export type Palette = {
  goTo: readonly Command[];
  do: readonly Command[];
  /** Where a browser without script searches. */
  searchHref: string;
  /** Each answers POST `{ text }` with `{ found: Found[] }`: people, quotes… The text stays out of addresses and logs. */
  findAt: readonly string[];
};

const fetchPalette = () => import("./command-palette");
const CommandPalette = lazy(() => fetchPalette().then((part) => ({ default: part.CommandPalette })));

const nothingChanges = () => () => undefined;
const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The field in the top bar; ⌘K or Ctrl+K from anywhere. The palette itself is fetched when it is first asked for. */
export function CommandSearch({ palette }: { palette: Palette }) {
  const word = useWords();
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  const mac = useSyncExternalStore(nothingChanges, isMac, () => false);
  // What is typed while the palette is on its way; nothing more is kept once it is there.
  const early = useRef<string | null>(null);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key === "Control" || event.key === "Meta") void fetchPalette();
      const typed = event.key.length === 1 && !event.metaKey && !event.ctrlKey && !event.altKey;
      if (early.current !== null && typed) {
        event.preventDefault();
        early.current += event.key;
      }
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      show();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });

  function show() {
    if (!asked) early.current = "";
    setAsked(true);
    setOpen(true);
  }

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
          show();
        }}
        onPointerEnter={() => void fetchPalette()}
      >
        <Icon name="search" />
        <span className="sr-only md:not-sr-only">{word("palette.open")}</span>
        <kbd className="hidden md:inline">{mac ? "⌘K" : "Ctrl K"}</kbd>
      </a>
      {asked && (
        <Suspense>
          <CommandPalette palette={palette} early={early} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
