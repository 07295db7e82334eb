"use client";

import { useEffect, useRef, useState } from "react";
import { Icon } from "../ui/icon";
import { useWords } from "../ui/words";

export type SummaryProblem = { href?: string; sentence: string };

/** What is wrong, all together, above the form: it takes the focus and each line leads to its field. */
export function ErrorSummary({ problems, of }: { problems: readonly SummaryProblem[]; of: unknown }) {
  const word = useWords();
  const summary = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer asks for attention again, also with the same problems
  useEffect(() => {
    const found: Record<string, string> = {};
    for (const { href } of problems) {
      const label = href && document.querySelector(`[data-label-of="${href.slice(1)}"]`)?.textContent;
      // A label that is a sentence, as beside a tick box, gives up its full stop here.
      if (href && label) found[href] = label.replace(/\.$/, "");
    }
    setLabels(found);
    summary.current?.focus();
  }, [of]);

  const several = problems.length > 1;
  return (
    // biome-ignore lint/a11y/noAutofocus: without script this is how the summary takes the focus
    <div ref={summary} tabIndex={-1} autoFocus role="alert" className="notice tone-danger error-summary">
      <Icon name="octagon-alert" />
      <div>
        <p className="notice-title">
          {word(several ? "problems.several" : "problems.one", { count: problems.length })}
        </p>
        <ul className="mt-1 grid gap-0.5">
          {problems.map(({ href, sentence }) => (
            <li key={`${href}${sentence}`}>
              {href ? (
                <a href={href} onClick={(event) => goTo(event, href)}>
                  {labels[href] ? word("problems.of", { field: labels[href], problem: sentence }) : sentence}
                </a>
              ) : (
                sentence
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A link moves the page; the field itself must have the focus, also the first of a group. */
function goTo(event: React.MouseEvent, href: string) {
  const target = document.getElementById(href.slice(1));
  if (!target) return;
  event.preventDefault();
  const control = target.matches("input, select, textarea")
    ? target
    : target.querySelector<HTMLElement>("input");
  (control ?? target).focus();
  (control ?? target).scrollIntoView({ block: "center" });
}
