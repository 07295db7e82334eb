"use client";

import { useEffect } from "react";
import { failureWords } from "./frame/failure-words";

/** What is left when a page throws. Its words come along in three languages: the server may be what failed. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  useEffect(() => document.querySelector<HTMLElement>("h1")?.focus(), []);
  const language = typeof document === "undefined" ? "nl" : document.documentElement.lang;
  const words = failureWords[language as keyof typeof failureWords] ?? failureWords.nl;
  return (
    <main id="main" className="page grid gap-4">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p className="max-w-120 text-ink-soft">{words.text}</p>
      {error.digest && (
        <p>
          {words.reference}: <span className="figures font-semibold">{error.digest}</span>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button button-primary" onClick={reset}>
          {words.again}
        </button>
        <a href="/" className="button button-secondary" data-native>
          {words.home}
        </a>
      </div>
    </main>
  );
}
