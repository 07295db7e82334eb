import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import type { WhatWaits as Waiting } from "@/lib/quotes/find-home";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import { QuoteLines } from "../parts/quote-lines";

/** What a broker finds first: whatever would be missed if nobody looked today. */
export function WhatWaits({ waiting: { expiring, answered, drafts } }: { waiting: Waiting }) {
  const t = useTranslations("broker.home");
  if (expiring.count + answered.length + drafts.rows.length === 0) {
    return (
      <Card title={t("waiting")} flush>
        <EmptyState icon="check-check" title={t("nothing")}>
          {t("nothing-text")}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={t("waiting")} flush>
      {answered.length > 0 && (
        <Part title={t("answered")}>
          <QuoteLines
            rows={answered.map((one) => ({
              ...one,
              note: t(one.accepted ? "answer-accepted" : "answer-refused"),
            }))}
          />
        </Part>
      )}
      {expiring.count > 0 && (
        <Part title={t("expiring")} more={more(expiring, "/broker/quotes?f.status=OFFERED")}>
          <QuoteLines
            rows={expiring.rows.map((one) => ({
              ...one,
              note: t("expires-on", { date: formatDate(plainDateOf(one.expiresOn)) }),
            }))}
          />
        </Part>
      )}
      {drafts.rows.length > 0 && (
        <Part
          title={t("drafts")}
          more={more(drafts, "/broker/quotes?f.status=DRAFT&f.status=CALCULATED&mine=1")}
        >
          <QuoteLines rows={drafts.rows.map((one) => ({ ...one, note: <Moment at={one.updatedAt} /> }))} />
        </Part>
      )}
    </Card>
  );

  function more({ rows, count }: { rows: readonly unknown[]; count: number }, href: string) {
    return count > rows.length ? (
      <LinkButton href={href} variant="quiet" size="small">
        {t("more", { count })}
      </LinkButton>
    ) : null;
  }
}

function Part({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) {
  return (
    <section className="border-line border-t first:border-t-0">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 px-4 pt-2">
        <h3 className="text-ink-soft text-small">{title}</h3>
        {more}
      </div>
      {children}
    </section>
  );
}
