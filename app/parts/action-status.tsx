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
  UNDONE: { tone: "neutral", icon: "undo-2" },
};

type Words = ReturnType<typeof useTranslations<"status">>;

export function statusName(t: Words, { status, kind }: Pick<ActionRow, "status" | "kind">): string {
  const making = kind === "DOWNLOAD" && status === "PROCESSING";
  return t(making ? "action.PROCESSING_DOWNLOAD" : `action.${status}`);
}

/** The one list of status words of the product, with how each looks. */
export function ActionStatus({ status, kind }: Pick<ActionRow, "status" | "kind">) {
  const t = useTranslations("status");
  const { tone, icon } = looks[status];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {statusName(t, { status, kind })}
    </StatusBadge>
  );
}
