import { getLocale, getTranslations } from "next-intl/server";
import { cellProblems } from "@/lib/excel/cell-value";
import { workbookRefusals } from "@/lib/excel/refusals";
import type { Translated } from "@/lib/i18n/language";

type Facts = Readonly<Record<string, string | number>> | null | undefined;

/** Says in the reader's language what a code means that was kept with a list. */
export type Say = (code: string, facts?: Facts) => string;

/** What the reader of spreadsheets says of a file or a cell stands beside that reader. */
const ofTheReader: Readonly<Record<string, Translated>> = { ...workbookRefusals, ...cellProblems };

/** The sentences of all codes: our own and those of the reader. A code that this version does not know stays a code. */
export async function problemSentences(): Promise<Say> {
  const [t, locale] = await Promise.all([getTranslations("problems"), getLocale()]);
  return (code, facts) => {
    const own = code as "unexpected";
    if (!t.has(own)) return fill(ofTheReader[code]?.[locale] ?? code, facts);
    return t(own, { ...unknownFacts(String(t.raw(own))), ...facts });
  };
}

/** The cell-reader's own sentences by code, for the browser, where a typed value may be refused by them. */
export async function cellSentences(): Promise<Readonly<Record<string, string>>> {
  const locale = await getLocale();
  return Object.fromEntries(Object.entries(cellProblems).map(([code, sentence]) => [code, sentence[locale]]));
}

function fill(sentence: string, facts: Facts): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts?.[name] ?? "…"));
}

/** One sentence for many rows, each with facts of its own: what differs is left open. */
function unknownFacts(sentence: string): Record<string, string> {
  return Object.fromEntries([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, "…"]));
}
