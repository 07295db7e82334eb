import { useTranslations } from "next-intl";
import { type Step, StepList } from "@/components/ui/step-list";

const steps = ["file", "check", "confirm", "done"] as const;
export type UploadStep = (typeof steps)[number];

/** Bestand → Controle → Bevestigen → Klaar. */
export function UploadSteps({ at, checkHref }: { at: UploadStep; checkHref?: string }) {
  const t = useTranslations("uploads.steps");
  const place = steps.indexOf(at);
  const shown = steps.map((step, index): Step => {
    const state = index < place || at === "done" ? "done" : index === place ? "current" : "to-do";
    return { label: t(step), state, ...(step === "check" && checkHref ? { href: checkHref } : {}) };
  });
  return <StepList steps={shown} across />;
}
