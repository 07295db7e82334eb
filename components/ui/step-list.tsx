import { useTranslations } from "next-intl";
import { Icon } from "./icon";

export type Step = {
  label: string;
  state: "done" | "current" | "to-do";
  href?: string;
  steps?: readonly Step[];
};

function Mark({ state, number }: { state: Step["state"]; number: string }) {
  if (state === "done") {
    return (
      <span className="step-mark step-done">
        <Icon name="check" className="icon-small" />
      </span>
    );
  }
  return <span className={`step-mark figures step-${state}`}>{number}</span>;
}

/** The steps of a long form: upright at its left, or `across` the top of a short one. */
export function StepList({ steps, across }: { steps: readonly Step[]; across?: boolean }) {
  const t = useTranslations("ui");
  const words = { done: t("steps.done"), current: t("steps.current"), "to-do": t("steps.to-do") };
  return (
    <nav aria-label={t("steps.name")} className="no-print">
      <ol className={across ? "steps steps-across" : "steps"}>
        {steps.map((step, index) => (
          <li key={step.label}>
            <StepLine step={step} number={String(index + 1)} word={words[step.state]} />
            {step.steps && step.steps.length > 0 && (
              <ol className="steps mt-1 ml-9">
                {step.steps.map((part, place) => (
                  <li key={part.label}>
                    <StepLine step={part} number={`${index + 1}.${place + 1}`} word={words[part.state]} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepLine({ step, number, word }: { step: Step; number: string; word: string }) {
  const inside = (
    <>
      <Mark state={step.state} number={number} />
      <span>{step.label}</span>
      <span className="sr-only">({word})</span>
    </>
  );
  const current = step.state === "current" ? "step" : undefined;
  return step.href && step.state !== "current" ? (
    <a href={step.href} className="step-line">
      {inside}
    </a>
  ) : (
    <span
      className={`step-line ${step.state === "current" ? "font-semibold text-ink" : ""}`}
      aria-current={current}
    >
      {inside}
    </span>
  );
}
