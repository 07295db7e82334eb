import { getTranslations } from "next-intl/server";
import { StepList } from "@/components/ui/step-list";

/** The three steps of setting up, as the users know them: choose, connect, prove. */
export async function SetUpSteps({ current }: { current: 1 | 2 | 3 }) {
  const t = await getTranslations("settings.two-step.steps");
  const stateOf = (step: number) => (step < current ? "done" : step === current ? "current" : "to-do");
  return (
    <StepList
      across
      steps={[
        { label: t("choose"), state: stateOf(1), href: "/settings/two-step?change=1" },
        { label: t("connect"), state: stateOf(2) },
        { label: t("prove"), state: stateOf(3) },
      ]}
    />
  );
}
