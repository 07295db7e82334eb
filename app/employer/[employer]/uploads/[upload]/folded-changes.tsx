import { getLocale, getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import type { ChangeView, UploadView } from "@/lib/exchange/upload-view";
import { ChangeDiff } from "./change-diff";
import { ChangeKind } from "./change-kind";

/** The first few changes, folded; all of them stand on a page of their own. */
export async function FoldedChanges({
  upload,
  path,
  rows,
  total,
}: {
  upload: UploadView;
  path: string;
  rows: readonly ChangeView[];
  total: number;
}) {
  const [t, locale] = await Promise.all([getTranslations("uploads.fold"), getLocale()]);
  return (
    <Disclosure summary={t("changes", { count: total })}>
      <div className="card">
        <ul className="divide-y divide-line">
          {rows.map((change) => (
            <li key={`${change.rowNumber}${change.affiliationId}`} className="folded-row">
              <span className="wrap-anywhere font-semibold">{change.name}</span>
              <ChangeDiff change={change} type={upload.type} language={locale} />
              <ChangeKind kind={change.kind} />
            </li>
          ))}
        </ul>
      </div>
      {total > rows.length && (
        <p className="mt-2">
          <a href={`${path}/changes`}>{t("all-changes", { count: total })}</a>
        </p>
      )}
    </Disclosure>
  );
}
