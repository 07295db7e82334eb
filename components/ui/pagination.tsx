import { useTranslations } from "next-intl";
import { Icon } from "./icon";

/** Keyset pages: only before and after, because page 20 000 costs as much as page 1 and nobody asks for it by number. */
export function Pagination({ before, after, first }: { before?: string; after?: string; first?: string }) {
  const t = useTranslations("ui");
  if (!before && !after) return null;
  const look = "button button-secondary button-small";
  return (
    <nav aria-label={t("pages.name")} className="no-print flex items-center gap-2">
      {first && before && (
        <a href={first} className="button button-quiet button-small">
          {t("pages.first")}
        </a>
      )}
      {before && (
        <a href={before} rel="prev" className={look}>
          <Icon name="chevron-left" className="icon-small" />
          {t("pages.before")}
        </a>
      )}
      {after && (
        <a href={after} rel="next" className={look}>
          {t("pages.after")}
          <Icon name="chevron-right" className="icon-small" />
        </a>
      )}
    </nav>
  );
}
