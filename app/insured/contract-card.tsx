import { useLocale, useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Language } from "@/lib/i18n/language";
import type { Statement } from "@/lib/statements/statement";
import { formatDate } from "@/lib/values/dates";
import { formatMoney } from "@/lib/values/money";

/** One contract: through whom, since when, what is saved in it, and the way to its statement. */
export function ContractCard({ statement }: { statement: Statement }) {
  const t = useTranslations("insured");
  const s = useTranslations("statements.statement");
  const language = useLocale() as Language;
  const { id, contract, employer, endsOn, figures } = statement;
  const saved =
    figures.kind === "known"
      ? s("home.saved", {
          amount: formatMoney(figures.now.reserve, language),
          date: formatDate(statement.on),
        })
      : figures.firstOn > statement.on
        ? s("home.none", { date: formatDate(figures.firstOn) })
        : s("home.late");
  return (
    <article className="card grid h-full content-between gap-4 p-4">
      <div className="grid gap-2">
        <div className="flex items-start justify-between gap-3">
          <h3 className="text-large">{contract.name}</h3>
          <StatusBadge tone={endsOn ? "neutral" : "success"}>
            {endsOn ? t("until", { date: formatDate(endsOn) }) : t("running")}
          </StatusBadge>
        </div>
        <p className="flex items-center gap-2">
          <Icon name="building-2" className="text-ink-soft" />
          {employer.name}
        </p>
        <p className="figures">{saved}</p>
        <p className="text-ink-soft text-small">
          {t("facts", {
            number: statement.number,
            since: formatDate(statement.startsOn),
            category: statement.category[language],
          })}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/insured/statement/${id}`} variant="primary">
          {s("open")}
        </LinkButton>
        <LinkButton href={`/insured/${id}`}>{s("home.details")}</LinkButton>
      </div>
    </article>
  );
}
