import { getTranslations } from "next-intl/server";
import { StepList } from "@/components/ui/step-list";

export async function RegisterSteps({ current }: { current: 1 | 2 }) {
  const t = await getTranslations("identity.register");
  return (
    <StepList
      across
      steps={[
        { label: t("personal"), state: current === 1 ? "current" : "done", href: "/register" },
        { label: t("office"), state: current === 2 ? "current" : "to-do" },
      ]}
    />
  );
}
