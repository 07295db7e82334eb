"use client";

import { useEffect, useRef, useState } from "react";
import { Icon } from "../ui/icon";
import { useWords } from "../ui/words";
import type { Choice } from "./choice-fields";
import { describedBy, FieldFrame, type FieldText } from "./field";
import { useField } from "./form";

function folded(text: string) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const mostShown = 100;

/**
 * A choice out of many, found by typing. Until its script has loaded it is the browser's own list, which posts the same.
 */
export function SearchSelectField({
  name,
  label,
  hint,
  optional,
  choices,
  defaultValue,
}: FieldText & { choices: readonly Choice[]; defaultValue?: string }) {
  const field = useField(name, defaultValue);
  const word = useWords();
  const given = typeof field.value === "string" ? field.value : "";
  const labelOf = (value: string) => choices.find((choice) => choice.value === value)?.label ?? "";
  const [ready, setReady] = useState(false);
  const [value, setValue] = useState(given);
  const [text, setText] = useState(labelOf(given));
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLSelectElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen before the script came stays chosen
  useEffect(() => {
    const chosen = list.current?.value;
    if (chosen !== undefined && chosen !== given) {
      setValue(chosen);
      setText(labelOf(chosen));
    }
    setReady(true);
  }, []);

  const typed = open && text !== labelOf(value) ? folded(text).split(/\s+/).filter(Boolean) : [];
  const hits = choices
    .filter(({ label: name, words = "" }) => typed.every((part) => folded(`${name} ${words}`).includes(part)))
    .slice(0, mostShown);
  const active = Math.min(at, hits.length - 1);

  function choose(choice: Choice | undefined) {
    if (!choice) return;
    setValue(choice.value);
    setText(choice.label);
    setOpen(false);
  }

  function leave() {
    // What was typed without choosing is no choice; an emptied field is.
    if (text.trim() === "") setValue("");
    else setText(labelOf(value));
    setOpen(false);
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = open ? (active + step + hits.length) % Math.max(hits.length, 1) : active;
      setOpen(true);
      setAt(next);
      document.getElementById(`${field.id}-${next}`)?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter" && open) {
      event.preventDefault();
      choose(hits[active]);
    }
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      setText(labelOf(value));
      setOpen(false);
    }
  }

  const shared = {
    id: field.id,
    "aria-required": !optional || undefined,
    "aria-invalid": field.errors.length > 0 || undefined,
    "aria-describedby": describedBy(field, hint),
  };
  return (
    <FieldFrame ids={field} label={label} hint={hint} optional={optional}>
      {!ready ? (
        <select {...shared} ref={list} name={name} defaultValue={given} className="input input-full">
          <option value="">—</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <div ref={box} className="relative">
          <input type="hidden" name={name} value={value} />
          <input
            {...shared}
            role="combobox"
            aria-expanded={open}
            aria-controls={`${field.id}-list`}
            aria-activedescendant={open && active >= 0 ? `${field.id}-${active}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder={word("choose.search")}
            value={text}
            className="input input-full pr-10"
            onClick={() => setOpen(true)}
            onFocus={(event) => event.target.select()}
            onBlur={leave}
            onChange={(event) => {
              setText(event.target.value);
              setOpen(true);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <Icon
            name="chevrons-up-down"
            className="pointer-events-none absolute top-2.75 right-3 text-ink-soft"
          />
          <div
            id={`${field.id}-list`}
            role="listbox"
            aria-label={typeof label === "string" ? label : name}
            hidden={!open}
            className="choose-list"
          >
            {hits.map((choice, place) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
              <div
                key={choice.value}
                id={`${field.id}-${place}`}
                role="option"
                aria-selected={place === active}
                className="menu-item"
                // Before the field loses the focus and the list its place.
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose(choice);
                }}
              >
                {choice.label}
                {choice.value === value && <Icon name="check" className="ml-auto" />}
              </div>
            ))}
          </div>
          <p role="status" className={open && hits.length === 0 ? "field-hint pt-1" : "sr-only"}>
            {open && hits.length === 0 ? word("choose.nothing") : ""}
          </p>
        </div>
      )}
    </FieldFrame>
  );
}
