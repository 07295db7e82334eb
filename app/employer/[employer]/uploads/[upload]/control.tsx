import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Card, Figure } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/access/actor";
import { findUploadChanges } from "@/lib/exchange/find-upload-changes";
import { findUploadProblems } from "@/lib/exchange/find-upload-problems";
import type { UploadView } from "@/lib/exchange/upload-view";
import { isId } from "@/lib/values/ids";
import { FoldedCells } from "./folded-cells";
import { FoldedChanges } from "./folded-changes";
import { ProblemGrid } from "./problem-grid";
import { askedFor, grades } from "./problem-kinds";
import { WithdrawUpload } from "./withdraw-upload";

type Asked = Readonly<Record<string, string | string[] | undefined>>;

const pageSize = 25;
const fewRows = 8;

/** Controle: what the list does, in a sentence and four figures; then what needs the person; the rest folded. */
export async function Control({
  actor,
  upload,
  path,
  asked,
}: {
  actor: Actor;
  upload: UploadView;
  path: string;
  asked: Asked;
}) {
  const counts = upload.counts ?? none;
  const shown = askedFor(asked.show, counts);
  const code = typeof asked.code === "string" ? asked.code : undefined;
  const [t, grid, ignored, changes] = await Promise.all([
    getTranslations("uploads"),
    findUploadProblems(actor, {
      uploadId: upload.id,
      grades: grades[shown],
      ...(shown === "answered" ? { answeredOnly: true } : { openOnly: true }),
      ...(code ? { code } : {}),
      ...cursorOf(asked),
      size: pageSize,
    }),
    findUploadProblems(actor, { uploadId: upload.id, grades: ["IGNORED"], size: fewRows }),
    findUploadChanges(actor, { uploadId: upload.id, size: fewRows }),
  ]);
  const changing = counts.new + counts.changed + counts.cleared;
  const { open } = counts;
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <p className="max-w-180 text-large" role="status">
          {t(`check.sentence-${open > 0 ? "open" : changing > 0 ? "ready" : "nothing"}`, {
            rows: counts.rows,
            changing,
            open,
          })}
        </p>
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          {(["new", "changed", "cleared", "open"] as const).map((name) => (
            <Figure key={name} value={t("figure", { count: counts[name] })} label={t(`count.${name}`)} />
          ))}
        </div>
        {upload.sameFile && (
          <Notice tone="warning" title={t("check.same-file")}>
            <p>
              {t("check.same-file-text", { by: upload.sameFile.by ?? t("somebody") })}{" "}
              <Moment at={upload.sameFile.at} />.{" "}
              <a href={`/employer/${upload.employerId}/actions/${upload.sameFile.actionId}`}>
                {t("check.see-action")}
              </a>
            </p>
          </Notice>
        )}
        {upload.another && (
          <Notice tone="warning" title={t("check.another")}>
            <p>
              {t("check.another-text", { by: upload.another.by ?? t("somebody") })}{" "}
              <Moment at={upload.another.at} />.{" "}
              <a href={`/employer/${upload.employerId}/uploads/${upload.another.id}`}>
                {t("check.see-another")}
              </a>
            </p>
          </Notice>
        )}
      </div>
      <ProblemGrid upload={upload} path={path} found={grid} shown={shown} {...(code ? { code } : {})} />
      <div className="grid gap-3">
        {changing > 0 && <FoldedChanges upload={upload} path={path} rows={changes.rows} total={changing} />}
        {counts.ignored > 0 && <FoldedCells upload={upload} path={path} rows={ignored.rows} />}
        <p className="text-ink-soft">
          {counts.leftOut > 0 && <>{t("check.left-out", { count: counts.leftOut })} </>}
          {counts.unknown > 0 && <>{t("check.unknown", { count: counts.unknown })} </>}
          {t("check.unchanged", { count: counts.unchanged })}
        </p>
      </div>
      <div className="grid gap-3">
        <Card>
          <div className="flex flex-wrap items-center justify-between gap-4">
            <p className="max-w-120">
              {changing === 0
                ? t("check.nothing-to-send")
                : t(open > 0 ? "check.go-on-open" : "check.go-on", { count: changing, open })}
            </p>
            {changing > 0 ? (
              <LinkButton
                variant={open > 0 ? "secondary" : "primary"}
                icon="arrow-right"
                href={`${path}?step=confirm`}
              >
                {t("check.to-confirm")}
              </LinkButton>
            ) : (
              upload.type !== "domain-change" && (
                <LinkButton icon="upload" href={`/employer/${upload.employerId}/upload/${upload.type}`}>
                  {t("refused.other-file")}
                </LinkButton>
              )
            )}
          </div>
        </Card>
        <WithdrawUpload upload={upload} />
      </div>
    </div>
  );
}

function cursorOf({ after, before }: Asked): { after?: string; before?: string } {
  if (isId(after)) return { after };
  return isId(before) ? { before } : {};
}

const none = {
  rows: 0,
  new: 0,
  changed: 0,
  cleared: 0,
  unchanged: 0,
  open: 0,
  warnings: 0,
  ignored: 0,
  unknown: 0,
  leftOut: 0,
  overtaken: 0,
};
