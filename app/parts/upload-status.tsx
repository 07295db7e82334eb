import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { UploadView } from "@/lib/exchange/upload-view";

type Status = UploadView["status"];

const looks: Readonly<Record<Status, { tone: Tone; icon: IconName }>> = {
  RECEIVED: { tone: "info", icon: "loader-circle" },
  COLUMNS_ASKED: { tone: "warning", icon: "columns-3" },
  CHECKED: { tone: "warning", icon: "pencil" },
  CONFIRMED: { tone: "info", icon: "send" },
  APPLIED: { tone: "success", icon: "check-check" },
  REFUSED: { tone: "danger", icon: "circle-x" },
  WITHDRAWN: { tone: "neutral", icon: "ban" },
  UNDONE: { tone: "neutral", icon: "undo-2" },
  FAILED: { tone: "danger", icon: "octagon-alert" },
};

/** How far a list that was sent in is; once confirmed, its action has the words. */
export function UploadStatus({ status }: { status: Status }) {
  const t = useTranslations("uploads.status");
  const { tone, icon } = looks[status];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(status)}
    </StatusBadge>
  );
}
