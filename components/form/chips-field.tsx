"use client";

import { Icon } from "../ui/icon";
import type { Choice } from "./choice-fields";
import { FieldGroup, type FieldText } from "./field";
import { useField } from "./form";

/**
 * Any of a few as chips: a chosen one shows a cross to take it away, the others a plus. They are the browser's own
 * checkboxes, so it works with the keyboard and without script.
 */
export function ChipsField({
  name,
  label,
  hint,
  optional,
  choices,
  defaultValue = [],
}: FieldText & { choices: readonly Choice[]; defaultValue?: readonly string[] }) {
  const field = useField(name, defaultValue);
  const ticked = Array.isArray(field.value) ? field.value : [field.value];
  return (
    <FieldGroup ids={field} label={label} hint={hint} optional={optional}>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label: text }) => (
          <label key={value} className="choice-chip" htmlFor={`${field.id}-${value}`}>
            <input
              id={`${field.id}-${value}`}
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={ticked.includes(value)}
              className="sr-only"
            />
            <span>{text}</span>
            <Icon name="plus" className="icon-small when-off" />
            <Icon name="x" className="icon-small when-on" />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
