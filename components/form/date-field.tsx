"use client";

import { useRef } from "react";
import { Icon } from "../ui/icon";
import { useWords } from "../ui/words";
import { describedBy, FieldFrame, type FieldText } from "./field";
import { useField } from "./form";
import { pickedDate, shownDate } from "./typed-date";

/**
 * A day, typed as 4-8-2020 or picked from the browser's calendar. Not the browser's own date field: that one follows the
 * language of the browser, and an American one would read 4 August as 8 April. The server reads it with `parseDate`.
 */
export function DateField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  min,
  max,
  autoComplete,
}: FieldText & { defaultValue?: string; min?: string; max?: string; autoComplete?: string }) {
  const field = useField(name, defaultValue);
  const word = useWords();
  const typed = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLInputElement>(null);

  function pick() {
    if (!calendar.current || !typed.current) return;
    calendar.current.value = pickedDate(typed.current.value);
    calendar.current.showPicker();
  }

  return (
    <FieldFrame ids={field} label={label} hint={hint} optional={optional}>
      <div className="relative w-44">
        <input
          ref={typed}
          id={field.id}
          name={name}
          type="text"
          inputMode="numeric"
          autoComplete={autoComplete ?? "off"}
          maxLength={10}
          placeholder={word("date.form")}
          defaultValue={shownDate(field.value)}
          aria-required={!optional || undefined}
          aria-invalid={field.errors.length > 0 || undefined}
          aria-describedby={describedBy(field, hint)}
          className="input input-full figures pr-11"
        />
        <input
          ref={calendar}
          type="date"
          min={min}
          max={max}
          tabIndex={-1}
          aria-hidden="true"
          className="pointer-events-none absolute right-0 bottom-0 size-0 opacity-0"
          onChange={(event) => {
            if (!typed.current || !event.target.value) return;
            typed.current.value = shownDate(event.target.value) ?? "";
            typed.current.focus();
          }}
        />
        <button
          type="button"
          aria-label={word("date.pick")}
          title={word("date.pick")}
          className="button button-quiet button-icon needs-script absolute inset-y-0 right-0"
          onClick={pick}
        >
          <Icon name="calendar" />
        </button>
      </div>
    </FieldFrame>
  );
}
