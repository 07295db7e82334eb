/** French puts a space before ? ! : ; and inside « »: one at which a line never breaks, wherever the text stands. */
export function unbroken<T>(texts: T): T {
  if (typeof texts === "string") return texts.replace(/ (?=[?!:;»])|(?<=«) /g, "\u00a0") as T;
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, unbroken(text)])) as T;
}
