"use client";

import { useRef, useState } from "react";
import { useWords } from "../ui/words";
import { TextField, type TextFieldProps } from "./text-field";

/** An e-mail address; `suggest` may know what was meant ("hotmial.com"), and nothing changes without consent. */
export function EmailField({
  suggest,
  ...props
}: Omit<TextFieldProps, "type" | "onBlur"> & { suggest?: (typed: string) => string | undefined }) {
  const word = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [suggestion, setSuggestion] = useState<string>();

  function accept() {
    const input = box.current?.querySelector("input");
    if (!input || !suggestion) return;
    input.value = suggestion;
    input.focus();
    setSuggestion(undefined);
  }

  return (
    <div ref={box} className="grid gap-1.5">
      <TextField
        autoComplete="email"
        spellCheck={false}
        autoCapitalize="none"
        {...props}
        type="email"
        onBlur={(event) => setSuggestion(suggest?.(event.target.value))}
      />
      <div role="status" className="text-small empty:hidden">
        {suggestion && (
          <button type="button" className="button button-quiet button-small" onClick={accept}>
            {word("email.suggestion", { suggestion })}
          </button>
        )}
      </div>
    </div>
  );
}
