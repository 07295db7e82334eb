import { useTranslations } from "next-intl";
import type { ChangeView, UploadType } from "@/lib/exchange/upload-view";
import type { Language } from "@/lib/i18n/language";
import { columnName, shownValue } from "./column-name";

/** What a row changes, old → new; only the columns that differ, named where there is more than one. */
export function ChangeDiff({
  change: { before, after },
  type,
  language,
}: {
  change: ChangeView;
  type: UploadType;
  language: Language;
}) {
  const t = useTranslations("uploads.diff");
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = keys.filter((key) => (before[key] ?? null) !== (after[key] ?? null));
  return (
    <span className="grid gap-0.5">
      {differing.map((key) => {
        const [was, becomes] = [before[key], after[key]].map((value) =>
          shownValue(type, key, value, language),
        );
        return (
          <span key={key} className="wrap-anywhere">
            {keys.length > 1 && (
              <span className="text-ink-soft">
                {t("column", { column: columnName(type, key, language) })}{" "}
              </span>
            )}
            {was && (
              <>
                <span className="sr-only">{t("was")} </span>
                <del className="text-ink-soft">{was}</del>{" "}
              </>
            )}
            <span aria-hidden="true">→ </span>
            <span className="sr-only">{t("becomes")} </span>
            {becomes ? <ins className="no-underline font-semibold">{becomes}</ins> : <em>{t("empty")}</em>}
          </span>
        );
      })}
    </span>
  );
}
