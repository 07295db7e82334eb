import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { brand } from "@/lib/email/brand";
import { languages } from "@/lib/i18n/language";
import type { QuoteVersionView } from "@/lib/quotes/find-outcome";

/** The offer in three languages, to hand over; and where a colleague finds it. */
export async function Papers({ quoteId, version }: { quoteId: string; version: QuoteVersionView }) {
  const t = await getTranslations("quotes.outcome.papers");
  return (
    <Card title={t("title")}>
      <div className="grid gap-4">
        <div className="flex flex-wrap gap-2">
          {languages.map((language) => (
            <LinkButton
              key={language}
              href={`/quote-papers/${version.id}/${language}`}
              icon="download"
              lang={language}
              download
            >
              {t(language)}
            </LinkButton>
          ))}
        </div>
        <div className="no-print">
          <CopyField label={t("link")} value={`${brand().url}/broker/quotes/${quoteId}`} />
        </div>
      </div>
    </Card>
  );
}
