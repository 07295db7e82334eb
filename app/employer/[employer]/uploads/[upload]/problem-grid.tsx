import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { ProblemKinds } from "@/lib/exchange/find-upload-problems";
import type { Paged, ProblemView, UploadView } from "@/lib/exchange/upload-view";
import { sentences } from "@/lib/i18n/sentences";
import { AnswerSentences } from "./answer-form";
import { grades, KindsOfProblem, type Shown, ways } from "./problem-kinds";
import { ProblemRow } from "./problem-row";
import { cellSentences, problemSentences } from "./problem-sentence";

/**
 * What needs the person, row by row: the cell, who it is about, what stands there, why it can't be so, and ways out. Each
 * row is a form of its own, so that an answer counts the moment it is given and nothing is lost by leaving.
 */
export async function ProblemGrid({
  upload,
  path,
  found,
  shown,
  code,
}: {
  upload: UploadView;
  path: string;
  found: Paged<ProblemView> & { kinds: ProblemKinds };
  shown: Shown;
  code?: string;
}) {
  const [t, locale, say, ofCells, words] = await Promise.all([
    getTranslations("uploads.grid"),
    getLocale(),
    problemSentences(),
    cellSentences(),
    sentences("email", "money", "date", "number", "row", "upload"),
  ]);
  const of = (way: Shown) =>
    found.kinds.filter(({ grade }) => (grades[way] as readonly string[]).includes(grade));
  const sum = (way: Shown, count: (kind: ProblemKinds[number]) => number) =>
    of(way).reduce((total, kind) => total + count(kind), 0);
  const counted: Record<Shown, number> = {
    open: sum("open", (kind) => kind.open),
    remarks: sum("remarks", (kind) => kind.open),
    answered: sum("answered", (kind) => kind.total - kind.open),
  };
  if (counted.open + counted.remarks + counted.answered === 0) return null;
  const at = (way: Shown, more: Readonly<Record<string, string>> = {}) =>
    `${path}?${new URLSearchParams({ show: way, ...more })}#rows`;
  const paged = (cursor: Readonly<Record<string, string>>) =>
    at(shown, { ...(code ? { code } : {}), ...cursor });
  return (
    <section id="rows" aria-labelledby="rows-title" className="grid scroll-mt-20 gap-4">
      <h2 id="rows-title" tabIndex={-1}>
        {t("title")}
      </h2>
      <nav aria-label={t("which")} className="tabs no-print">
        {ways
          .filter((way) => way === "open" || way === shown || counted[way] > 0)
          .map((way) => (
            <a key={way} href={at(way)} aria-current={way === shown ? "true" : undefined}>
              {t(way, { count: counted[way] })}
            </a>
          ))}
      </nav>
      {shown === "remarks" && <p className="max-w-180 text-ink-soft">{t("remarks-text")}</p>}
      {shown !== "answered" && (
        <KindsOfProblem
          upload={upload}
          // What there is one of is answered in its row.
          kinds={of(shown).filter((kind) => kind.open > 1 || (kind.open > 0 && kind.code === code))}
          say={say}
          hrefOf={(one) => at(shown, one ? { code: one } : {})}
          {...(code ? { code } : {})}
        />
      )}
      {found.rows.length > 0 ? (
        <Card flush>
          <AnswerSentences value={{ ...words, ...ofCells }}>
            <ul className="divide-y divide-line">
              {found.rows.map((problem) => (
                <ProblemRow key={problem.id} problem={problem} type={upload.type} locale={locale} say={say} />
              ))}
            </ul>
          </AnswerSentences>
        </Card>
      ) : (
        <Card>
          <EmptyState icon="circle-check" title={t(counted[shown] > 0 ? "none-here" : "all-done")}>
            {t(counted[shown] > 0 ? "none-here-text" : "all-done-text")}
          </EmptyState>
        </Card>
      )}
      <Pagination
        first={paged({})}
        {...(found.previous ? { before: paged({ before: found.previous }) } : {})}
        {...(found.next ? { after: paged({ after: found.next }) } : {})}
      />
    </section>
  );
}
