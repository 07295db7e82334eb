import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BarChart } from "@/components/chart/bar-chart";
import { PageHeader } from "@/components/layout/page-header";
import { Card, Figure } from "@/components/ui/card";
import { currentSignedIn } from "@/lib/access/current";
import { type Permission, permits } from "@/lib/access/permissions";
import { requireActorOf } from "@/lib/access/require-actor";
import { countWaiting } from "@/lib/inbox/find-inbox";
import { countWork } from "@/lib/staff/count-work";
import { formatDate } from "@/lib/values/dates";

export async function generateMetadata() {
  return { title: (await getTranslations("shell.menu"))("home") };
}

/** What awaits the staff, and how busy it has been. */
export default async function StaffHome() {
  const actor = await requireActorOf("staff", "work.read");
  const [work, waiting, t, signedIn] = await Promise.all([
    countWork(actor),
    countWaiting(actor),
    getTranslations("staff.home"),
    currentSignedIn(),
  ]);
  if (!work) notFound();
  const figures: { count: number; label: string; href: string; permission: Permission }[] = [
    {
      count: waiting,
      label: t("waiting"),
      href: "/staff/conversations",
      permission: "inbox.answer",
    },
    {
      count: work.underWay,
      label: t("under-way"),
      href: "/staff/actions?f.status=REQUESTED&f.status=SENT&f.status=PROCESSING",
      permission: "actions.read",
    },
    {
      count: work.failedToday,
      label: t("failed-today"),
      href: "/staff/actions?f.status=FAILED&f.status=REFUSED",
      permission: "actions.read",
    },
    {
      count: work.deadJobs,
      label: t("dead-jobs"),
      href: "/staff/jobs?f.status=DEAD",
      permission: "operations.read",
    },
    {
      count: work.undelivered,
      label: t("undelivered"),
      href: "/staff/messages?f.status=REFUSED",
      permission: "operations.read",
    },
  ];
  return (
    <>
      <PageHeader title={t("title", { name: actor.name })} intro={t("intro")} />
      <div className="grid gap-6">
        <div className="grid grid-cols-2 gap-4 lg:grid-cols-5">
          {figures.map(({ count, label, href, permission }) => (
            <Figure
              key={href}
              value={t("number", { count })}
              label={label}
              {...(signedIn?.hat && permits(signedIn.hat, permission)
                ? { note: <a href={href}>{t("open")}</a> }
                : {})}
            />
          ))}
        </div>
        <Card>
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
