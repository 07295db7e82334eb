import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import type { Language } from "@/lib/i18n/language";
import type { Product } from "@/lib/products/products";
import { answerLines } from "@/lib/quotes/answer-lines";
import type { Answers } from "@/lib/tariffs/question";
import { tariffOf } from "@/lib/tariffs/tariff-of";

/** Everything that was filled in, section by section, folded away unless `open`. */
export function QuoteAnswers({
  product,
  answers,
  path,
  open,
}: {
  product: Product;
  answers: Answers;
  /** Of the quote, for who may change what stands there. */
  path?: string;
  open?: boolean;
}) {
  const t = useTranslations("quotes.outcome.answers");
  const sections = answerLines(tariffOf(product), answers, useLocale() as Language);
  return (
    <div className="grid gap-3">
      {sections.map(({ key, number, title, lines }) => (
        <Disclosure
          key={key}
          open={open}
          summary={
            <span>
              {number} {title}
            </span>
          }
        >
          <div className="grid gap-3 pl-6">
            <DefinitionList
              items={lines.map(({ question, answer }) => ({
                term: question,
                value: answer || <span className="text-ink-soft">{t("empty")}</span>,
              }))}
            />
            {path && (
              <p className="no-print">
                <a href={`${path}/${key}`}>{t("change")}</a>
              </p>
            )}
          </div>
        </Disclosure>
      ))}
    </div>
  );
}
