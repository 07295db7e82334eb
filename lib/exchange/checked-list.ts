import type { ProblemGrade, UploadChangeKind } from "@/lib/database/generated/enums";
import { sameForm } from "./control-number";
import type { Values } from "./upload-definition";

/** What a check found, before any of it is written. */
export type CheckedList = {
  readonly changes: readonly FoundChange[];
  readonly problems: readonly FoundProblem[];
  /** Rows about somebody; those of the family and empty ones don't count. */
  readonly rows: number;
  readonly unknown: number;
  /** Of the unknown those in which nothing was filled in: nobody needs to look at them. */
  readonly unknownUntold: number;
  readonly ignored: number;
  /** Under which letter of the file each green column stands. */
  readonly letters: Readonly<Record<string, string | null>>;
};

export type FoundChange = {
  readonly rowNumber: number;
  readonly affiliationId: string;
  readonly kind: UploadChangeKind;
  readonly before: Values;
  readonly after: Values;
};

export type FoundProblem = {
  readonly rowNumber: number;
  readonly cell: string;
  readonly column: string;
  readonly grade: ProblemGrade;
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>> | undefined;
  readonly value: string;
  readonly suggestion?: string | undefined;
  readonly affiliationId?: string | null;
  readonly who: string | null;
  readonly candidates?: readonly string[];
  readonly filledIn?: Values;
};

export type CheckRefusal = {
  readonly reason: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly cells?: readonly string[];
};

/** Whether something new comes, something else, or nothing any more. */
export function kindOfChange(keys: readonly string[], before: Values, after: Values): UploadChangeKind {
  const empty = (values: Values) => keys.every((key) => sameForm(values[key]) === "");
  if (empty(before)) return "NEW";
  return empty(after) ? "CLEARED" : "CHANGED";
}
