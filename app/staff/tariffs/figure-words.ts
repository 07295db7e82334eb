import { getTranslations } from "next-intl/server";
import type { Language } from "@/lib/i18n/language";
import { decimals, hundredths } from "@/lib/tariffs/decimals";
import type { FigureCell, FigureLabel, FigureRow } from "@/lib/tariffs/figure-table";
import { explainer } from "@/lib/tariffs/sentences";
import { formatMoney } from "@/lib/values/money";
import { formatPercent } from "@/lib/values/percent";

export type FigureWords = Awaited<ReturnType<typeof figureWords>>;

/** What the figures of a tariff are called and how they are written, in the reader's language. */
export async function figureWords(language: Language) {
  const t = await getTranslations("tariffs");
  const tell = explainer(language);
  const table = (key: string) => t(`figures.table.${key}` as "figures.table.rules");
  const column = (key: string) => t(`figures.column.${key}` as "figures.column.rate");

  function label({ of, key, beside }: FigureLabel): string {
    const what = {
      choice: () => tell.choice(key),
      cover: () => tell.cover(key),
      rule: () => tell.ruleName(key),
      activity: () => tell.activity(key),
      risk: () => t("figures.risk", { risk: key }),
      word: () => t(`figures.word.${key}` as "figures.word.limit"),
    }[of]();
    return beside ? t("figures.beside", { what, which: label(beside) }) : what;
  }

  function shown({ kind, value, open }: Pick<FigureCell, "kind" | "value" | "open">): string {
    if (value === null) return open ? t("staff.figures.no-end") : "—";
    if (typeof value === "boolean") return t(value ? "staff.figures.yes" : "staff.figures.no");
    if (typeof value === "string") return tell.choice(value);
    switch (kind) {
      case "cents":
        return formatMoney(value, language);
      case "rate":
        return formatPercent(value / 100, language, { atLeast: 2 });
      case "factor":
        return decimals(value, 3, language);
      case "mille":
        return `${decimals(value, 3, language)}\u00a0‰`;
      case "hundredths":
        return hundredths(value, language);
      default:
        return String(value);
    }
  }

  /** A row of a table that grows is called by its first figure. */
  const row = ({ label: named, cells }: FigureRow): string => {
    if (named) return label(named);
    const [first] = cells;
    return first ? shown(first) : "";
  };
  return { table, column, label, shown, row };
}
