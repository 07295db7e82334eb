import { getLocale, getTranslations } from "next-intl/server";
import { StackedBar } from "@/components/chart/stacked-bar";
import { Card } from "@/components/ui/card";
import { defaultLanguage, isLanguage } from "@/lib/i18n/language";
import type { ReachSummary } from "@/lib/statements/find-reach";
import { reaches } from "@/lib/statements/reach";
import { formatMoment } from "@/lib/values/moments";
import { reachTones } from "./reach-badge";

/** How the whole falls apart; each figure leads to who they are. */
export async function ReachChart({ reach, path }: { reach: ReachSummary; path: string }) {
  const [t, locale] = await Promise.all([getTranslations("statements.reach"), getLocale()]);
  const language = isLanguage(locale) ? locale : defaultLanguage;
  const show = new Intl.NumberFormat(language === "en" ? "en-GB" : `${language}-BE`);
  const { counts, total, firstAt } = reach;
  const about = (one: (typeof reaches)[number]) => {
    if (one !== "planned") return t(`about.${one}`);
    return firstAt ? t("about.planned", { when: formatMoment(firstAt, language) }) : t("about.planned-none");
  };
  return (
    <div className="grid gap-4">
      <Card>
        <StackedBar
          title={t("chart", { count: total })}
          showValue={(value) => show.format(value)}
          parts={reaches.map((one) => ({ label: t(`of.${one}`), value: counts[one], tone: reachTones[one] }))}
        />
      </Card>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {reaches.map((one) => (
          <li key={one} className="grid">
            <a
              href={`${path}?f.reach=${one}#who`}
              className="card flex flex-col gap-1 p-4 text-ink no-underline hover:underline"
            >
              <span className="figures text-figure font-semibold tracking-tight">
                {show.format(counts[one])}
              </span>
              <span>{t(`of.${one}`)}</span>
              <span className="text-ink-soft text-small">{about(one)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
