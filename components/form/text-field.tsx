"use client";

import type { InputHTMLAttributes, ReactNode } from "react";
import { describedBy, FieldFrame, type FieldText } from "./field";
import { useField } from "./form";

type Passed = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "autoComplete"
  | "autoCapitalize"
  | "disabled"
  | "inputMode"
  | "maxLength"
  | "max"
  | "min"
  | "onBlur"
  | "onChange"
  | "placeholder"
  | "readOnly"
  | "spellCheck"
  | "step"
>;

export type TextFieldProps = FieldText &
  Passed & {
    type?: "text" | "tel" | "url" | "search" | "number" | "email";
    defaultValue?: string;
    /** As wide as what belongs in it. */
    width?: "short" | "medium" | "full";
    /** Stands before or behind the input: "BE", "€", "%". */
    before?: ReactNode;
    after?: ReactNode;
  };

export function TextField({
  name,
  label,
  hint,
  optional,
  type = "text",
  defaultValue,
  width = "full",
  before,
  after,
  ...rest
}: TextFieldProps) {
  const field = useField(name, defaultValue);
  const input = (
    <input
      {...rest}
      id={field.id}
      name={name}
      type={type}
      defaultValue={
        typeof field.value === "string" || typeof field.value === "number" ? field.value : undefined
      }
      aria-required={!optional || undefined}
      aria-invalid={field.errors.length > 0 || undefined}
      aria-describedby={describedBy(field, hint)}
      className={`input input-${width}`}
    />
  );
  return (
    <FieldFrame ids={field} label={label} hint={hint} optional={optional}>
      {before || after ? (
        <div className={`input-with input-${width}`}>
          {before && <span>{before}</span>}
          {input}
          {after && <span>{after}</span>}
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  );
}
