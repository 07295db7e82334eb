import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BarChart } from "@/components/chart/bar-chart";
import { PageHeader } from "@/components/layout/page-header";
import { Card, Figure } from "@/components/ui/card";
import { requireActorOf } from "@/lib/access/require-actor";
import { countWork } from "@/lib/staff/count-work";
import { formatDate } from "@/lib/values/dates";

/** What awaits the staff, and how busy it has been. */
export default async function StaffHome() {
  const actor = await requireActorOf("staff", "work.read");
  const [work, t] = await Promise.all([countWork(actor), getTranslations("staff.home")]);
  if (!work) notFound();
  return (
    <>
      <PageHeader title={t("title", { name: actor.name })} intro={t("intro")} />
      <div className="grid gap-6">
        <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
          <Figure value={work.underWay} label={t("under-way")} />
          <Figure value={work.failedToday} label={t("failed-today")} />
          <Figure value={work.deadJobs} label={t("dead-jobs")} />
          <Figure value={work.undelivered} label={t("undelivered")} />
        </div>
        <Card title={t("per-day")}>
          <BarChart
            title={t("per-day")}
            description={t("per-day-about")}
            bars={work.perDay.map(({ day, count }) => ({
              label: formatDate(day),
              short: formatDate(day).slice(0, 5),
              value: count,
            }))}
            labelName={t("day")}
            valueName={t("actions")}
          />
        </Card>
        <div className="grid grid-cols-3 gap-4">
          <Figure value={t("number", { count: work.employers })} label={t("employers")} />
          <Figure value={t("number", { count: work.brokerages })} label={t("brokerages")} />
          <Figure value={t("number", { count: work.people })} label={t("people")} />
        </div>
      </div>
    </>
  );
}
