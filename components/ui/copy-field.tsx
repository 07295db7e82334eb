"use client";

import { useId, useState } from "react";
import { Icon } from "./icon";
import { useWords } from "./words";

/** A value to take along: a key, an address, a code. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const word = useWords();
  const id = useId();
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    window.setTimeout(setCopied, 3000, false);
  }

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="flex flex-wrap gap-2 sm:flex-nowrap">
        <input
          id={id}
          readOnly
          value={value}
          className="input input-full figures text-small sm:text-base"
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="button button-secondary" onClick={copy}>
          <Icon name={copied ? "check" : "copy"} />
          {copied ? word("copied") : word("copy")}
        </button>
      </div>
      <span role="status" className="sr-only">
        {copied ? word("copied") : ""}
      </span>
    </div>
  );
}
