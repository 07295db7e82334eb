"use client";

import { startTransition, useActionState, useEffect, useRef, useState } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { FieldsOf, type Sentences } from "@/components/form/form";
import { type FormAction, fieldId } from "@/components/form/form-state";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fillIn, useWords, type Words } from "@/components/ui/words";
import { type AskedQuestion, filledRows } from "./asked-question";
import { OverwrittenNotices } from "./overwritten-notices";
import { isShort, QuestionField } from "./question-field";
import { QuestionRows } from "./question-rows";
import { SaveStatus } from "./save-status";
import type { Answer } from "./use-autosave";
import { type Latest, useFilling } from "./use-filling";

const formName = "q";

/**
 * The questions of one step. With script every answer is saved when one leaves it; without, at each button. What colleagues
 * change meanwhile arrives by itself and never takes away what is being typed.
 */
export function SectionForm({
  action,
  quoteId,
  section,
  questions,
  latest,
  hasPrevious,
  isLast,
  disabled,
  words,
  sentences,
}: {
  action: FormAction;
  quoteId: string;
  section: string;
  questions: readonly AskedQuestion[];
  latest: Latest;
  hasPrevious: boolean;
  isLast: boolean;
  /** It can be looked at, not filled in. */
  disabled: boolean;
  words: Words;
  sentences: Sentences;
}) {
  const form = useRef<HTMLFormElement>(null);
  const word = useWords();
  const [state, dispatch, pending] = useActionState(action, null);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  const answered = (state as { value?: Answer } | null | undefined)?.value ?? null;
  const filling = useFilling(form, { quoteId, section, questions }, latest, answered);
  const { view, status } = filling;
  const text = (key: string, facts?: Record<string, string | number>) => fillIn(words[key] ?? key, facts);
  const labelOf = (key: string) => questions.find((question) => question.key === key)?.label ?? key;
  const refusals = state?.error?.[""] ?? [];
  const sentence = (code: string) => sentences[code.split("?")[0] ?? ""] ?? word("error.invalid");
  const summary = [
    ...refusals.map((code) => ({ sentence: sentence(code) })),
    ...Object.entries(answered?.problems ?? {}).map(([name, { code }]) => ({
      href: `#${fieldId(formName, name)}`,
      sentence: fillIn(sentence(code), factsOf(code)),
    })),
  ];
  return (
    <FieldsOf
      id={formName}
      values={view.drawn}
      problems={view.problems}
      sentences={sentences}
      pending={pending}
    >
      <form
        ref={form}
        action={dispatch}
        noValidate
        className="grid max-w-180 gap-6"
        aria-busy={pending || undefined}
        onSubmit={(event) => {
          event.preventDefault();
          if (pending) return;
          const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
          startTransition(() => dispatch(data));
        }}
      >
        {summary.length > 0 && <ErrorSummary problems={summary} of={state} />}
        <OverwrittenNotices
          overwritten={view.overwritten}
          questions={questions}
          words={words}
          onPutBack={filling.putBack}
          onKeep={filling.keepMine}
        />
        <fieldset disabled={disabled} className="grid min-w-0 items-end gap-6 sm:grid-cols-2">
          {/* Enter in a field saves; it must not take a row away, which would be the first button. */}
          <button
            type="submit"
            name="formGo"
            value="stay"
            tabIndex={-1}
            aria-hidden="true"
            className="sr-only"
          />
          <input type="hidden" name="formQuote" value={quoteId} />
          <input type="hidden" name="formSection" value={section} />
          <input type="hidden" name="formRevision" value={view.revision} />
          <input type="hidden" name="formAsked" value={view.asked.join(",")} />
          {questions
            .filter(({ key }) => view.asked.includes(key))
            .map((question) =>
              question.kind === "rows" ? (
                <div key={question.key} className="min-w-0 sm:col-span-2">
                  <QuestionRows
                    question={question}
                    rows={view.rows[question.key] ?? []}
                    spare={!hasScript && filledRows(question, view.drawn) > 0}
                    words={{
                      choose: text("choose"),
                      remove: text("remove-row"),
                      removeIt: text("remove"),
                      most: text("most-rows"),
                      optional: word("optional"),
                    }}
                    onAdd={() => filling.addRow(question)}
                    onRemove={(place) => filling.removeRow(question, place)}
                  />
                </div>
              ) : (
                <div
                  key={question.kind === "activity" ? `${question.key}${view.drawing}` : question.key}
                  className={isShort(question) ? "min-w-0" : "min-w-0 sm:col-span-2"}
                >
                  <QuestionField field={question} name={question.key} empty={text("choose")} />
                </div>
              ),
            )}
        </fieldset>
        {!disabled && (
          <>
            {/* Stays in sight while one fills in a long step. */}
            <div className="sticky bottom-0 z-5 grid gap-2 border-line border-t bg-canvas py-3">
              {view.taken && (
                <Notice
                  tone="info"
                  live
                  title={text("taken", {
                    name: view.taken.by,
                    questions: view.taken.questions.map(labelOf).join(", "),
                  })}
                />
              )}
              <SaveStatus
                status={status}
                unread={Object.keys(view.problems).length}
                words={words}
                sentences={sentences}
              />
            </div>
            <div className="form-buttons">
              <Button
                type="submit"
                name="formGo"
                value={isLast ? "result" : "next"}
                variant="primary"
                icon={isLast ? "calculator" : "arrow-right"}
                aria-disabled={pending || undefined}
              >
                {text(isLast ? "calculate" : "next")}
              </Button>
              {hasPrevious && (
                <Button type="submit" name="formGo" value="back" icon="arrow-left">
                  {text("back")}
                </Button>
              )}
              <Button type="submit" name="formGo" value="later" variant="quiet">
                {text("later")}
              </Button>
            </div>
          </>
        )}
      </form>
    </FieldsOf>
  );
}

function factsOf(code: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(code.split("?")[1] ?? ""));
}
