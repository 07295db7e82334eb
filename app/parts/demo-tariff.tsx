import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Whoever sees a price knows that it is none of a real insurer. */
export function DemoTariff() {
  const t = useTranslations("premiums.demo");
  return (
    <Notice tone="info" title={t("title")}>
      <p>{t("text")}</p>
    </Notice>
  );
}
