import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import type { TariffRow } from "@/lib/tariffs/find-tariffs";

export function TariffStatus({ status, current }: Pick<TariffRow, "status"> & { current?: boolean }) {
  const t = useTranslations("tariffs.staff.statuses");
  if (current) return <StatusBadge tone="success">{t("current")}</StatusBadge>;
  if (status === "DRAFT")
    return (
      <StatusBadge tone="neutral" icon="pencil">
        {t("DRAFT")}
      </StatusBadge>
    );
  return <StatusBadge tone="info">{t("PUBLISHED")}</StatusBadge>;
}
