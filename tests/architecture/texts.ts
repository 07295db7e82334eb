/** What is decided about the texts, as rules over text: 004-texts.test.ts shows each failing and the product keeping it. */
type Tree = { readonly [key: string]: string | Tree };

/** Every text by its whole key, "employer.people.title". */
export function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const name = prefix ? `${prefix}.${key}` : key;
    if (typeof value === "string") flat.set(name, value);
    else for (const [inner, text] of flatten(value, name)) flat.set(inner, text);
  }
  return flat;
}

/**
 * The names that a text wants filled in, each once, with its kind ("count:plural"), and its tags ("<strong>"). The parts
 * of a plural or a choice are read too. A text that does not close what it opens is a fault.
 */
export function placeholders(text: string): string[] {
  const found = new Set<string>();
  const end = readText(text, 0, 0, found);
  if (end !== text.length) throw new Error(`A } too many in: ${text}`);
  return [...found].sort();
}

function readText(text: string, start: number, depth: number, found: Set<string>): number {
  let at = start;
  while (at < text.length) {
    const sign = text[at];
    if (sign === "'" && (text[at + 1] === "{" || text[at + 1] === "}")) {
      const close = text.indexOf("'", at + 2);
      at = close === -1 ? text.length : close + 1;
    } else if (sign === "{") at = readArgument(text, at + 1, depth, found);
    else if (sign === "}") {
      if (depth === 0) throw new Error(`A } too many in: ${text}`);
      return at;
    } else {
      const tag = sign === "<" ? /^<\/?([a-z][a-zA-Z]*)\/?>/.exec(text.slice(at)) : null;
      if (tag) found.add(`<${tag[1]}>`);
      at += tag ? tag[0].length : 1;
    }
  }
  if (depth > 0) throw new Error(`A } is missing in: ${text}`);
  return at;
}

function readArgument(text: string, start: number, depth: number, found: Set<string>): number {
  const head = /^\s*([a-zA-Z]\w*)\s*(?:,\s*(\w+)\s*)?/.exec(text.slice(start));
  if (!head) throw new Error(`A placeholder without a name in: ${text}`);
  const [whole, name, kind] = head;
  found.add(kind ? `${name}:${kind}` : `${name}`);
  let at = start + whole.length;
  while (at < text.length && text[at] !== "}") {
    if (text[at] === "{") at = readText(text, at + 1, depth + 1, found) + 1;
    else at += 1;
  }
  if (at >= text.length) throw new Error(`A } is missing in: ${text}`);
  return at + 1;
}

export type Language = "nl" | "fr" | "en";

/** Words that only one of the languages has. Where another language holds one, somebody forgot to translate. */
const telltale: Readonly<Record<Language, RegExp>> = {
  nl: /(?<![\p{L}-])(het|een|niet|voor|naar|deze|wordt|zijn|uw|geen|maar)(?![\p{L}-])/iu,
  fr: /(?<![\p{L}-])(vous|votre|vos|cette|avec|sont|être|une|pour|aucun)(?![\p{L}-])/iu,
  en: /(?<![\p{L}-])(the|your|this|with|please|and|you|are)(?![\p{L}-])/iu,
};

export function strayWord(language: Language, text: string): string | null {
  for (const other of ["nl", "fr", "en"] as const) {
    const found = other === language ? null : telltale[other].exec(text);
    if (found) return found[0];
  }
  return null;
}

/** We say "u" and "vous". */
const familiar: Readonly<Record<Language, RegExp | null>> = {
  nl: /(?<!\p{L})(je|jij|jou|jouw|jullie)(?!\p{L})/iu,
  fr: /(?<!\p{L})(tu|toi|tes)(?!\p{L})/iu,
  en: null,
};

export function tooFamiliar(language: Language, text: string): string | null {
  return familiar[language]?.exec(text)?.[0] ?? null;
}
