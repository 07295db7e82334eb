import { z } from "zod";
import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { cellValue } from "@/lib/excel/cell-value";
import { type Refusal, refuse } from "@/lib/values/outcome";
import { type FoundChange, kindOfChange } from "./checked-list";
import { greenColumns } from "./control-number";
import { stageChanges } from "./stage-upload";
import type { Judge, UploadList, Value, Values } from "./upload-definition";

export const answerable = z.enum(["SUGGESTION", "TYPED", "KEPT", "LEFT_OUT", "OPEN"]);
export type Answer = z.infer<typeof answerable>;

export const answered = {
  id: true,
  uploadId: true,
  rowNumber: true,
  cell: true,
  column: true,
  grade: true,
  code: true,
  value: true,
  suggestion: true,
  affiliationId: true,
  who: true,
  candidates: true,
  filledIn: true,
} as const satisfies Prisma.UploadProblemSelect;

export type Answered = Prisma.UploadProblemGetPayload<{ select: typeof answered }>;

/** Which answers a problem takes. A suggestion that is not there, an error kept, a row of nobody: not possible. */
export function takes(problem: Answered, answer: Answer): boolean {
  if (problem.grade === "IGNORED") return false;
  if (answer === "LEFT_OUT" || answer === "OPEN") return true;
  if (problem.candidates.length > 0) return answer === "TYPED";
  if (!problem.affiliationId) return false;
  if (answer === "SUGGESTION") return problem.suggestion !== null;
  return answer === "TYPED" || problem.grade !== "ERROR";
}

/** A text as it would stand in the file, as a value of its green column. */
export function typedValue(
  list: UploadList,
  column: string,
  text: string,
): { readonly value: Value } | Refusal {
  const green = greenColumns(list.sheet).find(({ key }) => key === column);
  if (!green) return refuse("upload.answer-impossible");
  const read = cellValue(green.kind, "text", text.trim());
  return read.ok ? { value: read.value } : read;
}

export type NewValue = { readonly problem: Answered; readonly value: Value | undefined };

export type Restaged = {
  readonly done: readonly NewValue[];
  readonly refused: readonly { readonly problem: Answered; readonly refusal: Refusal }[];
};

/**
 * Puts new values in the rows of these problems and judges them again. One that is still wrong is refused with its code and
 * changes nothing. Undefined stands for what can't be read: the row keeps what it had and waits. Any number at once.
 */
export async function restage(
  tx: Transaction,
  { list, judge, uploadId }: { readonly list: UploadList; readonly judge: Judge; readonly uploadId: string },
  values: readonly NewValue[],
): Promise<Restaged> {
  const green = greenColumns(list.sheet).map(({ key }) => key);
  const rows = await tx.uploadChange.findMany({
    where: { uploadId, rowNumber: { in: values.map(({ problem }) => problem.rowNumber) } },
    select: { rowNumber: true, affiliationId: true, before: true, after: true },
  });
  const byRow = new Map<number, typeof rows>();
  for (const row of rows) byRow.set(row.rowNumber, [...(byRow.get(row.rowNumber) ?? []), row]);
  const asked = values.flatMap((wish) =>
    (byRow.get(wish.problem.rowNumber) ?? []).map((row) => {
      const before = row.before as Values;
      const filled: Record<string, Value> = { ...pick(green, row.after as Values) };
      if (wish.value === undefined) delete filled[wish.problem.column];
      else filled[wish.problem.column] = wish.value;
      return { wish, before, row: { ...row, values: filled, before } };
    }),
  );
  const judgements = await judge.rows(asked.map(({ row }) => row));
  const refused = new Map<Answered, Refusal>();
  const changes: (FoundChange & { problem: Answered })[] = [];
  judgements.forEach(({ after, findings }, place) => {
    const { wish, before, row } = asked[place]!;
    const wrong = findings.find(({ grade, column }) => grade === "ERROR" && column === wish.problem.column);
    if (wrong && wish.value !== undefined) refused.set(wish.problem, refuse(wrong.code, wrong.facts));
    const becomes = after ?? before;
    const kind = kindOfChange(green, before, becomes);
    const { rowNumber, affiliationId } = row;
    changes.push({ rowNumber, affiliationId, kind, before, after: becomes, problem: wish.problem });
  });
  await stageChanges(
    tx,
    uploadId,
    changes.filter(({ problem }) => !refused.has(problem)),
  );
  return {
    done: values.filter(({ problem }) => !refused.has(problem)),
    refused: [...refused].map(([problem, refusal]) => ({ problem, refusal })),
  };
}

export function pick(keys: readonly string[], values: Values): Values {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}

/** Writes down what was answered; everything else that was wrong with the same cell is settled by a new value. */
export async function writeAnswers(
  tx: Transaction,
  uploadId: string,
  answer: Answer,
  answers: readonly { readonly problem: Answered; readonly typed: string | null }[],
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ problem }) => problem.rowNumber);
  const columns = answers.map(({ problem }) => problem.column);
  const typed = answers.map((one) => one.typed);
  if (answer === "SUGGESTION" || answer === "TYPED" || answer === "OPEN") {
    const rest = answer === "OPEN" ? "OPEN" : "TYPED";
    await tx.$executeRaw`
      UPDATE "UploadProblem" p SET answer = ${rest}::"ProblemAnswer", typed = g.typed
      FROM unnest(${rows}::int[], ${columns}::text[], ${typed}::text[]) AS g (n, col, typed)
      WHERE p."uploadId" = ${uploadId}::uuid AND p."rowNumber" = g.n AND p."column" = g.col AND p.grade <> 'IGNORED'
        AND cardinality(p.candidates) = 0 AND p."affiliationId" IS NOT NULL`;
  }
  await tx.$executeRaw`
    UPDATE "UploadProblem" p SET answer = ${answer}::"ProblemAnswer", typed = g.typed
    FROM unnest(${answers.map(({ problem }) => problem.id)}::uuid[], ${typed}::text[]) AS g (id, typed) WHERE p.id = g.id`;
  await settleTwice(
    tx,
    uploadId,
    answer,
    answers.map(({ problem }) => problem),
  );
}

/** Of the rows about one person the one that was chosen counts: the others stay out. */
async function settleTwice(
  tx: Transaction,
  uploadId: string,
  answer: Answer,
  problems: readonly Answered[],
): Promise<void> {
  if (answer === "LEFT_OUT" || answer === "OPEN") return;
  const chosen = problems.filter(({ code, affiliationId }) => code === "row.twice" && affiliationId);
  for (const { id, affiliationId, rowNumber } of chosen)
    await tx.uploadProblem.updateMany({
      where: {
        uploadId,
        code: "row.twice",
        affiliationId: affiliationId ?? "",
        id: { not: id },
        rowNumber: { not: rowNumber },
      },
      data: { answer: "LEFT_OUT", typed: null },
    });
}
