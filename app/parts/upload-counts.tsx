import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import type { UploadCounts as Counts } from "@/lib/exchange/upload-view";

const always = ["rows", "new", "changed", "cleared", "unchanged"] as const;
const wherePresent = ["leftOut", "overtaken", "unknown", "ignored", "warnings"] as const;

/** What a list did, row by row counted. */
export function UploadCounts({ counts }: { counts: Counts }) {
  const t = useTranslations("uploads");
  const shown = [...always, ...wherePresent.filter((name) => counts[name] > 0)];
  return (
    <DefinitionList
      items={shown.map((name) => ({
        term: t(`count.${name}`),
        value: <span className="figures">{t("figure", { count: counts[name] })}</span>,
      }))}
    />
  );
}
