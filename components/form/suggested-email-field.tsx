"use client";

import { useRef } from "react";
import { useForm } from "./form";
import { problemsIn, readCode } from "./form-state";
import { TextField, type TextFieldProps } from "./text-field";

/** An address whose answer may bring what was probably meant; one click takes it over, nothing does so by itself. */
export function SuggestedEmailField({
  use,
  ...props
}: Omit<TextFieldProps, "type"> & {
  /** "Gebruik {suggestion}" */
  use: string;
}) {
  const form = useForm();
  const box = useRef<HTMLDivElement>(null);
  const suggestion = problemsIn(form?.state)
    .filter(({ field }) => field === props.name)
    .map(({ code }) => readCode(code).facts.suggestion)
    .find(Boolean);

  function take() {
    const input = box.current?.querySelector("input");
    if (!input || !suggestion) return;
    input.value = suggestion;
    input.focus();
  }

  return (
    <div ref={box} className="grid gap-1.5">
      <TextField autoComplete="off" spellCheck={false} autoCapitalize="none" {...props} type="email" />
      {suggestion && (
        <button
          type="button"
          className="button button-secondary button-small needs-script justify-self-start"
          onClick={take}
        >
          {use.replace("{suggestion}", suggestion)}
        </button>
      )}
    </div>
  );
}
