import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import type { Params } from "@/components/table/table-state";
import { Button } from "@/components/ui/button";
import { opensDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { permits } from "@/lib/access/permissions";
import { requireActorOf, requireSignedIn } from "@/lib/access/require-actor";
import { countReach } from "@/lib/statements/find-reach";
import { isId } from "@/lib/values/ids";
import { planForEverybodyAction, recallPlannedAction, sendPlannedNowAction } from "./actions";
import { Question } from "./question";
import { ReachChart } from "./reach-chart";
import { ReachSide } from "./reach-side";
import { ReachTable } from "./reach-table";

type Props = { params: Promise<{ employer: string }>; searchParams: Promise<Params> };

const outcomes = ["planned", "recalled", "sent", "again", "hour"] as const;

export async function generateMetadata() {
  return { title: (await getTranslations("statements.reach"))("title") };
}

/** Point 5: who can read the own statement, who was asked to, and for the others the way out. */
export default async function ReachPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "invitations.manage");
  const [{ employer }, given] = await Promise.all([params, searchParams]);
  if (!isId(employer)) notFound();
  const [t, signedIn, reach] = await Promise.all([
    getTranslations("statements.reach"),
    requireSignedIn(),
    countReach(actor, employer),
  ]);
  if (!reach) notFound();
  const { counts, invitationHour } = reach;
  const maySend = signedIn.hat !== null && permits(signedIn.hat, "invitations.settings", employer);
  const done = outcomes.find((one) => one === given.done);
  const fields = { employerId: employer };
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        action={
          <>
            {counts.open > 0 && (
              <Button variant="primary" icon="calendar-clock" {...opensDialog("plan")}>
                {t("plan")}
              </Button>
            )}
            {counts.planned > 0 && maySend && (
              <Button icon="send" {...opensDialog("send-now")}>
                {t("now")}
              </Button>
            )}
            {counts.planned > 0 && (
              <Button icon="undo-2" {...opensDialog("recall")}>
                {t("recall")}
              </Button>
            )}
          </>
        }
      />
      {done && (
        <Notice
          tone="success"
          live
          className="mb-6"
          title={t(`done.${done}`, { count: Number(given.count) || 0 })}
        />
      )}
      <div className="grid gap-6">
        <ReachChart reach={reach} path={`/employer/${employer}/reach`} />
        <ReachSide employerId={employer} reach={reach} mayChange={maySend} />
        <ReachTable actor={actor} employerId={employer} params={given} />
      </div>
      <Question
        id="plan"
        action={planForEverybodyAction}
        title={t("plan-title")}
        text={t("plan-text", { count: counts.open, hour: invitationHour })}
        confirm={t("plan-do")}
        fields={fields}
      />
      <Question
        id="recall"
        action={recallPlannedAction}
        title={t("recall-title")}
        text={t("recall-text", { count: counts.planned })}
        confirm={t("recall-do")}
        fields={fields}
      />
      {maySend && (
        <Question
          id="send-now"
          action={sendPlannedNowAction}
          title={t("now-title")}
          text={t("now-text", { count: counts.planned })}
          confirm={t("now")}
          fields={fields}
        />
      )}
      <LiveRefresh topics={["action"]} />
    </>
  );
}
