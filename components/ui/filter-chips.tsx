import { useTranslations } from "next-intl";
import { Icon } from "./icon";

export type FilterChip = { label: string; value: string; without: string };

/** What the list is narrowed to; each chip is a link to the list without it. */
export function FilterChips({ chips, clear }: { chips: readonly FilterChip[]; clear: string }) {
  const t = useTranslations("ui");
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t("filters.active")} className="no-print flex flex-wrap items-center gap-2">
      {chips.map(({ label, value, without }) => (
        <li key={`${label}:${value}`} className="min-w-0 max-w-full">
          <a href={without} className="chip min-w-0" aria-label={t("filters.remove", { label, value })}>
            <span className="whitespace-nowrap text-ink-soft">{label}:</span>
            <span className="font-semibold">{value}</span>
            <Icon name="x" className="icon-small" />
          </a>
        </li>
      ))}
      <li>
        <a href={clear} className="px-1 text-small">
          {t("filters.clear")}
        </a>
      </li>
    </ul>
  );
}
