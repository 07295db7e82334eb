import type { Calculation } from "./calculation";
import type { FigureTable } from "./figure-table";
import type { Answers, Section } from "./question";

/** Everything that a product is: what it asks, how its figures are checked, and the pure function that prices. */
export type TariffDefinition<Figures = unknown> = {
  readonly product: string;
  readonly covers: readonly string[];
  readonly sections: readonly Section[];
  /** What a version of the tariff holds, checked; codes of what is wrong with it otherwise, each with the place in it. */
  readonly readFigures: (
    json: unknown,
  ) => { ok: true; figures: Figures } | { ok: false; problems: readonly { path: string; code: string }[] };
  /** The same figures as tables, for those who read and change them. */
  readonly tables: (figures: Figures) => readonly FigureTable[];
  /** What an installation without any version can begin with. */
  readonly example: Figures;
  /** Pure: the same version and answers give the same answer. `on` is the day of the calculation. */
  readonly calculate: (figures: Figures, answers: Answers, on: string) => Calculation;
  /** How many days an offer made with these figures stays open. */
  readonly offerValidDays: (figures: Figures) => number;
  /** Who the quote is for, and the day that the policy would begin, as far as filled in. */
  readonly customerName: (answers: Answers) => string;
  readonly startsOn: (answers: Answers) => string | null;
  /** The section and question that hold that day, for who looks it up in the database. */
  readonly startsOnAt: readonly [section: string, key: string];
  /** Whether demands and needs were recorded: without them there is no offer. */
  readonly needsAreRecorded: (answers: Answers) => boolean;
};
