import { getTranslations } from "next-intl/server";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { Figure } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { StaffActor } from "@/lib/access/actor";
import { type Effect, findTouchedQuotes, type TouchedQuote } from "@/lib/quotes/touched-quotes";
import { formatDate } from "@/lib/values/dates";
import { formatMoney } from "@/lib/values/money";
import { cursorOf, pagesOf } from "../../../frame/cursor-of";
import { quoteStatusName } from "../../../parts/quote-status";

/** What a version does to the quotes that are open: each with its premium before and after, and all of them together. */
export async function Touched({
  actor,
  versionId,
  effect,
  params,
}: {
  actor: StaffActor;
  effect: Effect;
  versionId: string;
  params: Params;
}) {
  const [t, status] = await Promise.all([getTranslations("tariffs.staff"), getTranslations("status")]);
  const money = (cents: number) => formatMoney(cents, actor.language);
  const signed = (cents: number) => `${cents > 0 ? "+\u00a0" : ""}${money(cents)}`;
  const columns: readonly Column<TouchedQuote>[] = [
    { key: "reference", header: t("touched.reference"), cell: (row) => row.reference },
    { key: "customer", header: t("touched.customer"), cell: (row) => row.customerName, phone: "fact" },
    { key: "office", header: t("touched.office"), cell: (row) => `${row.office}, ${row.group}` },
    {
      key: "status",
      header: t("status"),
      cell: (row) => quoteStatusName(status, { ...row, endReason: null, expiresOn: farAway }),
      phone: "status",
    },
    { key: "starts", header: t("touched.starts"), kind: "date", cell: (row) => formatDate(row.startsOn) },
    {
      key: "old",
      header: t("touched.old"),
      kind: "money",
      cell: (row) => (row.oldCents === null ? "—" : money(row.oldCents)),
    },
    {
      key: "new",
      header: t("touched.new"),
      kind: "money",
      cell: (row) => {
        if (row.newCents === null) return t("touched.refused");
        return row.outcome === "referred"
          ? `${money(row.newCents)} (${t("touched.referred")})`
          : money(row.newCents);
      },
      phone: "fact",
    },
    {
      key: "difference",
      header: t("touched.difference"),
      kind: "money",
      cell: (row) =>
        row.oldCents === null || row.newCents === null ? "—" : signed(row.newCents - row.oldCents),
      phone: "fact",
    },
  ];
  const state = readTableState(params, columns);
  const found = await findTouchedQuotes(actor, { versionId, ...cursorOf(state) });
  if (!found) return null;
  const { quotes, all, oldCents, newCents, referred, refused } = effect;
  const path = `/staff/tariffs/${versionId}`;
  return (
    <section className="grid gap-4" id="touched">
      <div className="grid max-w-180 gap-1">
        <h2>{t("touched.title")}</h2>
        <p className="text-ink-soft">{t("touched.intro")}</p>
      </div>
      {quotes > 0 && (
        <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
          <Figure
            value={quotes}
            label={t("touched.quotes")}
            note={all ? undefined : t("touched.at-least", { count: quotes })}
          />
          <Figure value={effect.dearer} label={t("touched.dearer")} />
          <Figure value={effect.cheaper} label={t("touched.cheaper")} />
          <Figure
            value={signed(newCents - oldCents)}
            label={t("touched.effect")}
            note={t("touched.from-to", { before: money(oldCents), after: money(newCents) })}
          />
        </div>
      )}
      {referred + refused > 0 && <p>{t("touched.answers", { referred, refused })}</p>}
      <DataTable
        id="touched"
        name={t("touched.title")}
        path={path}
        state={state}
        columns={columns}
        rows={found.rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/staff/quotes/${id}`}
        pages={pagesOf(found)}
        download={
          <a href={`${path}/touched`} className="button button-secondary button-small" download>
            <Icon name="download" className="icon-small" />
            {t("touched.download")}
          </a>
        }
        empty={<EmptyState icon="circle-check" title={t("touched.none")} />}
      />
    </section>
  );
}

/** Those that are past their last day are not in the list. */
const farAway = new Date("9999-12-31T00:00:00Z");
