/** The t of a cell, told apart by its first letters. */
export const cellTypes = { number: 0, shared: 1, inline: 2, text: 3, boolean: 4, error: 5, date: 6 } as const;

export function typeAt(buf: Buffer, start: number, end: number): number {
  const first = buf[start];
  if (first === 115) return end - start === 1 ? cellTypes.shared : cellTypes.text; // s, str
  if (first === 105) return cellTypes.inline;
  if (first === 98) return cellTypes.boolean;
  if (first === 101) return cellTypes.error;
  if (first === 100) return cellTypes.date;
  return cellTypes.number;
}

/** The place behind `<v>`, `<is><t>` or `<is><t xml:space="preserve">`, or -1 when there is something else. */
export function valueStart(buf: Buffer, at: number, end: number): number {
  if (buf[at] !== 60) return -1;
  if (buf[at + 1] === 118 && buf[at + 2] === 62) return at + 3;
  const is = buf[at + 1] === 105 && buf[at + 2] === 115 && buf[at + 3] === 62;
  if (!is || buf[at + 4] !== 60 || buf[at + 5] !== 116) return -1;
  if (buf[at + 6] === 62) return at + 7;
  if (buf[at + 6] !== 32) return -1;
  let open = at + 7;
  while (open < end && buf[open] !== 62) open++;
  return open < end && buf[open - 1] !== 47 ? open + 1 : -1;
}

/** The place behind `</v></c>` or `</t></is></c>`, or -1. */
export function valueClose(buf: Buffer, at: number, value: boolean): number {
  if (buf[at + 1] !== 47 || buf[at + 3] !== 62 || buf[at + 4] !== 60 || buf[at + 5] !== 47) return -1;
  if (value) return buf[at + 2] === 118 && buf[at + 6] === 99 && buf[at + 7] === 62 ? at + 8 : -1;
  const is = buf[at + 2] === 116 && buf[at + 6] === 105 && buf[at + 7] === 115 && buf[at + 8] === 62;
  return is && buf[at + 9] === 60 && buf[at + 10] === 47 && buf[at + 11] === 99 && buf[at + 12] === 62
    ? at + 13
    : -1;
}
