"use client";

import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useActionState,
  useEffect,
  useId,
  useRef,
} from "react";
import { fillIn, useWords } from "../ui/words";
import { ErrorSummary } from "./error-summary";
import { type FormAction, type FormState, fieldId, problemsIn, readCode, typedIn } from "./form-state";

type FormContextValue = {
  id: string;
  state: FormState;
  pending: boolean;
  values: unknown;
  sentence: (code: string) => string;
};

const FormContext = createContext<FormContextValue | null>(null);

/** Sentences by error code, with {facts} in braces. They arrive from the server in the reader's language. */
export type Sentences = Readonly<Record<string, string>>;

/**
 * A form that works before its script has loaded and keeps what was typed after an error. The fields inside find their
 * value and their problem by name; they may be written in a server component.
 */
export function Form({
  action,
  values,
  sentences = {},
  translate,
  onDone,
  className = "form",
  children,
}: {
  action: FormAction;
  /** What the fields hold at first, by name. */
  values?: Readonly<Record<string, unknown>>;
  /** Sentences for the error codes of this form, beside the general ones of `ui.client`. */
  sentences?: Sentences;
  /** For a client component that has a translator of its own; wins over `sentences`. */
  translate?: (code: string, facts: Readonly<Record<string, string>>) => string | undefined;
  /** Called in the browser when the action answered without a problem. */
  onDone?: (state: FormState) => void;
  className?: string;
  children: ReactNode;
}) {
  const [state, dispatch, pending] = useActionState(action, null);
  const id = useId();
  const word = useWords();
  const form = useRef<HTMLFormElement>(null);
  const answered = useRef<FormState>(null);

  useEffect(() => {
    if (state === answered.current) return;
    answered.current = state;
    if (state?.status !== "success") return;
    form.current?.closest("dialog")?.close();
    if (state.initialValue === null || state.initialValue === undefined) form.current?.reset();
    onDone?.(state);
  }, [state, onDone]);

  const sentence = (code: string) => sentenceFor(code, { sentences, translate, word });

  const problems = problemsIn(state).map(({ field, code }) => ({
    href: field ? `#${fieldId(id, field)}` : undefined,
    sentence: sentence(code),
  }));

  return (
    <FormContext value={{ id, state, pending, values: state?.initialValue ?? values, sentence }}>
      <form
        ref={form}
        action={dispatch}
        noValidate
        className={className}
        aria-busy={pending || undefined}
        onSubmit={(event) => {
          // An action of React's own empties the form when it answers; one that we start ourselves leaves it alone.
          event.preventDefault();
          if (pending) return;
          const submitter = (event.nativeEvent as SubmitEvent).submitter;
          const data = new FormData(event.currentTarget, submitter);
          startTransition(() => dispatch(data));
        }}
      >
        {problems.length > 0 && <ErrorSummary problems={problems} of={state} />}
        {children}
      </form>
    </FormContext>
  );
}

type Saying = {
  sentences: Sentences;
  translate?: ((code: string, facts: Readonly<Record<string, string>>) => string | undefined) | undefined;
  word: ReturnType<typeof useWords>;
};

function sentenceFor(code: string, { sentences, translate, word }: Saying): string {
  const { name, facts } = readCode(code);
  const own = translate?.(name, facts) ?? sentences[name];
  if (own !== undefined) return fillIn(own, facts);
  const general = word(`error.${name}`, facts);
  return general === `error.${name}` ? word("error.invalid") : general;
}

/**
 * What the fields find in a `Form`, for a form that keeps its own state: one that is saved while it is filled in. `problems`
 * are codes by field name.
 */
export function FieldsOf({
  id,
  values,
  problems,
  sentences,
  pending,
  children,
}: {
  id: string;
  values: Readonly<Record<string, unknown>>;
  problems: Readonly<Record<string, string>>;
  sentences: Sentences;
  pending: boolean;
  children: ReactNode;
}) {
  const word = useWords();
  const error = Object.fromEntries(Object.entries(problems).map(([name, code]) => [name, [code]]));
  const sentence = (code: string) => sentenceFor(code, { sentences, word });
  return <FormContext value={{ id, state: { error }, pending, values, sentence }}>{children}</FormContext>;
}

export function useForm() {
  return use(FormContext);
}

/** All that a field needs to know about itself: its id, its problems, what it holds. */
export function useField(name: string, given?: unknown) {
  const form = use(FormContext);
  const alone = useId();
  const id = fieldId(form?.id ?? alone, name);
  const codes = form?.state?.error?.[name] ?? [];
  const typed = form ? typedIn(form.values, name) : undefined;
  return {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    errors: codes.map((code) => form?.sentence(code) ?? code),
    value: typed === undefined && !form?.state?.initialValue ? given : typed,
    pending: form?.pending ?? false,
  };
}
