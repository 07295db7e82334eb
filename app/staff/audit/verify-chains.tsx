"use client";

import { startTransition, useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { fillIn } from "@/components/ui/words";
import { verifyChainsAction } from "./actions";

/** Works the whole trail out again and says whether a line was changed or is missing, and where. */
export function VerifyChains({
  words,
}: {
  words: { verify: string; about: string; sound: string; broken: string; links: string };
}) {
  const [state, verify, pending] = useActionState(verifyChainsAction, null);
  const result = state?.value;
  return (
    <form
      action={verify}
      className="card grid gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        startTransition(() => verify(new FormData()));
      }}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-140 text-ink-soft">{words.about}</p>
        <button type="submit" className="button button-secondary" aria-disabled={pending || undefined}>
          {words.verify}
        </button>
      </div>
      <div aria-live="polite">
        {result && result.broken.length === 0 && (
          <Notice
            tone="success"
            title={fillIn(words.sound, { chains: result.chains, entries: result.entries })}
          />
        )}
        {result && result.broken.length > 0 && (
          <Notice tone="danger" title={fillIn(words.broken, { count: result.broken.length })}>
            <ul aria-label={words.links}>
              {result.broken.map(({ chain, number, cause }) => (
                <li key={`${chain} ${number} ${cause}`}>
                  {chain} #{number}: {cause}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </form>
  );
}
