import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/database/client";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import {
  type Answer,
  type Answered,
  answerable,
  answered,
  pick,
  restage,
  takes,
  typedValue,
  writeAnswers,
} from "./answers";
import { type FoundProblem, kindOfChange } from "./checked-list";
import { greenColumns } from "./control-number";
import { countUpload } from "./count-upload";
import { stageChanges, stageProblems } from "./stage-upload";
import type { UploadList, Values } from "./upload-definition";
import { uploadDefinition } from "./upload-definitions";
import { uploadsVisibleTo } from "./uploads-visible-to";
import { withUpload } from "./with-upload";

export const answerProblemInput = z.object({
  problemId: id,
  answer: answerable,
  /** With TYPED: what it should be, or the id of the affiliation that is meant. */
  typed: z.string().max(1_000, "text.too-long").optional(),
});

type Given = z.infer<typeof answerProblemInput>;

/**
 * Answers one problem: as suggested, as typed, as it stands in the file, or the row left out; OPEN takes the answer back.
 * What is typed is judged like what stood in the file, and comes back with its code when it is wrong too.
 */
export async function answerProblem(
  actor: Actor,
  given: Given,
): Promise<Outcome<{ uploadId: string }, string>> {
  const found = await database().uploadProblem.findFirst({
    where: { id: given.problemId, upload: uploadsVisibleTo(actor) },
    select: { uploadId: true },
  });
  if (!found) return refuse("not-found");
  return withUpload<{ uploadId: string }, string>(actor, found.uploadId, async (tx, upload) => {
    if (upload.status !== "CHECKED") return refuse("upload.not-ready");
    const { list } = uploadDefinition(upload.type);
    const problem = await tx.uploadProblem.findFirst({
      where: { id: given.problemId, uploadId: upload.id },
      select: answered,
    });
    if (!problem) return refuse("not-found");
    if (!list || !takes(problem, given.answer)) return refuse("upload.answer-impossible");
    const typed = given.answer === "TYPED" ? (given.typed ?? "").trim() : null;
    const outcome =
      problem.candidates.length > 0
        ? await answerWho(tx, { list, employerId: upload.employerId }, problem, given.answer, typed)
        : await answerCell(tx, { list, employerId: upload.employerId }, problem, given.answer, typed);
    if (!outcome.ok) return outcome;
    await countUpload(tx, upload.id);
    return success({ uploadId: upload.id });
  });
}

type Of = { readonly list: UploadList; readonly employerId: string };

async function answerCell(
  tx: Transaction,
  { list, employerId }: Of,
  problem: Answered,
  answer: Answer,
  typed: string | null,
): Promise<Outcome<undefined, string>> {
  const text = answer === "SUGGESTION" ? problem.suggestion : answer === "TYPED" ? typed : problem.value;
  if (answer !== "LEFT_OUT" && problem.affiliationId) {
    const read = typedValue(list, problem.column, text ?? "");
    const unreadable = !("value" in read);
    if (unreadable && (answer === "TYPED" || answer === "SUGGESTION")) return read;
    const current = await list.current(employerId, [problem.affiliationId]);
    const judge = await list.judge({ employerId, current });
    const value = unreadable ? undefined : read.value;
    const { refused } = await restage(tx, { list, judge, uploadId: problem.uploadId }, [{ problem, value }]);
    const [first] = refused;
    if (first && (answer === "TYPED" || answer === "SUGGESTION")) return first.refusal;
    if (first)
      await restage(tx, { list, judge, uploadId: problem.uploadId }, [{ problem, value: undefined }]);
  }
  await writeAnswers(tx, problem.uploadId, answer, [{ problem, typed }]);
  return success(undefined);
}

/** The row gets its person: what was filled in is judged and staged now, as it would have been when the list was checked. */
async function answerWho(
  tx: Transaction,
  { list, employerId }: Of,
  problem: Answered,
  answer: Answer,
  typed: string | null,
): Promise<Outcome<undefined, string>> {
  const { uploadId, rowNumber } = problem;
  if (answer === "TYPED" && !problem.candidates.includes(typed ?? ""))
    return refuse("upload.answer-impossible");
  await tx.uploadChange.deleteMany({ where: { uploadId, rowNumber } });
  await tx.uploadProblem.deleteMany({
    where: { uploadId, rowNumber, id: { not: problem.id }, grade: { not: "IGNORED" } },
  });
  await tx.uploadProblem.update({
    where: { id: problem.id },
    data: { answer, typed: answer === "TYPED" ? typed : null },
  });
  if (answer !== "TYPED" || !typed) return success(undefined);
  const current = await list.current(employerId, [typed]);
  const before = current.get(typed);
  if (!before) return refuse("upload.answer-impossible");
  const green = greenColumns(list.sheet).map(({ key }) => key);
  const filled = (problem.filledIn ?? {}) as Values;
  const judge = await list.judge({ employerId, current });
  // What stands there now fills the gaps, unless the list asks for something new: then a gap is one.
  const values = { ...pick(green, list.written ? {} : before), ...filled };
  const [judgement] = await judge.rows([{ rowNumber, affiliationId: typed, values, before }]);
  if (!judgement?.after) return success(undefined);
  const { after, findings } = judgement;
  const kind = kindOfChange(green, before, after);
  await stageChanges(tx, uploadId, [{ rowNumber, affiliationId: typed, kind, before, after }]);
  const problems = findings.map(
    (finding): FoundProblem => ({
      ...finding,
      rowNumber,
      cell: problem.cell,
      value: String(filled[finding.column] ?? ""),
      affiliationId: typed,
      who: problem.who,
    }),
  );
  await stageProblems(tx, uploadId, problems);
  return success(undefined);
}
