import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { type ArticleKey, type Audience, partsFor } from "@/lib/help/articles";
import { searchArticles } from "@/lib/help/search-articles";
import type { Language } from "@/lib/i18n/language";
import { TypeToSearch } from "./type-to-search";

/** What was asked, as the address holds it. */
export function askedOf(q: string | readonly string[] | undefined): string {
  return (typeof q === "string" ? q : "").trim().slice(0, 200);
}

/** The field that searches the frequently asked questions, and under it what was found. */
export async function HelpSearch({
  path,
  asked,
  audience,
  nothing,
}: {
  path: string;
  asked: string;
  audience: Audience;
  /** What one can do when nothing was found. */
  nothing: ReactNode;
}) {
  const [t, locale] = await Promise.all([getTranslations("help"), getLocale()]);
  const texts = partsFor(audience)
    .flatMap(({ articles }): readonly ArticleKey[] => articles)
    .map((key) => ({
      key,
      question: t(`articles.${key}.question`),
      answer: t(`articles.${key}.answer`),
      words: t(`articles.${key}.words`),
    }));
  const found = searchArticles(texts, asked, locale as Language);
  return (
    <div className="grid gap-4">
      <TypeToSearch>
        <form action={path} className="grid gap-2">
          <label htmlFor="help-search" className="font-semibold">
            {t("search")}
          </label>
          <div className="flex flex-wrap gap-2">
            <div className="relative min-w-56 flex-1">
              <Icon name="search" className="pointer-events-none absolute top-2.75 left-3 text-ink-soft" />
              <input
                id="help-search"
                type="search"
                name="q"
                maxLength={200}
                defaultValue={asked}
                autoComplete="off"
                aria-describedby="help-search-hint"
                className="input input-full pl-10"
              />
            </div>
            <button type="submit" className="button button-primary">
              {t("find")}
            </button>
          </div>
          <p id="help-search-hint" className="text-ink-soft text-small">
            {t("search-hint")}
          </p>
        </form>
      </TypeToSearch>
      <p role="status" className={asked && found.length > 0 ? "text-ink-soft" : "sr-only"}>
        {asked && t("found", { count: found.length })}
      </p>
      {asked &&
        (found.length > 0 ? (
          <div className="grid gap-2">
            {found.slice(0, most).map(({ key, question, answer }, place) => (
              <Disclosure key={key} summary={question} open={place === 0}>
                <p>{answer}</p>
              </Disclosure>
            ))}
          </div>
        ) : (
          <div className="card">
            <EmptyState icon="search" title={t("nothing")}>
              {nothing}
            </EmptyState>
          </div>
        ))}
      {asked && (
        <p>
          <a href={path}>{t("all-questions")}</a>
        </p>
      )}
    </div>
  );
}

/** Further down nobody reads. */
const most = 8;

/** All questions by their part; one's own first. */
export async function HelpParts({ audience, only }: { audience: Audience; only?: readonly Audience[] }) {
  const t = await getTranslations("help");
  return (
    <section className="grid gap-2" aria-labelledby="questions">
      <h2 id="questions">{t("questions")}</h2>
      {partsFor(audience)
        .filter((one) => !only || only.includes(one.audience))
        .map(({ part, articles }) => (
          <section key={part} className="grid gap-2" aria-labelledby={`questions-${part}`}>
            <h3 id={`questions-${part}`} className="mt-2 font-semibold text-base">
              {t(`parts.${part}`)}
            </h3>
            {articles.map((article) => (
              <Disclosure key={article} summary={t(`articles.${article}.question`)}>
                <p>{t(`articles.${article}.answer`)}</p>
              </Disclosure>
            ))}
          </section>
        ))}
    </section>
  );
}
