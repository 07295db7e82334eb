import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { ColleagueStatus as Status } from "@/lib/identity/colleague-status";

const tones: Readonly<Record<Status, Tone>> = {
  active: "success",
  invited: "info",
  expired: "warning",
  locked: "danger",
};

/** How far somebody has come: invited, in, or out. */
export function ColleagueStatus({ status }: { status: Status }) {
  const t = useTranslations("colleagues.statuses");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}
