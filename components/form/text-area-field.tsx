"use client";

import { describedBy, FieldFrame, type FieldText } from "./field";
import { useField } from "./form";

export function TextAreaField({
  name,
  label,
  hint,
  optional,
  rows = 4,
  maxLength,
  defaultValue,
}: FieldText & { rows?: number; maxLength?: number; defaultValue?: string }) {
  const field = useField(name, defaultValue);
  return (
    <FieldFrame ids={field} label={label} hint={hint} optional={optional}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={typeof field.value === "string" ? field.value : undefined}
        aria-required={!optional || undefined}
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={describedBy(field, hint)}
        className="input input-full"
      />
    </FieldFrame>
  );
}
