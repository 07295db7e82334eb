import { Paragraph } from "@/lib/email/email-layout";
import type { Language } from "@/lib/i18n/language";
import type { Finding } from "@/lib/tariffs/calculation";
import { quoteWords } from "../quote-words";

/** Which rules asked for it and why; for the broker also what would avoid it. */
export function FindingsList({
  findings,
  language,
  withAvoid,
}: {
  findings: readonly Finding[];
  language: Language;
  withAvoid?: boolean;
}) {
  const { explain, t } = quoteWords(language);
  return findings.map((finding) => {
    const { name, why, avoid } = explain.finding(finding);
    return (
      <Paragraph key={`${finding.rule} ${finding.at.field}`}>
        <strong>{name}</strong>
        <br />
        {why}
        {withAvoid && avoid.length > 0 && (
          <>
            <br />
            {t("finding.avoid")} {avoid.join(" ")}
          </>
        )}
      </Paragraph>
    );
  });
}
