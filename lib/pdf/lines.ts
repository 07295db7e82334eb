import type { Fonts, Run, Weight } from "./fonts";

export type Line = { readonly runs: readonly Run[]; readonly width: number };

/** Breaks a text into lines that fit: at spaces, and inside a word only when it is wider than the line itself. */
export function breakLines(fonts: Fonts, text: string, weight: Weight, size: number, width: number): Line[] {
  const measure = (part: string) => fonts.width(fonts.runs(part, weight), size);
  const lines: Line[] = [];
  const close = (written: string) => {
    const runs = fonts.runs(written, weight);
    lines.push({ runs, width: fonts.width(runs, size) });
  };
  for (const paragraph of text.split("\n")) {
    let line = "";
    let used = 0;
    // A no-break space is part of its word.
    for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      const space = line ? measure(" ") : 0;
      const wide = measure(word);
      if (used + space + wide <= width) {
        line += (line ? " " : "") + word;
        used += space + wide;
        continue;
      }
      if (line) close(line);
      [line, used] = wide <= width ? [word, wide] : rest(word, width, measure, close);
    }
    close(line);
  }
  return lines;
}

/** Of a word wider than the line, everything but its last piece is written. */
function rest(
  word: string,
  width: number,
  measure: (part: string) => number,
  close: (written: string) => void,
): [string, number] {
  let piece = "";
  for (const sign of word) {
    if (piece && measure(piece + sign) > width) {
      close(piece);
      piece = "";
    }
    piece += sign;
  }
  return [piece, measure(piece)];
}
