/** People type and paste numbers with dots, dashes, slashes and every kind of space; none of them means anything. */
export function withoutSeparators(text: string): string {
  return text.replace(/[\s.\-/\u2010-\u2015\u200b\u2060\ufeff]/g, "");
}

export function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

export function inGroups(text: string, size: number): string {
  return text.replace(new RegExp(`(.{${size}})(?=.)`, "g"), "$1 ");
}
