import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Language } from "@/lib/i18n/language";
import type { Finding } from "@/lib/tariffs/calculation";
import { explainer } from "@/lib/tariffs/sentences";

/** Which rules refuse or refer, why, and what would avoid it. */
export function QuoteFindings({
  findings,
  path,
}: {
  findings: readonly Finding[];
  /** Of the quote, for who may change the answer that set a rule off. */
  path?: string;
}) {
  const t = useTranslations("quotes.outcome.finding");
  const say = explainer(useLocale() as Language);
  return (
    <ul className="divide-y divide-line">
      {findings.map((finding) => {
        const { name, why, avoid } = say.finding(finding);
        const { section, field } = finding.at;
        return (
          <li key={`${finding.rule} ${field} ${why}`} className="grid gap-1 py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong>{name}</strong>
              <Badge tone={finding.kind === "refuse" ? "danger" : "warning"}>{t(finding.kind)}</Badge>
            </p>
            <p>{why}</p>
            <p className="text-ink-soft">
              {avoid.length > 0 ? `${t("avoid")} ${avoid.join(" ")}` : t("none")}{" "}
              {path && section && (
                <a href={`${path}/${section}#q-${field}`} className="whitespace-nowrap">
                  {t("to-question")}
                </a>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** What one should know and that stops nothing. */
export function QuoteNotes({ notes }: { notes: readonly Finding["avoid"][number][] }) {
  const say = explainer(useLocale() as Language);
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {notes.map((note, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the notes of one calculation never move
        <li key={place}>{say.explain(note)}</li>
      ))}
    </ul>
  );
}
