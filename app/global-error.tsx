"use client";

import "./globals.css";
import { failureWords } from "./frame/failure-words";

/** When even the frame of the page throws. */
export default function GlobalFailure({ error }: { error: Error & { digest?: string } }) {
  const words = failureWords.nl;
  return (
    <html lang="nl">
      <body>
        <main className="page grid gap-4">
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          {error.digest && (
            <p>
              {words.reference}: {error.digest}
            </p>
          )}
          <p>
            <a href="/">{words.home}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
