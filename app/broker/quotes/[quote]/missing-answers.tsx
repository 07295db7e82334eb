import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { QuoteOutcome } from "@/lib/quotes/find-outcome";
import { questionOfField } from "@/lib/quotes/question-of-field";
import { explainer } from "@/lib/tariffs/sentences";
import { tariffOf } from "@/lib/tariffs/tariff-of";

/** Section by section what has no answer yet, each with the way to it. */
export async function MissingAnswers({ outcome }: { outcome: QuoteOutcome }) {
  const [t, language] = await Promise.all([getTranslations("quotes.outcome"), getLocale()]);
  const say = explainer(language);
  const { id, product, missing } = outcome;
  const sections = [...new Map(missing.map((one) => [one.section, one.number]))];
  const [first] = missing;
  const definition = tariffOf(product);
  return (
    <Card
      title={t("now.missing-title")}
      action={
        first && (
          <LinkButton
            href={`/broker/quotes/${id}/${first.section}#q-${first.field}`}
            variant="primary"
            icon="pencil"
          >
            {t("do.fill")}
          </LinkButton>
        )
      }
    >
      <div className="grid gap-4">
        <p className="text-ink-soft">{t("now.missing-text")}</p>
        {sections.map(([section, number]) => (
          <div key={section}>
            <h3 className="font-semibold text-base">
              <a href={`/broker/quotes/${id}/${section}`}>
                {number} {say.section(section).title}
              </a>
            </h3>
            <ul className="list-disc pl-5">
              {missing
                .filter((one) => one.section === section)
                .map(({ field }) => (
                  <li key={field}>
                    <a href={`/broker/quotes/${id}/${section}#q-${field}`}>
                      {questionOfField(definition, section, field, language)}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Card>
  );
}
