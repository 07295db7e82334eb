import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import { type Paid, type SettlementStatus as Status, settlementStatus } from "@/lib/bordereaux/settlement";
import { today } from "@/lib/values/moments";

const looks: Readonly<Record<Status, { tone: Tone; icon: IconName }>> = {
  PAID: { tone: "success", icon: "circle-check" },
  PAID_LATE: { tone: "success", icon: "clock" },
  OPEN: { tone: "info", icon: "hourglass" },
  PARTLY_PAID: { tone: "info", icon: "hourglass" },
  OVERDUE: { tone: "danger", icon: "triangle-alert" },
};

/** How far the payment of an invoice is. */
export function SettlementStatus(paid: Paid) {
  const t = useTranslations("premiums.settlement.status");
  const status = settlementStatus(paid, today());
  const { tone, icon } = looks[status];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(status)}
    </StatusBadge>
  );
}
