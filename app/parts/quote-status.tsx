import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { QuoteRow } from "@/lib/quotes/find-quotes";
import { shownEnd, shownStatus } from "@/lib/quotes/shown-status";

type Standing = Pick<QuoteRow, "status" | "endReason" | "expiresOn">;
type Look = QuoteRow["status"] | "WITHDRAWN";

const looks: Readonly<Record<Look, { tone: Tone; icon: IconName }>> = {
  DRAFT: { tone: "neutral", icon: "pencil" },
  CALCULATED: { tone: "info", icon: "calculator" },
  REFERRED: { tone: "warning", icon: "hourglass" },
  OFFERED: { tone: "info", icon: "send" },
  ACCEPTED: { tone: "success", icon: "circle-check" },
  EXPIRED: { tone: "neutral", icon: "calendar-clock" },
  WITHDRAWN: { tone: "neutral", icon: "ban" },
};

type Words = ReturnType<typeof useTranslations<"status">>;

function lookOf(quote: Standing): Look {
  return shownEnd(quote) === "WITHDRAWN" ? "WITHDRAWN" : shownStatus(quote);
}

export function quoteStatusName(t: Words, quote: Standing): string {
  return t(`quote.${lookOf(quote)}`);
}

/** How a quote stands today; one that the broker stopped says so. */
export function QuoteStatus({ status, endReason, expiresOn }: Standing) {
  const t = useTranslations("status");
  const quote = { status, endReason, expiresOn };
  const { tone, icon } = looks[lookOf(quote)];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {quoteStatusName(t, quote)}
    </StatusBadge>
  );
}
