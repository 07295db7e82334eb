import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { ActionRow } from "@/lib/exchange/find-actions";

type Status = ActionRow["status"];

const looks: Readonly<Record<Status, { tone: Tone; icon: IconName }>> = {
  REQUESTED: { tone: "neutral", icon: "clock" },
  SENT: { tone: "neutral", icon: "send" },
  PROCESSING: { tone: "info", icon: "loader-circle" },
  AVAILABLE: { tone: "success", icon: "circle-check" },
  PROCESSED: { tone: "success", icon: "check-check" },
  PARTLY_PROCESSED: { tone: "warning", icon: "triangle-alert" },
  REFUSED: { tone: "danger", icon: "circle-x" },
  FAILED: { tone: "danger", icon: "octagon-alert" },
};

/** The one list of status words of the product, with how each looks. */
export function ActionStatus({ status, kind }: Pick<ActionRow, "status" | "kind">) {
  const t = useTranslations("status");
  const { tone, icon } = looks[status];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {kind === "DOWNLOAD" && status === "PROCESSING"
        ? t("action.PROCESSING_DOWNLOAD")
        : t(`action.${status}`)}
    </StatusBadge>
  );
}
