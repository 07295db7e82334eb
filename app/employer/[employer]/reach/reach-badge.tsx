import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { Reach } from "@/lib/statements/reach";

const looks: Readonly<Record<Reach, { tone: Tone; icon: IconName }>> = {
  reached: { tone: "success", icon: "circle-check" },
  invited: { tone: "info", icon: "mail-check" },
  planned: { tone: "accent", icon: "calendar-clock" },
  open: { tone: "neutral", icon: "circle-dashed" },
  bounced: { tone: "danger", icon: "mail-x" },
  unsubscribed: { tone: "warning", icon: "ban" },
  "no-address": { tone: "warning", icon: "circle-alert" },
};

export const reachTones = Object.fromEntries(
  Object.entries(looks).map(([reach, { tone }]) => [reach, tone]),
) as Readonly<Record<Reach, Tone>>;

export function ReachBadge({ reach }: { reach: Reach }) {
  const t = useTranslations("statements.reach.of");
  const { tone, icon } = looks[reach];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(reach)}
    </StatusBadge>
  );
}
