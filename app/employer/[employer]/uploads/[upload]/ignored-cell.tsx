import { useTranslations } from "next-intl";
import type { ProblemView, UploadType } from "@/lib/exchange/upload-view";
import type { Language } from "@/lib/i18n/language";
import { columnName } from "./column-name";
import type { Say } from "./problem-sentence";

/** A cell that was changed though it is not green: which, whose, what it says now and why it is left as it was. */
export function IgnoredCell({
  problem,
  type,
  language,
  say,
}: {
  problem: ProblemView;
  type: UploadType;
  language: Language;
  say: Say;
}) {
  const t = useTranslations("uploads.grid");
  return (
    <>
      <span>
        <span className="figures font-semibold">{problem.cell}</span>{" "}
        <span className="text-ink-soft text-small">{columnName(type, problem.column, language)}</span>
      </span>
      <span className="wrap-anywhere">
        {problem.value ? <q className="problem-value">{problem.value}</q> : <em>{t("empty")}</em>}
        <span className="field-hint block">{say(problem.code, problem.facts)}</span>
      </span>
      <span className="wrap-anywhere text-ink-soft">{problem.who}</span>
    </>
  );
}
