import type { SubmissionResult } from "@conform-to/react";

/**
 * What a server action answers to a form: conform's `submission.reply()`. Errors are codes by field name, the form's own
 * under "". A code may bring facts: "password.too-short?minimum=8".
 */
export type FormState = SubmissionResult<string[]> | null | undefined;

/** A server action that a `Form` can post to, with and without script. */
export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

export type Problem = { field: string; code: string };

export function problemsIn(state: FormState): readonly Problem[] {
  return Object.entries(state?.error ?? {}).flatMap(([field, codes]) =>
    (codes ?? []).map((code) => ({ field, code })),
  );
}

/** "password.too-short?minimum=8" → the code and its facts. */
export function readCode(code: string): { name: string; facts: Record<string, string> } {
  const mark = code.indexOf("?");
  if (mark < 0) return { name: code, facts: {} };
  return { name: code.slice(0, mark), facts: Object.fromEntries(new URLSearchParams(code.slice(mark + 1))) };
}

/** What was typed in a field such as "address.street" or "groups[0]", from an answer that holds it nested. */
export function typedIn(values: unknown, field: string): unknown {
  let value: unknown = values;
  for (const part of field.split(/[.[\]]+/).filter(Boolean)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

/** An id that a link can point at. */
export function fieldId(form: string, field: string) {
  return `${form}-${field.replace(/[^\w-]+/g, "-")}`;
}
