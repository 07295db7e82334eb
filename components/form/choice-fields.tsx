"use client";

import type { ReactNode } from "react";
import { describedBy, FieldErrors, FieldFrame, FieldGroup, type FieldText, Hint } from "./field";
import { useField } from "./form";

export type Choice = {
  value: string;
  label: string;
  hint?: ReactNode;
  disabled?: boolean;
  /** Other words under which a search finds it. */
  words?: string;
};

/** The browser's own list: it works everywhere, on a phone best of all. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  choices,
  empty,
  defaultValue,
  width = "full",
  onChange,
}: FieldText & {
  choices: readonly Choice[];
  /** What stands there while nothing is chosen. */
  empty?: string;
  defaultValue?: string;
  width?: "short" | "medium" | "full";
  onChange?: (value: string) => void;
}) {
  const field = useField(name, defaultValue);
  const value = typeof field.value === "string" ? field.value : undefined;
  return (
    <FieldFrame ids={field} label={label} hint={hint} optional={optional}>
      <select
        // React leaves a select alone when only its default changes; after an answer it must show what was chosen.
        key={value}
        id={field.id}
        name={name}
        defaultValue={value ?? (empty === undefined ? undefined : "")}
        aria-required={!optional || undefined}
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={describedBy(field, hint)}
        className={`input input-${width}`}
        onChange={onChange && ((event) => onChange(event.target.value))}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** One yes or no. */
export function CheckboxField({
  name,
  label,
  hint,
  value = "on",
  defaultChecked,
}: Omit<FieldText, "optional"> & { value?: string; defaultChecked?: boolean }) {
  const field = useField(name, defaultChecked);
  return (
    <div className="field" data-invalid={field.errors.length > 0 || undefined}>
      <FieldErrors ids={field} />
      <label className="choice" htmlFor={field.id}>
        <input
          id={field.id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={field.value === true || field.value === value}
          aria-invalid={field.errors.length > 0 || undefined}
          aria-describedby={describedBy(field, hint)}
        />
        <span data-label-of={field.id}>{label}</span>
      </label>
      {hint && (
        <div className="pl-7">
          <Hint ids={field}>{hint}</Hint>
        </div>
      )}
    </div>
  );
}

type GroupProps = FieldText & { choices: readonly Choice[]; across?: boolean };

/** One of a few. `cards` draws each choice as a box, for choices that need a sentence. */
export function RadioGroupField({
  name,
  label,
  hint,
  optional,
  choices,
  across,
  cards,
  defaultValue,
  onChange,
}: GroupProps & { cards?: boolean; defaultValue?: string; onChange?: (value: string) => void }) {
  const field = useField(name, defaultValue);
  return (
    <FieldGroup ids={field} label={label} hint={hint} optional={optional}>
      <div className={across ? "choices choices-across" : "choices"}>
        {choices.map((choice) => (
          <ChoiceLine key={choice.value} choice={choice} id={`${field.id}-${choice.value}`} card={cards}>
            <input
              id={`${field.id}-${choice.value}`}
              type="radio"
              name={name}
              value={choice.value}
              disabled={choice.disabled}
              defaultChecked={field.value === choice.value}
              onChange={onChange && (() => onChange(choice.value))}
            />
          </ChoiceLine>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any of a few; the server receives every value that is ticked. */
export function CheckboxGroupField({
  name,
  label,
  hint,
  optional,
  choices,
  across,
  defaultValue = [],
}: GroupProps & { defaultValue?: readonly string[] }) {
  const field = useField(name, defaultValue);
  const ticked = Array.isArray(field.value) ? field.value : [field.value];
  return (
    <FieldGroup ids={field} label={label} hint={hint} optional={optional}>
      <div className={across ? "choices choices-across" : "choices"}>
        {choices.map((choice) => (
          <ChoiceLine key={choice.value} choice={choice} id={`${field.id}-${choice.value}`}>
            <input
              id={`${field.id}-${choice.value}`}
              type="checkbox"
              name={name}
              value={choice.value}
              disabled={choice.disabled}
              defaultChecked={ticked.includes(choice.value)}
            />
          </ChoiceLine>
        ))}
      </div>
    </FieldGroup>
  );
}

function ChoiceLine({
  choice,
  id,
  card,
  children,
}: {
  choice: Choice;
  id: string;
  card?: boolean;
  children: ReactNode;
}) {
  return (
    <label className={card ? "choice choice-card" : "choice"} htmlFor={id}>
      {children}
      <span>
        {choice.label}
        {choice.hint && <span className="field-hint block">{choice.hint}</span>}
      </span>
    </label>
  );
}
