import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Moment } from "@/components/ui/moment";
import { Progress } from "@/components/ui/progress";
import type { Hat } from "@/lib/access/actor";
import { currentSignedIn } from "@/lib/access/current";
import { permits } from "@/lib/access/permissions";
import { isAtRest } from "@/lib/exchange/action";
import { findDownload } from "@/lib/exchange/downloads";
import type { ActionDetails } from "@/lib/exchange/find-action";
import type { ActionStep } from "@/lib/exchange/find-action-history";
import type { UploadCounts as Counts } from "@/lib/exchange/upload-view";
import { formatDate } from "@/lib/values/dates";
import { dateInBrussels } from "@/lib/values/moments";
import { ActionChanges } from "./action-changes";
import { ActionHistory } from "./action-history";
import { ActionNotices } from "./action-notices";
import { ActionStatus } from "./action-status";
import { periodName, subjectOf, typeName } from "./action-words";
import { UploadCounts } from "./upload-counts";

/** One action from beginning to end: who asked, how far it is, what came of it. */
export async function ActionDetail({
  action,
  history,
  path,
  peoplePath,
}: {
  action: ActionDetails;
  history: readonly ActionStep[];
  path: string;
  /** Where employees' screens are; the link stands there for who may see them. */
  peoplePath: string;
}) {
  const [t, signedIn] = await Promise.all([getTranslations("status"), currentSignedIn()]);
  const hat = signedIn?.hat ?? null;
  const may = rightsOf(hat, action);
  const resting = isAtRest(action.status);
  const counts = countsOf(action);
  return (
    <>
      {!resting && (
        <LiveRefresh
          topics={[`action:${action.id}`, ...(action.uploadId ? [`upload:${action.uploadId}`] : [])]}
        />
      )}
      <PageHeader
        crumbs={[{ label: t("actions"), href: path }, { label: typeName(t, action.type) }]}
        title={typeName(t, action.type)}
        status={<ActionStatus {...action} />}
        intro={`${t(`kind-one.${action.kind}`)} · ${subjectOf(t, action)}`}
        action={<Doors action={action} may={may} />}
      />
      <div className="grid max-w-180 gap-6">
        {!resting && (
          <Card>
            <div aria-live="polite">
              <Progress
                label={t(
                  action.status !== "PROCESSING"
                    ? "waiting"
                    : action.kind === "DOWNLOAD"
                      ? "being-made"
                      : "being-processed",
                )}
                done={action.progressDone}
                total={action.progressTotal}
                note={t("leave-alone")}
              />
            </div>
          </Card>
        )}
        <ActionNotices action={action} mayOpen={may.openFile !== undefined} askAgain={may.askAgain} />
        {action.changes.length > 0 && may.seePeople && (
          <Card title={t("changes")} flush>
            <ActionChanges changes={action.changes} />
          </Card>
        )}
        {counts && (
          <Card title={t("counts")}>
            <UploadCounts counts={counts} />
          </Card>
        )}
        <Card title={t("facts")}>
          <DefinitionList items={await factsOf(action, may, peoplePath)} />
        </Card>
        {history.length > 0 && (
          <Card title={t("history")}>
            <ActionHistory steps={history} />
          </Card>
        )}
      </div>
    </>
  );
}

type Rights = ReturnType<typeof rightsOf>;

function rightsOf(hat: Hat | null, action: ActionDetails) {
  const { employerId, type, kind, fileId, fileAbout } = action;
  const holds = (permission: Parameters<typeof permits>[1]) =>
    hat !== null && permits(hat, permission, employerId);
  // The letters hold codes: the insurer's own people don't open what an employer hands out (lib/files/visible-to.ts).
  const opens = holds("files.open") && !(hat?.kind === "staff" && type === "statement-letters");
  const openFile = !fileId
    ? undefined
    : opens
      ? `/files/${fileId}`
      : fileAbout === "PREMIUMS" && holds("premiums.download")
        ? `/files/premiums/${fileId}`
        : undefined;
  const download = kind === "DOWNLOAD" ? findDownload(type) : undefined;
  const isEmployer = hat?.kind === "employer";
  const period = action.period ? `?period=${action.period}` : "";
  return {
    openFile,
    openResult: action.resultFileId && opens ? `/files/${action.resultFileId}` : undefined,
    openUpload:
      action.uploadId && isEmployer && holds("uploads.send")
        ? `/employer/${employerId}/uploads/${action.uploadId}`
        : undefined,
    askAgain:
      download && isEmployer && holds(download.permission)
        ? `/employer/${employerId}/download/${type}${period}`
        : undefined,
    seePeople: holds("people.read"),
  };
}

async function Doors({ action, may }: { action: ActionDetails; may: Rights }) {
  const t = await getTranslations("status");
  const isDownload = action.kind === "DOWNLOAD";
  return (
    <>
      {may.openResult && (
        <LinkButton href={may.openResult} icon="download" download>
          {t("open-result")}
        </LinkButton>
      )}
      {may.openUpload && (
        <LinkButton href={may.openUpload} variant="primary">
          {t("open-upload")}
        </LinkButton>
      )}
      {isDownload && may.openFile && (
        <LinkButton href={may.openFile} variant="primary" icon="download" download>
          {t("open-file")}
        </LinkButton>
      )}
    </>
  );
}

async function factsOf(action: ActionDetails, may: Rights, peoplePath: string): Promise<Definition[]> {
  const t = await getTranslations("status");
  const unit = findDownload(action.type)?.unit ?? "people";
  const words = { people: "count", lines: "count-lines", letters: "count-letters" } as const;
  return [
    { term: t("column.employer"), value: action.employerName },
    ...(action.personName
      ? [
          {
            term: t("employee"),
            value:
              may.seePeople && action.affiliationId ? (
                <a href={`${peoplePath}/${action.affiliationId}`}>{action.personName}</a>
              ) : (
                action.personName
              ),
          },
          { term: t("column.number"), value: action.number },
        ]
      : []),
    ...(action.period ? [{ term: t("for-period"), value: periodName(t, action.period) }] : []),
    { term: t("column.by"), value: action.requestedBy ?? t("by-itself") },
    ...(action.kind === "CHANGE"
      ? []
      : [
          {
            term: t(action.kind === "UPLOAD" ? "sent-at" : "asked-at"),
            value: <Moment at={action.createdAt} />,
          },
        ]),
    { term: t("column.status-at"), value: <Moment at={action.statusAt} /> },
    {
      term: t("column.processed-at"),
      value: action.processedAt ? <Moment at={action.processedAt} /> : "---",
    },
    ...(action.noticeEmail ? [{ term: t("notice-to"), value: action.noticeEmail }] : []),
    ...(action.kind === "DOWNLOAD" && action.progressTotal > 0
      ? [{ term: t("rows"), value: t(words[unit], { count: action.progressTotal }) }]
      : []),
    ...(action.fileName
      ? [
          {
            term: t("file"),
            value: may.openFile ? (
              <a href={may.openFile} download>
                {action.fileName}
              </a>
            ) : (
              action.fileName
            ),
          },
        ]
      : []),
    ...(action.fileUntil
      ? [{ term: t("file-until"), value: formatDate(dateInBrussels(action.fileUntil)) }]
      : []),
  ];
}

const none: Counts = {
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

function countsOf({ kind, counts }: ActionDetails): Counts | null {
  return kind === "UPLOAD" && counts ? { ...none, ...counts } : null;
}
