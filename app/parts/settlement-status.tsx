import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { SettlementStatus as Status } from "@/lib/bordereaux/settlement";

const looks: Readonly<Record<Status, { tone: Tone; icon: IconName }>> = {
  PAID: { tone: "success", icon: "circle-check" },
  PAID_LATE: { tone: "success", icon: "clock" },
  OPEN: { tone: "info", icon: "hourglass" },
  PARTLY_PAID: { tone: "info", icon: "hourglass" },
  OVERDUE: { tone: "danger", icon: "triangle-alert" },
};

/** How far the payment of an invoice is. */
export function SettlementStatus({ status }: { status: Status }) {
  const t = useTranslations("premiums.settlement.status");
  const { tone, icon } = looks[status];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(status)}
    </StatusBadge>
  );
}
