import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { textSchema } from "@/lib/values/text-schema";

export type NameProblem = "name.too-long" | "name.characters";

export type PersonName = { readonly name: string; readonly firstName: string };

/** "Peeters, An": in lists, where people look for the family name. */
export function listName({ name, firstName }: PersonName): string {
  return [name, firstName].filter(Boolean).join(", ");
}

/** "An Peeters": in sentences and letters. */
export function spokenName({ name, firstName }: PersonName): string {
  return [firstName, name].filter(Boolean).join(" ");
}

/** "AP" */
export function initials({ name, firstName }: PersonName): string {
  return [firstName, name]
    .map((part) => [...part.trim()][0] ?? "")
    .join("")
    .toLocaleUpperCase("nl-BE");
}

/** One space between words and one way to write an accented letter, so that equal names are equal. */
export function tidyName(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u200b\u2060\ufeff]+/g, " ")
    .trim();
}

/** A family name or a first name. Digits and signs that no name holds are refused: they come from a shifted column. */
export function parseName(text: string): Outcome<string, NameProblem> {
  const name = tidyName(text);
  if (name.length > 100) return refuse("name.too-long");
  if (!/\p{L}/u.test(name) || !/^[\p{L}\p{M}'’`´.,()\-/ ]+$/u.test(name)) return refuse("name.characters");
  return success(name);
}

export const personName = textSchema(parseName);
