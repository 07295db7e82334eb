import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";

/** Somebody waits, was answered, or it was put away. */
export function ConversationStatus({
  waitingSince,
  closedAt,
}: {
  waitingSince: Date | null;
  closedAt: Date | null;
}) {
  const t = useTranslations("inbox.staff.state");
  if (closedAt) return <StatusBadge tone="neutral">{t("closed")}</StatusBadge>;
  if (waitingSince) return <StatusBadge tone="warning">{t("waiting")}</StatusBadge>;
  return <StatusBadge tone="success">{t("answered")}</StatusBadge>;
}
