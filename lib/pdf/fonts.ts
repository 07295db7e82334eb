import { join } from "node:path";

export type Weight = 400 | 600;

/** A stretch of text in one font file. */
export type Run = { readonly face: Face; readonly text: string };

/** What of pdfkit's own font we look at, beyond what it declares: which characters it has, and how wide they are. */
type FontFile = { hasGlyphForCodePoint(codePoint: number): boolean };
type OpenedFont = {
  layoutCache?: Record<string, unknown>;
  readonly font: FontFile;
  widthOfString(text: string, size: number): number;
};
type Opening = PDFKit.PDFDocument & { readonly _font: OpenedFont };

type Face = { readonly name: string; readonly opened: OpenedFont };

/** The typeface comes in files by script; most texts need only the first, and the others open when a name asks for them. */
const scripts = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic"] as const;

const fileOf = (script: string, weight: Weight) =>
  join(
    process.cwd(),
    `node_modules/@fontsource/source-sans-3/files/source-sans-3-${script}-${weight}-normal.woff`,
  );

const partsToRemember = 100;

/** Unpacked once for all documents of this process: it takes ten times what drawing a page takes. */
const unpacked = new Map<string, FontFile>();

/** The fonts of one document, embedded as far as they are used. */
export class Fonts {
  readonly #doc: PDFKit.PDFDocument;
  readonly #faces = new Map<string, Face>();
  readonly #places = new Map<number, string | null>();
  #parts = 0;

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc;
  }

  #face(script: string, weight: Weight): Face {
    const name = `${script}-${weight}`;
    const known = this.#faces.get(name);
    if (known) return known;
    // A font that is unpacked is as good a source as its file, which the types do not know.
    const source = (unpacked.get(name) ?? fileOf(script, weight)) as string;
    this.#doc.registerFont(name, source).font(name);
    const face = { name, opened: (this.#doc as Opening)._font };
    unpacked.set(name, face.opened.font);
    this.#faces.set(name, face);
    return face;
  }

  /** In which file a character stands; null when in none. */
  #scriptOf(codePoint: number): string | null {
    if (codePoint >= 0x20 && codePoint < 0x7f) return "latin";
    const known = this.#places.get(codePoint);
    if (known !== undefined) return known;
    const script = scripts.find((one) => this.#face(one, 400).opened.font.hasGlyphForCodePoint(codePoint));
    this.#places.set(codePoint, script ?? null);
    return script ?? null;
  }

  /** Cut where another font file takes over. A character that no file has loses its accents, or becomes a question mark. */
  runs(text: string, weight: Weight): Run[] {
    const runs: { face: Face; text: string }[] = [];
    const add = (script: string, written: string) => {
      const face = this.#face(script, weight);
      const last = runs.at(-1);
      if (last?.face === face) last.text += written;
      else runs.push({ face, text: written });
    };
    for (const written of printable(text)) {
      const script = this.#scriptOf(written.codePointAt(0) ?? 0);
      if (script) {
        add(script, written);
        continue;
      }
      const bare = written.normalize("NFKD").replace(/\p{M}/gu, "");
      const bareScript = bare !== written && bare ? this.#scriptOf(bare.codePointAt(0) ?? 0) : null;
      add(bareScript ?? "latin", bareScript ? bare : "?");
    }
    return runs;
  }

  /** How words are drawn is remembered; of ten thousand letters with other names that would be a lot. */
  forget(): void {
    if (++this.#parts % partsToRemember !== 0) return;
    for (const { opened } of this.#faces.values()) opened.layoutCache = Object.create(null);
  }

  width(runs: readonly Run[], size: number): number {
    return runs.reduce((sum, { face, text }) => sum + face.opened.widthOfString(text, size), 0);
  }
}

/** Signs that mean something on a screen only, as paper has them. */
function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u202f\u2007]/g, "\u00a0")
    .replace(/\u2011/g, "-")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, "")
    .replace(/\p{Cc}/gu, " ");
}
