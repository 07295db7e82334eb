import type { Actor } from "@/lib/access/actor";
import type { AuditEvent } from "@/lib/audit/events";
import type { Prisma } from "@/lib/database/generated/client";
import type { EmployerEntry, ProblemGrade } from "@/lib/database/generated/enums";
import type { Sheet } from "@/lib/excel/define-sheet";
import type { Language, Translated } from "@/lib/i18n/language";
import type { UploadType } from "./upload-view";

/**
 * A kind of list that an employer sends in, as data. A new one is a sheet, a definition like this, and a line in
 * upload-definitions.ts; receiving, checking, answering, confirming, applying and taking back are the same for all.
 *
 * The way of a list: `list.judge` says what each row does, nothing is written but staged "UploadChange" rows (`before` and
 * `after`, by green column) and "UploadProblem" rows; the sender answers and confirms; `apply` writes it in one statement.
 */
export type UploadDefinition = {
  readonly type: UploadType;
  readonly title: Translated;
  /** Withheld by every running contract, it does not exist. */
  readonly entry: EmployerEntry;
  /** Absent where no file comes in: what is staged was worked out by ourselves. */
  readonly list: UploadList | null;
  /** The line in the trail of each person that it changed, with before and after. */
  readonly event: AuditEvent;
  /** Whether invitations to the benefit statement follow. */
  readonly invites: boolean;
  /**
   * A condition that what a change found is still so, over "Affiliation" as `a` and "UploadChange" as `c`
   * (`c.before->>'workEmail'`). Where it is false somebody was there in between, and the row is left alone.
   */
  readonly isAsBefore: Prisma.Sql;
  /**
   * Carries out every STAGED change of the upload for which `isAsBefore` holds; a change that waits for an answer is not
   * among them. SQL that goes after WITH: one or more CTEs by comma, of which the last is called `written` and gives
   * "rowNumber" and "affiliationId" of what was written. The states and the trail are the core's.
   */
  readonly apply: (upload: StagedUpload) => Prisma.Sql;
  /** The way back, of every APPLIED change where what stands there is still what the upload made it. The same shape. */
  readonly undo: (upload: StagedUpload) => Prisma.Sql;
};

export type StagedUpload = { readonly id: string; readonly employerId: string };

export type UploadList = {
  /**
   * What is sent out and read back. Who a row is for stands under the keys of `identifierColumns` (match-people.ts), what is
   * filled in under its green columns, and `controlColumn` (control-number.ts) is its last, under the key `control`.
   */
  readonly sheet: Sheet;
  /** Somebody with two affiliations and one row that says not which: the row is about both, or the sender is asked. */
  readonly severalAffiliations: "all" | "ask";
  /** Several rows about one person are several things; without it the second row that says something else is an error. */
  readonly severalRows?: true;
  /** What a value is called that is kept as a code, by column and value. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, Translated>>>>;
  /** A row that belongs to the list but has nothing to fill in: a member of the family. */
  readonly isAside?: (text: (key: string) => string) => boolean;
  /**
   * What would stand in the green cells if the list were downloaded now, of these affiliations or of everybody: `before` of a
   * change. The green keys first and all of them; further keys may follow for `isAsBefore` and `undo`.
   */
  readonly current: (employerId: string, affiliationIds?: readonly string[]) => Promise<CurrentValues>;
  /**
   * What the list shows in its green cells where that is not what stands there now: the salary list has empty cells for the
   * new salary and its day. By it we tell whether somebody was there in between. An empty cell of an own file then is one that was not filled in.
   */
  readonly written?: (current: Values) => Values;
  /** Somebody may stand in more than one row, each of which is one of its own: two premiums paid once. */
  readonly repeats?: true;
  /** The rows as the list would show them now, the person's first and those aside after it: what was touched is told by them. */
  readonly shown: (
    actor: Actor,
    employerId: string,
    affiliationIds: readonly string[],
    language: Language,
  ) => Promise<ReadonlyMap<string, readonly Values[]>>;
  readonly judge: (scope: JudgeScope) => Promise<Judge>;
};

/** By column: text, cents, a number, "YYYY-MM-DD", or null for an empty cell. */
export type Value = string | number | null;
export type Values = Readonly<Record<string, Value>>;
export type CurrentValues = ReadonlyMap<string, Values>;

export type JudgeScope = {
  readonly employerId: string;
  /** Of everybody while a list is checked; of the one concerned while an answer is. */
  readonly current: CurrentValues;
};

/** Knows what it needs to know of the employer; asked in batches of thousands, so never a query per row. */
export type Judge = {
  readonly rows: (rows: readonly RowToJudge[]) => Promise<readonly Judgement[]>;
  /** After the last row: what only shows when all have been seen, such as an address that two people share. */
  readonly together?: () => Promise<readonly FindingOfRow[]>;
};

export type FindingOfRow = Finding & { readonly rowNumber: number; readonly affiliationId: string };

export type RowToJudge = {
  readonly rowNumber: number;
  readonly affiliationId: string;
  /** What stands in the green cells, read by the kind of their column. One that can't be read is absent; the core told so. */
  readonly values: Values;
  /** What stands there now. */
  readonly before: Values;
  /** The mail address behind a cell, by column, where it is not what the cell shows. */
  readonly links?: Readonly<Record<string, string>>;
};

export type Judgement = {
  /**
   * What it becomes, with the same keys as `before`; null when nothing changes. Also with an error, so that one corrected
   * cell finds its neighbours: a row with an open error or question is never applied.
   */
  readonly after: Values | null;
  readonly findings: readonly Finding[];
};

export type Finding = {
  readonly column: string;
  readonly grade: Exclude<ProblemGrade, "IGNORED">;
  /** With a sentence under `problems`, or one of lib/values/problems. */
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  /** As it would be typed. Never applied by itself. */
  readonly suggestion?: string;
};
