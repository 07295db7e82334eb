"use client";

import { useEffect, useRef, useState } from "react";
import { Icon } from "./icon";
import { type Tone, toneIcon } from "./tone";
import { useWords } from "./words";

export type Toast = {
  tone?: Extract<Tone, "info" | "success" | "warning" | "danger">;
  text: string;
  link?: { href: string; label: string };
};

const eventName = "collectief:toast";

/** Tells something that happened, from anywhere in the browser. */
export function showToast(toast: Toast) {
  window.dispatchEvent(new CustomEvent<Toast>(eventName, { detail: toast }));
}

type Shown = Toast & { id: number };

/** The place where toasts appear; the shell has one. `first` is what the server has to tell after a redirect. */
export function ToastRegion({ first }: { first?: Toast }) {
  const word = useWords();
  const [shown, setShown] = useState<readonly Shown[]>(first ? [{ ...first, id: 0 }] : []);

  // The shell stays while pages change: what the server tells later arrives as another `first`.
  const told = useRef(first?.text);
  useEffect(() => {
    if (first && first.text !== told.current) showToast(first);
    told.current = first?.text;
  }, [first]);

  useEffect(() => {
    let last = 0;
    const timers = new Set<number>();
    const dismiss = (id: number) => setShown((now) => now.filter((toast) => toast.id !== id));
    const add = (event: Event) => {
      last += 1;
      const toast = { ...(event as CustomEvent<Toast>).detail, id: last };
      setShown((now) => [...now.slice(-2), toast]);
      // Bad news and links stay until they are read.
      if (toast.tone === "danger" || toast.tone === "warning" || toast.link) return;
      timers.add(window.setTimeout(dismiss, 7000, toast.id));
    };
    window.addEventListener(eventName, add);
    return () => {
      window.removeEventListener(eventName, add);
      for (const timer of timers) window.clearTimeout(timer);
    };
  }, []);

  return (
    <section aria-label={word("toasts")} aria-live="polite" className="toasts no-print">
      {shown.map((toast) => (
        <div key={toast.id} className={`toast tone-${toast.tone ?? "success"}`}>
          <Icon name={toneIcon[toast.tone ?? "success"]} />
          <p>
            {toast.text}{" "}
            {toast.link && (
              <a href={toast.link.href} className="whitespace-nowrap">
                {toast.link.label}
              </a>
            )}
          </p>
          <button
            type="button"
            aria-label={word("close")}
            className="button button-quiet button-icon button-small"
            onClick={() => setShown((now) => now.filter((other) => other.id !== toast.id))}
          >
            <Icon name="x" />
          </button>
        </div>
      ))}
    </section>
  );
}
