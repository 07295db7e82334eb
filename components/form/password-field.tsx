"use client";

import { useState } from "react";
import { Icon } from "../ui/icon";
import { useWords } from "../ui/words";
import { describedBy, FieldFrame, type FieldText } from "./field";
import { useField } from "./form";

/** A secret that can be looked at while it is typed; it never comes back from the server. */
export function PasswordField({
  name,
  label,
  hint,
  autoComplete = "current-password",
}: Omit<FieldText, "optional"> & { autoComplete?: "current-password" | "new-password" }) {
  const field = useField(name);
  const word = useWords();
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame ids={field} label={label} hint={hint}>
      <div className="relative">
        <input
          id={field.id}
          name={name}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-required="true"
          aria-invalid={field.errors.length > 0 || undefined}
          aria-describedby={describedBy(field, hint)}
          className="input input-full pr-11"
        />
        <button
          type="button"
          aria-pressed={shown}
          aria-label={word("password.show")}
          title={word(shown ? "password.hide" : "password.show")}
          className="button button-quiet button-icon needs-script absolute inset-y-0 right-0"
          onClick={() => setShown(!shown)}
        >
          <Icon name={shown ? "eye-off" : "eye"} />
        </button>
      </div>
    </FieldFrame>
  );
}
