import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { AccessRow } from "@/lib/products/find-accesses";

const tones: Readonly<Record<AccessRow["status"], Tone>> = {
  REQUESTED: "info",
  ACCEPTED: "success",
  REFUSED: "danger",
  WITHDRAWN: "neutral",
  ENDED: "neutral",
};

/** How a request for a product stands, the same word for the office and for the insurer. */
export function AccessStatus({ status }: { status: AccessRow["status"] }) {
  const t = useTranslations("products.statuses");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}
