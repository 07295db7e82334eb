const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  œ: "oe",
  æ: "ae",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ĳ: "ij",
  ı: "i",
};

/**
 * What is compared when people search: without accents, case, apostrophes or double spaces. "D’HONDT,  Élise" →
 * "d hondt elise". The database's own `fold` does the same to the names that it keeps.
 */
export function searchText(...parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter(Boolean)
    .join(" ")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßœæøłđðþĳı]/g, (letter) => letters[letter] ?? letter)
    .replace(/['’‘`´,\s\p{Cc}]+/gu, " ")
    .trim();
}

/** The words of a search, each of which must be found; no more than a person types. */
export function searchWords(query: string, most = 6): string[] {
  const words = searchText(query.slice(0, 200)).split(" ").filter(Boolean);
  return [...new Set(words)].slice(0, most);
}

/** For a LIKE that looks for the word itself: the signs that mean something to LIKE are escaped. */
export function likeContains(word: string): string {
  return `%${word.replace(/[\\%_]/g, "\\$&")}%`;
}

export function likeStarts(word: string): string {
  return `${word.replace(/[\\%_]/g, "\\$&")}%`;
}
