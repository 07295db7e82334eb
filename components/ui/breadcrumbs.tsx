import { useTranslations } from "next-intl";
import { Icon } from "./icon";

export type Crumb = { label: string; href?: string };

export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="no-print text-small">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-ink-soft">
        {items.map(({ label, href }, index) => (
          <li key={`${label}${href ?? ""}`} className="flex items-center gap-1.5">
            {index > 0 && <Icon name="chevron-right" className="icon-small" />}
            {href ? (
              <a href={href} className="text-ink-soft no-underline hover:underline">
                {label}
              </a>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
