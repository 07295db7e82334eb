// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** What XML 1.0 can hold: control characters and halves of surrogate pairs go. */
export function withoutIllegalCharacters(text: string): string {
  return text.replace(forbidden, "");
}

/** The longest text that Excel takes in a cell; a longer one makes it "repair" the file. */
export const longestCellText = 32_767;

/**
 * A text that a spreadsheet would take for a formula when it opens a CSV file (ASVS 1.2.10): a leading = + - @ tab,
 * return, line feed or NUL, also behind spaces and in their full-width forms, gets an apostrophe in front.
 */
export function withoutFormula(text: string): string {
  return startsLikeFormula.test(text) ? `'${text}` : text;
}

/** The text behind such an apostrophe, which is no part of it. */
export function behindApostrophe(text: string): string {
  return text.startsWith("'") && startsLikeFormula.test(text.slice(1)) ? text.slice(1) : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: tab, return, line feed and NUL start a formula too
const startsLikeFormula = /^(?:[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n\u0000])/;
