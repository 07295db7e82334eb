import { createTranslator } from "next-intl";
import { pool } from "@/lib/database/client";
import type {
  ProblemAnswer,
  ProblemGrade,
  UploadChangeKind,
  UploadChangeState,
} from "@/lib/database/generated/enums";
import type { Language } from "@/lib/i18n/language";
import { messagesIn } from "@/lib/i18n/messages";

type Change = { row: number; kind: UploadChangeKind; state: UploadChangeState };

type Problem = {
  row: number;
  cell: string;
  grade: ProblemGrade;
  code: string;
  facts: Record<string, string | number> | null;
  answer: ProblemAnswer;
  /** What the sender put in its place; null where nothing was corrected. */
  corrected: string | null;
};

/** What became of the rows of a batch, by their number; one that is not there changed nothing and had nothing amiss. */
export async function findOutcomes(
  uploadId: string,
  { from, until }: { readonly from: number; readonly until: number },
  language: Language,
): Promise<ReadonlyMap<number, string>> {
  const values = [uploadId, from, until];
  const [changes, problems] = await Promise.all([
    pool().query<Change>({
      text: `SELECT "rowNumber" AS row, kind, state FROM "UploadChange"
        WHERE "uploadId" = $1 AND "rowNumber" BETWEEN $2 AND $3`,
      values,
    }),
    pool().query<Problem>({
      text: `SELECT "rowNumber" AS row, cell, grade, code, facts, answer,
        CASE WHEN cardinality(candidates) > 0 THEN NULL
          WHEN answer = 'SUGGESTION' THEN suggestion WHEN answer = 'TYPED' THEN typed END AS corrected
        FROM "UploadProblem"
        WHERE "uploadId" = $1 AND "rowNumber" BETWEEN $2 AND $3 ORDER BY "rowNumber", grade, id`,
      values,
    }),
  ]);
  const rows = new Map<number, { changes: Change[]; problems: Problem[] }>();
  const at = (row: number) => {
    const there = rows.get(row) ?? { changes: [], problems: [] };
    rows.set(row, there);
    return there;
  };
  for (const change of changes.rows) at(change.row).changes.push(change);
  for (const problem of problems.rows) at(problem.row).problems.push(problem);
  const words = wordsIn(language);
  return new Map([...rows].map(([row, found]) => [row, told(words, found.changes, found.problems)]));
}

function wordsIn(language: Language) {
  const messages = messagesIn(language);
  const t = createTranslator({ locale: language, messages, namespace: "uploads.result" });
  const problems = createTranslator({ locale: language, messages, namespace: "problems" });
  const sentence = ({ code, facts }: Problem): string => {
    const key = code as "unexpected";
    return problems.has(key) ? problems(key, { reference: "—", ...facts }) : code;
  };
  return { t, sentence };
}

/** For a row without anything to tell. */
export function unchangedIn(language: Language): string {
  return wordsIn(language).t("unchanged");
}

function told(
  { t, sentence }: ReturnType<typeof wordsIn>,
  changes: readonly Change[],
  problems: readonly Problem[],
): string {
  const lines: string[] = [];
  const applied = changes.find(({ state }) => state === "APPLIED");
  if (applied) lines.push(t(`applied.${applied.kind}`));
  if (applied)
    for (const value of new Set(problems.map(({ corrected }) => corrected)))
      if (value) lines.push(t("corrected", { value }));
  if (changes.some(({ state }) => state === "OVERTAKEN")) lines.push(t("overtaken"));
  const once = new Set<string>();
  const left = problems.filter(
    ({ grade, answer }) =>
      answer === "LEFT_OUT" || (answer === "OPEN" && (grade === "ERROR" || grade === "QUESTION")),
  );
  for (const problem of left) once.add(t("left-out", { reason: sentence(problem) }));
  for (const problem of problems)
    if (problem.grade === "WARNING" && !left.includes(problem))
      once.add(t("warning", { reason: sentence(problem) }));
  lines.push(...once);
  const ignored = problems.filter(({ grade }) => grade === "IGNORED");
  if (lines.length === 0) lines.push(t("unchanged"));
  if (ignored.length > 0)
    lines.push(t("ignored", { cells: ignored.map(({ cell }) => cell).join(", "), count: ignored.length }));
  return lines.join(" ");
}
