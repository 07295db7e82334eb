/** What was filled in, by section and question; a row question holds a list of rows. Anything may still be missing. */
export type Answer = string | number | boolean | readonly string[] | readonly AnswerRow[];
export type AnswerRow = Readonly<Record<string, string | number | boolean>>;
export type SectionAnswers = Readonly<Record<string, Answer | undefined>>;
export type Answers = Readonly<Record<string, SectionAnswers | undefined>>;

/**
 * How a question is asked and what its answer is: text and long-text a string, number a whole number, decimal hundredths
 * as a whole number, money whole cents, date "YYYY-MM-DD", yes-no a boolean, choice one of the options, choices a list of
 * them, activity the code of an activity, enterprise-number its ten digits, rows a list of records.
 */
export type SimpleKind =
  | "text"
  | "long-text"
  | "number"
  | "decimal"
  | "money"
  | "date"
  | "yes-no"
  | "choice"
  | "choices"
  | "activity"
  | "enterprise-number";

type Common = {
  /** A field name: letters and digits. Its label is `tariffs.question.<section>.<key>.label`, with `.hint` where there is one. */
  readonly key: string;
  readonly required: boolean;
  readonly hint?: true;
  /** Asked only then. */
  readonly when?: (answers: Answers) => boolean;
};

export type SimpleQuestion = Common & {
  readonly kind: SimpleKind;
  /** Of a choice: their names are `tariffs.choice.<option>`. */
  readonly options?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  /** What a browser may fill in by itself. */
  readonly autocomplete?: string;
};

export type RowsQuestion = Common & {
  readonly kind: "rows";
  readonly columns: readonly SimpleQuestion[];
  readonly mostRows: number;
};

export type Question = SimpleQuestion | RowsQuestion;

/** A step of the form: "1.1 Activiteit". Its title is `tariffs.section.<key>.title`, one sentence of help `….intro`. */
export type Section = {
  readonly key: string;
  readonly number: string;
  /** The heading it stands under: `tariffs.part.<part>`. */
  readonly part: string;
  /** The cover it belongs to; absent for what is asked always. */
  readonly cover?: string;
  readonly questions: readonly Question[];
  /** Asked only then: of a cover that was chosen. */
  readonly when?: (answers: Answers) => boolean;
};
