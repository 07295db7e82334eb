/** What every tariff gives back: the same shape for each product, kept with the quote as it was. */
export type Calculation = {
  /** `priced` may be offered; `referred` has a price that the insurer must agree to; `refused` has none. */
  readonly outcome: "priced" | "referred" | "refused";
  /** One per cover that was priced, in the order of the product. Empty when refused. */
  readonly lines: readonly PremiumLine[];
  readonly total: Amounts;
  /** Rules that refuse or refer: which one, why, and what would avoid it. */
  readonly findings: readonly Finding[];
  /** What one should know and that stops nothing: "the ceiling of 2027 is not known yet, that of 2026 is used". */
  readonly notes: readonly Explained[];
};

/** In whole cents, for a year. `total` is always `net + tax + contribution`. */
export type Amounts = {
  readonly net: number;
  readonly tax: number;
  readonly contribution: number;
  readonly total: number;
};

export type PremiumLine = Amounts & {
  /** The key of a cover: "work-accidents". Its name stands in the messages, `tariffs.cover.<key>`. */
  readonly cover: string;
  /** How each tax and contribution came about; their amounts add up to `tax` and `contribution`. */
  readonly charges: readonly {
    readonly kind: "tax" | "contribution";
    /** `tariffs.charge.<key>` */
    readonly key: string;
    /** In hundredths of a per cent: 925 is 9.25 %. */
    readonly rate: number;
    readonly amount: number;
  }[];
  /** How the net premium came about, step by step, in the order in which it is reckoned. */
  readonly explanation: readonly Explained[];
};

/**
 * A sentence by its code, with the facts that it names: `tariffs.explain.<code>`. Money is a fact in whole cents under a name
 * that ends in `Cents`, a rate in hundredths of a per cent under one that ends in `Rate`, a factor in thousandths under one
 * that ends in `Factor`, a day "YYYY-MM-DD" under one that ends in `On`; a fact that is a choice ends in `Choice` and is
 * shown by its own name in the messages, `tariffs.choice.<value>`; anything else is shown as it is.
 */
export type Explained = {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
};

export type Finding = {
  /** The key of the rule: "liability.too-many-people". Its name is `tariffs.rule.<key>.name`, why it is there `….why`. */
  readonly rule: string;
  readonly kind: "refuse" | "refer";
  readonly facts: Explained["facts"];
  /** Where the answer stands that set it off, so that a screen can lead there. */
  readonly at: { readonly section: string; readonly field: string };
  /** What would avoid it, as sentences `tariffs.avoid.<code>`; empty when nothing would. */
  readonly avoid: readonly Explained[];
};
