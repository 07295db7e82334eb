import { getLocale, getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import type { ProblemView, UploadView } from "@/lib/exchange/upload-view";
import { IgnoredCell } from "./ignored-cell";
import { problemSentences } from "./problem-sentence";

/** What was changed outside the green cells and is left as it was, cell by cell; all of it on a page of its own. */
export async function FoldedCells({
  upload,
  path,
  rows,
}: {
  upload: UploadView;
  path: string;
  rows: readonly ProblemView[];
}) {
  const [t, locale, say] = await Promise.all([
    getTranslations("uploads.fold"),
    getLocale(),
    problemSentences(),
  ]);
  const total = upload.counts?.ignored ?? 0;
  return (
    <Disclosure summary={t("ignored", { count: total })}>
      <p className="mb-3 max-w-180 text-ink-soft">{t("ignored-text")}</p>
      <div className="card">
        <ul className="divide-y divide-line">
          {rows.map((problem) => (
            <li key={problem.id} className="folded-row">
              <IgnoredCell problem={problem} type={upload.type} language={locale} say={say} />
            </li>
          ))}
        </ul>
      </div>
      {total > rows.length && (
        <p className="mt-2">
          <a href={`${path}/cells?f.grade=IGNORED`}>{t("all-ignored", { count: total })}</a>
        </p>
      )}
    </Disclosure>
  );
}
