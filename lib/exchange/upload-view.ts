import type {
  ProblemAnswer,
  ProblemGrade,
  UploadChangeKind,
  UploadChangeState,
  UploadStatus,
} from "@/lib/database/generated/enums";

export const uploadTypes = [
  "insured-overview",
  "salary-list",
  "single-premium-list",
  "domain-change",
] as const;
export type UploadType = (typeof uploadTypes)[number];

/** Rows by what they do. `unknown` names nobody of this employer; `ignored` counts cells outside the green ones. */
export type UploadCounts = {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly cleared: number;
  readonly unchanged: number;
  /** Still waiting for the sender: errors and questions without an answer. */
  readonly open: number;
  readonly warnings: number;
  readonly ignored: number;
  readonly unknown: number;
  readonly leftOut: number;
  readonly overtaken: number;
};

/** The headers of a file whose columns could not be told, each with what stands under it in the first rows. */
export type AskedColumns = {
  readonly headerRow: number;
  readonly headers: readonly {
    readonly letters: string;
    readonly header: string;
    readonly samples: readonly string[];
    /** The key of the column that it probably is. */
    readonly guess: string | null;
  }[];
};

/** Everything that the pages of an upload show above their lists. */
export type UploadView = {
  readonly id: string;
  readonly type: UploadType;
  readonly employerId: string;
  readonly employerName: string;
  readonly fileName: string | null;
  readonly sentBy: string | null;
  readonly mine: boolean;
  readonly status: UploadStatus;
  readonly statusAt: Date;
  readonly createdAt: Date;
  readonly strict: boolean;
  readonly refusal: {
    /** A code with a sentence under `problems`. */
    readonly reason: string;
    readonly facts?: Readonly<Record<string, string | number>>;
    /** With the strict setting: the cells that broke it, the first hundred. */
    readonly cells?: readonly string[];
  } | null;
  readonly columns: AskedColumns | null;
  readonly counts: UploadCounts | null;
  readonly progressDone: number;
  readonly progressTotal: number;
  /** The same bytes were processed before: by whom and when. */
  readonly sameFile: { readonly at: Date; readonly by: string | null; readonly actionId: string } | null;
  /** Somebody else's upload for this employer that waits to be confirmed or is being applied. */
  readonly another: { readonly id: string; readonly by: string | null; readonly at: Date } | null;
  readonly actionId: string | null;
  readonly resultFileId: string | null;
  /** Set while it can be taken back. */
  readonly undoUntil: Date | null;
  readonly undoneAt: Date | null;
  /** Invitations that leave because of it, and when the first does. */
  readonly invitations: { readonly planned: number; readonly firstAt: Date | null };
};

export type ProblemView = {
  readonly id: string;
  readonly rowNumber: number;
  readonly cell: string;
  readonly column: string;
  readonly grade: ProblemGrade;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>> | null;
  readonly value: string;
  readonly suggestion: string | null;
  readonly who: string | null;
  readonly affiliationId: string | null;
  readonly candidates: readonly {
    readonly id: string;
    readonly name: string;
    readonly number: string;
    readonly birthDate: Date;
  }[];
  readonly answer: ProblemAnswer;
  readonly typed: string | null;
};

export type ChangeView = {
  readonly rowNumber: number;
  readonly affiliationId: string;
  readonly name: string;
  readonly number: string;
  readonly kind: UploadChangeKind;
  readonly state: UploadChangeState;
  /** By field, as values: text, cents, "YYYY-MM-DD". */
  readonly before: Readonly<Record<string, string | number | null>>;
  readonly after: Readonly<Record<string, string | number | null>>;
};

export type Paged<T> = {
  readonly rows: readonly T[];
  readonly next: string | null;
  readonly previous: string | null;
};

/*
 * The verbs behind the pages, one a file in lib/exchange:
 *   receiveUpload(actor, { employerId, type, fileName, source }): Outcome<{ uploadId }, …>
 *   findUpload(actor, uploadId): UploadView | null
 *   findUploadProblems(actor, { uploadId, grades?, code?, openOnly?, answeredOnly?, after?, before?, size? }): Paged<ProblemView> & { kinds }
 *     grades: readonly ProblemGrade[] — the grid asks for ERROR and QUESTION together, in the order of the rows (size 25)
 *   findUploads(actor, { employerId, type? }): what still waits for its sender, newest first, ten (helper A2 writes this one)
 *     kinds: { code, grade, open, total, suggested }[] — for "apply all suggestions of this kind"
 *   findUploadChanges(actor, { uploadId, kind?, after?, before?, size? }): Paged<ChangeView>
 *   answerProblem(actor, { problemId, answer, typed? }): Outcome<{ uploadId }, …>   typed: a value, or the id of a candidate
 *   answerProblems(actor, { uploadId, code, answer }): Outcome<{ uploadId, answered }, …>
 *   chooseColumns(actor, { uploadId, columns: { [key]: letters } }): Outcome<{ uploadId }, …>
 *   confirmUpload(actor, { uploadId, leaveOpenOut }): Outcome<{ uploadId, actionId }, …>
 *   withdrawUpload(actor, { uploadId }) · recheckUpload(actor, { uploadId }) · undoUpload(actor, { uploadId })
 */
