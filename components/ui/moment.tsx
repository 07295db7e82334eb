import { useLocale } from "next-intl";
import { defaultLanguage, isLanguage } from "@/lib/i18n/language";
import { formatFullMoment, formatMoment } from "@/lib/values/moments";

/** "vandaag 10:42"; the full moment on hover and for screen readers. */
export function Moment({ at }: { at: Date }) {
  const locale = useLocale();
  const language = isLanguage(locale) ? locale : defaultLanguage;
  const full = formatFullMoment(at, language);
  return (
    <time dateTime={at.toISOString()} title={full} className="figures whitespace-nowrap">
      <span aria-hidden="true">{formatMoment(at, language)}</span>
      <span className="sr-only">{full}</span>
    </time>
  );
}
