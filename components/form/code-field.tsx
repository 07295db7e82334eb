"use client";

import { describedBy, FieldFrame, type FieldText } from "./field";
import { useField } from "./form";

/** A one-time code. One field, so that it can be pasted and filled in by the phone; spaces are left to the server. */
export function CodeField({
  name,
  label,
  hint,
  length = 6,
}: Omit<FieldText, "optional"> & { length?: number }) {
  const field = useField(name);
  return (
    <FieldFrame ids={field} label={label} hint={hint}>
      <input
        id={field.id}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={length + 2}
        spellCheck={false}
        aria-required="true"
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={describedBy(field, hint)}
        className="input input-code figures"
      />
    </FieldFrame>
  );
}
