import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { ProblemView, UploadType } from "@/lib/exchange/upload-view";
import type { Language } from "@/lib/i18n/language";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import { answerProblemAction } from "./actions";
import { AnswerForm, TypedInput } from "./answer-form";
import { columnName, shownValue, showsMoney } from "./column-name";
import type { Say } from "./problem-sentence";

const plain = buttonClass({ variant: "secondary", size: "small" });
const tones = { ERROR: "danger", QUESTION: "warning", WARNING: "warning", IGNORED: "neutral" } as const;

export async function ProblemRow({
  problem,
  type,
  locale,
  say,
}: {
  problem: ProblemView;
  type: UploadType;
  locale: Language;
  say: Say;
}) {
  const t = await getTranslations("uploads");
  const { id, grade, answer, candidates, suggestion } = problem;
  const answered = answer !== "OPEN";
  const chosen = candidates.find((one) => one.id === problem.typed);
  const becomes = answer === "SUGGESTION" ? suggestion : (chosen?.name ?? problem.typed);
  const column = columnName(type, problem.column, locale);
  const who = problem.who || t("grid.nobody");
  // A date cell was kept as "2026-12-01".
  const value = shownValue(type, problem.column, problem.value, locale);
  return (
    <li className="problem-row" data-answered={answered || undefined}>
      <div className="problem-cell">
        <Badge tone={tones[grade]}>
          <span className="figures">{problem.cell}</span>
        </Badge>
        <span className="text-ink-soft text-small">{t("grid.row", { row: problem.rowNumber })}</span>
      </div>
      <div className="problem-what">
        <p className="wrap-anywhere font-semibold">{who}</p>
        <p className="wrap-anywhere text-small">
          <span className="text-ink-soft">{t("grid.column", { column })} </span>
          {value ? <q className="problem-value">{value}</q> : <em>{t("grid.empty")}</em>}
        </p>
        <p className="field-hint wrap-anywhere" id={`${id}-cause`}>
          {say(problem.code, problem.facts)}
        </p>
        {answered && (
          <p className="mt-1 flex items-start gap-1.5 text-small font-semibold text-success">
            <Icon name="check" className="icon-small mt-1" />
            <span className="wrap-anywhere">{t(`answer.${answer}`, { value: becomes ?? "" })}</span>
          </p>
        )}
      </div>
      <AnswerForm action={answerProblemAction} id={id}>
        <input type="hidden" name="problemId" value={id} />
        {candidates.length > 0 ? (
          <fieldset className="grid gap-2">
            <legend className="mb-1 font-semibold text-small">{t("grid.who-is-it")}</legend>
            {candidates.map((one) => (
              <label key={one.id} className="choice choice-card">
                <input type="radio" name="typed" value={one.id} defaultChecked={problem.typed === one.id} />
                <span className="min-w-0">
                  <span className="wrap-anywhere">{one.name}</span>
                  <span className="field-hint figures block">
                    {t("grid.candidate", {
                      number: one.number,
                      date: formatDate(plainDateOf(one.birthDate)),
                    })}
                  </span>
                </span>
              </label>
            ))}
            <div>
              <button type="submit" name="answer" value="TYPED" className={plain}>
                {t("grid.this-person")}
              </button>
            </div>
          </fieldset>
        ) : (
          problem.affiliationId && (
            <div className="flex gap-2">
              <TypedInput
                name="typed"
                defaultValue={problem.typed ?? value}
                className="input input-small min-w-0 flex-1"
                aria-label={t("grid.correct", { column, who })}
                aria-describedby={`${id}-cause ${id}-error`}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                {...(showsMoney(type, problem.column) ? { inputMode: "decimal" as const } : {})}
              />
              <button type="submit" name="answer" value="TYPED" className={plain}>
                {t("grid.apply")}
              </button>
            </div>
          )
        )}
        <div className="flex flex-wrap gap-2">
          {suggestion && answer !== "SUGGESTION" && (
            <button
              type="submit"
              name="answer"
              value="SUGGESTION"
              className={buttonClass({ variant: "primary", size: "small" }, "button-wraps")}
              aria-label={t("grid.take", { suggestion, who })}
            >
              <Icon name="check" className="icon-small" />
              {suggestion}
            </button>
          )}
          {grade !== "ERROR" && problem.affiliationId && candidates.length === 0 && answer !== "KEPT" && (
            <button
              type="submit"
              name="answer"
              value="KEPT"
              className={plain}
              aria-label={t("grid.keep-of", { who })}
            >
              {t("grid.keep")}
            </button>
          )}
          {answer !== "LEFT_OUT" && (
            <button
              type="submit"
              name="answer"
              value="LEFT_OUT"
              className={buttonClass({ variant: "quiet", size: "small" })}
              aria-label={t("grid.leave-of", { who })}
            >
              {t("grid.leave")}
            </button>
          )}
          {answered && (
            <button
              type="submit"
              name="answer"
              value="OPEN"
              className={buttonClass({ variant: "quiet", size: "small" })}
              aria-label={t("grid.reopen-of", { who })}
            >
              {t("grid.reopen")}
            </button>
          )}
        </div>
      </AnswerForm>
    </li>
  );
}
