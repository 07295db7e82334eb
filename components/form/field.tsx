import type { ReactNode } from "react";
import { Icon } from "../ui/icon";
import { useWords } from "../ui/words";

/** What every field can be told. */
export type FieldText = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Says "(niet verplicht)" behind the label. */
  optional?: boolean;
};

export type FieldIds = { id: string; hintId: string; errorId: string; errors: readonly string[] };

/** The ids of hint and error, for the control's `aria-describedby`. */
export function describedBy({ hintId, errorId, errors }: FieldIds, hint: unknown) {
  const ids = [hint ? hintId : "", errors.length > 0 ? errorId : ""].filter(Boolean).join(" ");
  return ids || undefined;
}

export function Label({ text, optional }: { text: ReactNode; optional?: boolean }) {
  const word = useWords();
  return (
    <>
      {text}
      {optional && <span className="font-normal text-ink-soft"> {word("optional")}</span>}
    </>
  );
}

export function Hint({ ids, children }: { ids: FieldIds; children: ReactNode }) {
  return children ? (
    <p id={ids.hintId} className="field-hint">
      {children}
    </p>
  ) : null;
}

export function FieldErrors({ ids }: { ids: FieldIds }) {
  if (ids.errors.length === 0) return null;
  return (
    <p id={ids.errorId} className="field-error">
      <Icon name="circle-alert" className="icon-small" />
      <span>{ids.errors.join(" ")}</span>
    </p>
  );
}

/** Label above, hint under it, error between hint and control. */
export function FieldFrame({
  ids,
  label,
  hint,
  optional,
  children,
}: { ids: FieldIds; children: ReactNode } & Omit<FieldText, "name">) {
  return (
    <div className="field" data-invalid={ids.errors.length > 0 || undefined}>
      <label htmlFor={ids.id}>
        <span data-label-of={ids.id}>{label}</span>
        <Label text="" optional={optional} />
      </label>
      <Hint ids={ids}>{hint}</Hint>
      <FieldErrors ids={ids} />
      {children}
    </div>
  );
}

/** The same for a group of choices. */
export function FieldGroup({
  ids,
  label,
  hint,
  optional,
  children,
}: { ids: FieldIds; children: ReactNode } & Omit<FieldText, "name">) {
  return (
    <fieldset
      id={ids.id}
      className="field"
      data-invalid={ids.errors.length > 0 || undefined}
      aria-describedby={describedBy(ids, hint)}
    >
      <legend>
        <span data-label-of={ids.id}>{label}</span>
        <Label text="" optional={optional} />
      </legend>
      <Hint ids={ids}>{hint}</Hint>
      <FieldErrors ids={ids} />
      {children}
    </fieldset>
  );
}
