import { useMessages } from "next-intl";
import type { ReactNode } from "react";
import { type Words, WordsProvider } from "./words";

/** Hands `ui.client` of the reader's language to the client components below. Both shells do this. */
export function ClientWords({ children }: { children: ReactNode }) {
  const { ui } = useMessages() as { ui: { client: Words } };
  return <WordsProvider words={ui.client}>{children}</WordsProvider>;
}
