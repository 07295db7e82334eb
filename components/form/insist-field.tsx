"use client";

import type { ReactNode } from "react";
import { CheckboxField } from "./choice-fields";
import { useForm } from "./form";
import { problemsIn, readCode } from "./form-state";

/**
 * "Toch bewaren": shown once the answer holds a problem that the person may set aside. Without script it stands there with
 * the answer, as the rest of the form does.
 */
export function InsistField({
  codes,
  label,
  hint,
}: {
  /** The problems that may be set aside. */
  codes: readonly string[];
  label: ReactNode;
  hint?: ReactNode;
}) {
  const form = useForm();
  const problems = problemsIn(form?.state);
  if (!problems.some(({ code }) => codes.includes(readCode(code).name))) return null;
  return <CheckboxField name="insist" label={label} hint={hint} />;
}
