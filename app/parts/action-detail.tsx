import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { currentSignedIn } from "@/lib/access/current";
import { permits } from "@/lib/access/permissions";
import { isAtRest } from "@/lib/exchange/action";
import type { ActionRow } from "@/lib/exchange/find-actions";
import { ActionStatus } from "./action-status";
import { subjectOf, typeName } from "./action-words";

/** One action from beginning to end: who asked, how far it is, what came of it. */
export async function ActionDetail({ action, path }: { action: ActionRow; path: string }) {
  const [t, signedIn] = await Promise.all([getTranslations("status"), currentSignedIn()]);
  const mayOpen = signedIn?.hat && permits(signedIn.hat, "files.open", action.employerId);
  const mayAskAgain =
    signedIn?.hat?.kind === "employer" &&
    action.kind === "DOWNLOAD" &&
    permits(signedIn.hat, "downloads.request", action.employerId);
  const resting = isAtRest(action.kind, action.status);
  return (
    <>
      {!resting && <LiveRefresh topics={[`action:${action.id}`]} />}
      <PageHeader
        crumbs={[{ label: t("actions"), href: path }, { label: typeName(t, action.type) }]}
        title={typeName(t, action.type)}
        status={<ActionStatus {...action} />}
        intro={subjectOf(t, action)}
        action={
          action.fileId &&
          mayOpen && (
            <LinkButton href={`/files/${action.fileId}`} variant="primary" icon="download" download>
              {t("open-file")}
            </LinkButton>
          )
        }
      />
      <div className="grid max-w-180 gap-6">
        {!resting && (
          <Card>
            <div aria-live="polite">
              <Progress
                label={t(action.status === "PROCESSING" ? "being-made" : "waiting")}
                done={action.progressDone}
                total={action.progressTotal}
                note={t("leave-alone")}
              />
            </div>
          </Card>
        )}
        {action.status === "FAILED" && (
          <Notice tone="danger" title={t("failed")}>
            <p className="wrap-anywhere">{t("failed-text", { reference: action.failure ?? action.id })}</p>
            {mayAskAgain && (
              <LinkButton
                className="mt-3"
                href={`/employer/${action.employerId}/download/${action.type}`}
                icon="download"
                size="small"
              >
                {t("ask-again")}
              </LinkButton>
            )}
          </Notice>
        )}
        {action.status === "AVAILABLE" && mayOpen && (
          <Notice tone="success" title={t("ready")}>
            <p>{t("ready-text")}</p>
          </Notice>
        )}
        <Card title={t("facts")}>
          <DefinitionList
            items={[
              { term: t("column.employer"), value: action.employerName },
              { term: t("column.by"), value: action.requestedBy ?? t("by-itself") },
              { term: t("asked-at"), value: <Moment at={action.createdAt} /> },
              { term: t("column.status-at"), value: <Moment at={action.statusAt} /> },
              {
                term: t("column.processed-at"),
                value: action.processedAt ? <Moment at={action.processedAt} /> : "---",
              },
              { term: t("notice-to"), value: action.noticeEmail },
              ...(action.progressTotal > 0
                ? [{ term: t("rows"), value: t("count", { count: action.progressTotal }) }]
                : []),
            ]}
          />
        </Card>
      </div>
    </>
  );
}
