import type { Language } from "@/lib/i18n/language";

/** What stands on paper. A document is a list of these; where they fall on the pages is the engine's business. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly soft?: boolean }
  /** Names and values beside each other. */
  | { readonly kind: "facts"; readonly items: readonly { term: string; value: string }[] }
  /** A few figures that one looks for first, side by side. */
  | {
      readonly kind: "figures";
      readonly items: readonly { value: string; label: string; note?: string }[];
    }
  | TableBlock
  | ChartBlock
  /** Something to know, in a frame. */
  | { readonly kind: "note"; readonly title: string; readonly text: string }
  /** A letter's head: the recipient behind the window of the envelope, place and date, the reference. */
  | {
      readonly kind: "address";
      readonly lines: readonly string[];
      readonly date: string;
      readonly reference?: string;
    }
  | { readonly kind: "page-break" };

export type TableBlock = {
  readonly kind: "table";
  readonly columns: readonly {
    readonly header: string;
    readonly align?: "start" | "end";
    /** How wide beside the others; 1 unless told. */
    readonly share?: number;
  }[];
  readonly rows: readonly (readonly string[])[];
  /** The last row is a sum. */
  readonly total?: boolean;
};

export type ChartBlock = {
  readonly kind: "line-chart";
  readonly title: string;
  /** What one sees when one looks, for those who don't. */
  readonly description: string;
  readonly series: readonly {
    readonly label: string;
    readonly points: readonly { readonly x: number; readonly y: number }[];
    /** Expected rather than known: drawn with a broken line. */
    readonly expected?: boolean;
  }[];
  readonly showX?: (x: number) => string;
  readonly showY: (y: number) => string;
};

/** Who writes: the name at the top of the first page, the legal line at the foot of each. */
export type Letterhead = { readonly name: string; readonly contact?: string; readonly legal: string };

/** Pages that belong together and count their own numbers: a statement, or one letter of many. */
export type Part = {
  /** Of this part, where it is another than the document's. */
  readonly language?: Language;
  readonly blocks: readonly Block[];
};
