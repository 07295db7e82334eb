import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { AcceptanceRow } from "@/lib/insured/find-acceptances";

type Status = AcceptanceRow["status"];

const looks: Readonly<Record<Status, { tone: Tone; icon: IconName }>> = {
  ASKED: { tone: "neutral", icon: "clock" },
  QUESTIONNAIRE_SENT: { tone: "info", icon: "clipboard-list" },
  UNDER_REVIEW: { tone: "info", icon: "hourglass" },
  ACCEPTED: { tone: "success", icon: "circle-check" },
  ACCEPTED_WITH_CONDITIONS: { tone: "success", icon: "badge-check" },
  POSTPONED: { tone: "warning", icon: "calendar-clock" },
  DECLINED: { tone: "danger", icon: "circle-x" },
};

export const acceptanceStatuses = Object.keys(looks) as readonly Status[];

/** How far the acceptance of a cover is: its own words, never a reason. */
export function AcceptanceStatus({ status }: { status: Status }) {
  const t = useTranslations("inbox.acceptance.statuses");
  const { tone, icon } = looks[status];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(status)}
    </StatusBadge>
  );
}
