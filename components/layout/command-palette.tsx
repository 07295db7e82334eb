"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import { Icon, type IconName } from "../ui/icon";
import { useWords } from "../ui/words";
import type { Found, Palette } from "./command-search";
import { matchCommands } from "./match-commands";

type Line = { label: string; detail?: string; href: string; icon: IconName };
type Group = { name: string; lines: readonly Line[] };

/** What the server found for the words typed, asked a little after the last key. */
function useFound(findAt: readonly string[], text: string): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([]);
  useEffect(() => {
    if (findAt.length === 0 || text.trim().length < 2) return setFound([]);
    const stop = new AbortController();
    const timer = window.setTimeout(async () => {
      try {
        setFound((await Promise.all(findAt.map((at) => ask(at, text.trim(), stop.signal)))).flat());
      } catch {
        // Typed on, or no connection: what is on the screen stays.
      }
    }, 180);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [findAt, text]);
  return found;
}

async function ask(at: string, text: string, signal: AbortSignal): Promise<readonly Found[]> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(at, { method: "POST", body: JSON.stringify({ text }), headers, signal });
  return answer.ok ? ((await answer.json()) as { found: readonly Found[] }).found : [];
}

/** Go to, do, find. The field keeps the focus; arrows move through the list, Enter opens. */
export function CommandPalette({
  palette,
  early,
  open,
  onClose,
}: {
  palette: Palette;
  /** What was typed before this was here. */
  early: React.RefObject<string | null>;
  open: boolean;
  onClose: () => void;
}) {
  const word = useWords();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [text, setText] = useState(() => early.current ?? "");
  const [at, setAt] = useState(0);
  const found = useFound(palette.findAt, text);

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    // From here on the field itself takes what is typed; the last keys may have come between.
    if (early.current) setText(early.current);
    early.current = null;
  }, [open, early]);

  const groups: readonly Group[] = [
    {
      name: word("palette.found"),
      lines: found.map((hit) => ({ icon: "user" as const, ...hit })),
    },
    {
      name: word("palette.do"),
      lines: matchCommands(palette.do, text).map((command) => ({ icon: "zap" as const, ...command })),
    },
    {
      name: word("palette.go-to"),
      lines: matchCommands(palette.goTo, text).map((command) => ({
        icon: "arrow-right" as const,
        ...command,
      })),
    },
  ].filter((group) => group.lines.length > 0);
  const lines = groups.flatMap((group) => group.lines);
  const active = Math.min(at, lines.length - 1);

  function choose(line: Line | undefined) {
    if (!line) return;
    dialog.current?.close();
    router.push(line.href);
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && lines.length > 0) {
      event.preventDefault();
      const next = (active + step + lines.length) % lines.length;
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter") {
      event.preventDefault();
      choose(lines[active]);
    }
  }

  let place = -1;
  return (
    <dialog
      ref={dialog}
      aria-label={word("palette.name")}
      className="dialog palette"
      {...{ closedby: "any" }}
      onClose={() => {
        setText("");
        setAt(0);
        onClose();
      }}
    >
      <div className="flex items-center gap-3 border-line border-b px-4">
        <Icon name="search" className="text-ink-soft" />
        <input
          role="combobox"
          aria-expanded={lines.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          aria-label={word("palette.name")}
          placeholder={word("palette.placeholder")}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="h-13 min-w-0 flex-1 bg-transparent outline-none"
        />
        <kbd>Esc</kbd>
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={word("palette.name")} className="palette-list">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group.name} role="group" aria-label={group.name}>
            <p aria-hidden="true" className="menu-heading">
              {group.name}
            </p>
            {group.lines.map((line) => {
              place += 1;
              const here = place;
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
                <div
                  key={`${line.href}${line.label}`}
                  id={`${id}-${here}`}
                  role="option"
                  aria-selected={here === active}
                  className="menu-item"
                  onClick={() => choose(line)}
                  onPointerMove={() => setAt(here)}
                >
                  <Icon name={line.icon} />
                  <span className="truncate">{line.label}</span>
                  {line.detail && (
                    <span className="ml-auto truncate text-ink-soft text-small">{line.detail}</span>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className="px-4 py-3 text-ink-soft text-small empty:hidden">
        {lines.length === 0 ? word("palette.nothing") : ""}
      </p>
    </dialog>
  );
}
