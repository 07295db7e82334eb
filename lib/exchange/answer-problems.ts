import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { type Answered, answerable, answered, restage, takes, typedValue, writeAnswers } from "./answers";
import { countUpload } from "./count-upload";
import { uploadDefinition } from "./upload-definitions";
import { withUpload } from "./with-upload";

export const answerProblemsInput = z.object({
  uploadId: id,
  code: z.string().max(80),
  answer: answerable.exclude(["TYPED"]),
});

type Refused = "not-found" | "upload.not-ready" | "upload.answer-impossible";

/** The same answer for all of a kind that wait for one; a suggestion that is wrong itself stays open. */
export async function answerProblems(
  actor: Actor,
  { uploadId, code, answer }: z.infer<typeof answerProblemsInput>,
): Promise<Outcome<{ uploadId: string; answered: number }, Refused>> {
  return withUpload<{ uploadId: string; answered: number }, Refused>(actor, uploadId, async (tx, upload) => {
    if (upload.status !== "CHECKED") return refuse("upload.not-ready");
    const { list } = uploadDefinition(upload.type);
    // Which of two rows is right can't be said for all of them at once.
    if (!list || (code === "row.twice" && answer === "KEPT")) return refuse("upload.answer-impossible");
    const found = await tx.uploadProblem.findMany({
      where: { uploadId: upload.id, code, answer: answer === "OPEN" ? { not: "OPEN" } : "OPEN" },
      select: answered,
      orderBy: { rowNumber: "asc" },
    });
    const problems = found.filter((problem) => takes(problem, answer));
    if (found.length > 0 && problems.length === 0) return refuse("upload.answer-impossible");
    let done: readonly Answered[] = problems;
    if (answer === "SUGGESTION" || answer === "OPEN") {
      const concerned = problems.filter(
        ({ affiliationId, candidates }) => affiliationId && candidates.length === 0,
      );
      const current = await list.current(
        upload.employerId,
        concerned.map(({ affiliationId }) => affiliationId ?? ""),
      );
      const judge = await list.judge({ employerId: upload.employerId, current });
      const wishes = concerned.map((problem) => {
        const read = typedValue(
          list,
          problem.column,
          (answer === "OPEN" ? problem.value : problem.suggestion) ?? "",
        );
        return { problem, value: "value" in read ? read.value : undefined };
      });
      const outcome = await restage(tx, { list, judge, uploadId: upload.id }, wishes);
      if (answer === "SUGGESTION") done = outcome.done.map(({ problem }) => problem);
    }
    await writeAnswers(
      tx,
      upload.id,
      answer,
      done.map((problem) => ({ problem, typed: null })),
    );
    await countUpload(tx, upload.id);
    return success({ uploadId: upload.id, answered: done.length });
  });
}
