import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { ProblemKinds } from "@/lib/exchange/find-upload-problems";
import type { ProblemView, UploadCounts, UploadView } from "@/lib/exchange/upload-view";
import { sentences } from "@/lib/i18n/sentences";
import { answerProblemsAction } from "./actions";
import type { Say } from "./problem-sentence";

/** Which rows the grid shows: those that wait for an answer, those that can go as they are, those that have one. */
export const ways = ["open", "remarks", "answered"] as const;
export type Shown = (typeof ways)[number];

export const grades = {
  open: ["ERROR", "QUESTION"],
  remarks: ["WARNING"],
  answered: ["ERROR", "QUESTION", "WARNING"],
} as const satisfies Record<Shown, readonly ProblemView["grade"][]>;

/** Without a wish: what is open, and when that is done, what deserves a look. */
export function askedFor(wish: unknown, { open, warnings }: Pick<UploadCounts, "open" | "warnings">): Shown {
  const known = ways.find((way) => way === wish);
  return known ?? (open === 0 && warnings > 0 ? "remarks" : "open");
}

/** Who or which row is meant is said row by row. */
const aboutWho = /^row\.(several|resembles|identifiers|twice|unknown|nameless)/;

/** What can be answered for all of a kind at once; each button says for how many. */
export async function KindsOfProblem({
  upload,
  kinds,
  say,
  code,
  hrefOf,
}: {
  upload: UploadView;
  kinds: ProblemKinds;
  say: Say;
  /** The one kind that is shown. */
  code?: string;
  hrefOf: (code?: string) => string;
}) {
  const t = await getTranslations("uploads");
  if (kinds.length === 0) return null;
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {kinds.map((kind) => (
          <li
            key={`${kind.grade}${kind.code}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3"
          >
            <div className="min-w-0 flex-1 basis-72">
              <span className="font-semibold">{t(`kind.${kind.grade}`)}</span>{" "}
              <Badge tone={kind.grade === "ERROR" ? "danger" : "warning"}>
                {t("figure", { count: kind.open })}
              </Badge>
              <p className="wrap-anywhere text-ink-soft">{say(kind.code)}</p>
            </div>
            <div className="no-print flex flex-wrap items-center gap-2">
              {kind.suggested > 0 && (
                <ForAll upload={upload} code={kind.code} answer="SUGGESTION">
                  {t("grid.apply-all", { count: kind.suggested })}
                </ForAll>
              )}
              {kind.grade !== "ERROR" && !aboutWho.test(kind.code) && (
                <ForAll upload={upload} code={kind.code} answer="KEPT">
                  {t("grid.keep-all", { count: kind.open })}
                </ForAll>
              )}
              <ForAll upload={upload} code={kind.code} answer="LEFT_OUT">
                {t("grid.leave-all", { count: kind.open })}
              </ForAll>
              {kinds.length > 1 && (
                <a href={hrefOf(code === kind.code ? undefined : kind.code)} className="px-2 text-small">
                  {t(code === kind.code ? "grid.all-kinds" : "grid.only-kind")}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function ForAll({
  upload,
  code,
  answer,
  children,
}: {
  upload: UploadView;
  code: string;
  answer: "SUGGESTION" | "KEPT" | "LEFT_OUT";
  children: string;
}) {
  return (
    <Form action={answerProblemsAction} className="contents" sentences={await sentences("upload")}>
      <input type="hidden" name="uploadId" value={upload.id} />
      <input type="hidden" name="employerId" value={upload.employerId} />
      <input type="hidden" name="code" value={code} />
      <SubmitButton
        name="answer"
        value={answer}
        size="small"
        variant={answer === "SUGGESTION" ? "primary" : answer === "KEPT" ? "secondary" : "quiet"}
      >
        {children}
      </SubmitButton>
    </Form>
  );
}
