"use client";

import { startTransition, useActionState } from "react";
import { Icon } from "@/components/ui/icon";
import { revealNationalNumberAction } from "./actions";

/** Masked until asked for; asking leaves a trace that the person can read. Works as a form without script too. */
export function NationalNumber({
  affiliationId,
  masked,
  words,
}: {
  affiliationId: string;
  masked: string;
  words: { show: string; note: string };
}) {
  const [state, reveal, pending] = useActionState(revealNationalNumberAction, null);
  if (typeof state?.value === "string") return <span className="figures">{state.value}</span>;
  return (
    <form
      action={reveal}
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        startTransition(() => reveal(data));
      }}
    >
      <input type="hidden" name="affiliationId" value={affiliationId} />
      <span className="figures">{masked}</span>
      <button
        type="submit"
        className="button button-quiet button-small"
        title={words.note}
        aria-disabled={pending || undefined}
      >
        <Icon name="eye" className="icon-small" />
        {words.show}
      </button>
    </form>
  );
}
