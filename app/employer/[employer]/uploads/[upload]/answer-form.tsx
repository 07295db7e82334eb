"use client";

import { useRouter } from "next/navigation";
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  startTransition,
  use,
  useActionState,
  useEffect,
  useRef,
} from "react";
import { type FormAction, problemsIn, readCode, typedIn } from "@/components/form/form-state";
import { Icon } from "@/components/ui/icon";
import { fillIn } from "@/components/ui/words";

const SentencesContext = createContext<Readonly<Record<string, string>>>({});

/** The sentences for what a typed value may lack, once for all rows. */
export function AnswerSentences({
  value,
  children,
}: {
  value: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  return <SentencesContext value={value}>{children}</SentencesContext>;
}

const TypedContext = createContext<string | undefined>(undefined);

/** The field of a row: what was refused stays in it, also when the page came anew without script. */
export function TypedInput({ defaultValue, ...props }: ComponentProps<"input">) {
  return <input type="text" {...props} defaultValue={use(TypedContext) ?? defaultValue} />;
}

/**
 * One row's answer. Enter gives it and goes on to the next row's field; the page is drawn anew behind it. Without script
 * it is a form like any other.
 */
export function AnswerForm({
  action,
  id,
  children,
}: {
  action: FormAction;
  /** The problem's id: names the place of its message. */
  id: string;
  children: ReactNode;
}) {
  const [state, dispatch, pending] = useActionState(action, null);
  const words = use(SentencesContext);
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const told = useRef(state);

  useEffect(() => {
    if (state === told.current) return;
    told.current = state;
    if (state?.status !== "success") return;
    // The row goes: whoever stood in it goes on in the next one.
    if (form.current?.contains(document.activeElement)) goOn(form.current, "input[type=text], button");
    router.refresh();
  }, [state, router]);

  const problems = problemsIn(state).map(({ code }) => {
    const { name, facts } = readCode(code);
    return fillIn(words[name] ?? words.unexpected ?? name, { reference: "—", ...facts });
  });

  const refused = problems.length > 0 ? typedIn(state?.initialValue, "typed") : undefined;

  return (
    <form
      ref={form}
      action={dispatch}
      noValidate
      className="answer-form"
      data-invalid={problems.length > 0 || undefined}
      aria-busy={pending || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (pending) return;
        const submitter = (event.nativeEvent as SubmitEvent).submitter;
        const data = new FormData(event.currentTarget, submitter);
        startTransition(() => dispatch(data));
        // A hand on the keyboard goes on where the next answer is typed.
        if (document.activeElement instanceof HTMLInputElement) goOn(event.currentTarget, "input[type=text]");
      }}
    >
      <div role="alert" id={`${id}-error`}>
        {problems.length > 0 && (
          <p className="field-error">
            <Icon name="circle-alert" className="icon-small" />
            <span>{problems.join(" ")}</span>
          </p>
        )}
      </div>
      <TypedContext value={typeof refused === "string" ? refused : undefined}>{children}</TypedContext>
    </form>
  );
}

/** To the first such control below this form; where there is none, to the heading above the rows. */
function goOn(form: HTMLFormElement, controls: string) {
  const below = [...document.querySelectorAll<HTMLElement>(".answer-form")]
    .filter((other) => form.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)
    .flatMap((other) => other.querySelector<HTMLElement>(controls) ?? []);
  const [next = document.getElementById("rows-title")] = below;
  next?.focus({ preventScroll: next.tagName !== "INPUT" });
  if (next instanceof HTMLInputElement) next.select();
}
