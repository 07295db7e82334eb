import { useMessages } from "next-intl";
import type { ReactNode } from "react";
import { type Words, WordsProvider } from "./words";

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): Words {
  return Object.entries(tree).reduce<Record<string, string>>((words, [key, value]) => {
    if (typeof value === "string") words[prefix + key] = value;
    else Object.assign(words, flatten(value, `${prefix}${key}.`));
    return words;
  }, {});
}

const flattened = new WeakMap<Tree, Words>();

/** One object for a language: where two shells stand in a page, React sends the words once. */
function wordsOf(tree: Tree): Words {
  const kept = flattened.get(tree) ?? flatten(tree);
  flattened.set(tree, kept);
  return kept;
}

/** Hands `ui.client` of the reader's language to the client components below. Both shells do this. */
export function ClientWords({ children }: { children: ReactNode }) {
  const { client } = useMessages().ui;
  return <WordsProvider words={wordsOf(client)}>{children}</WordsProvider>;
}
