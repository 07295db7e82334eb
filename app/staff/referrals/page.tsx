import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { Tabs } from "@/components/ui/tabs";
import { requireActorOf } from "@/lib/access/require-actor";
import { findReferrals, type ReferralRow } from "@/lib/quotes/find-referrals";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { choiceOf, cursorOf, pagesOf } from "../../frame/cursor-of";

const path = "/staff/referrals";

export async function generateMetadata() {
  return { title: (await getTranslations("quotes.referrals"))("title") };
}

/** What brokers asked the insurer to decide on: the first due on top. */
export default async function ReferralsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("staff", "referrals.answer");
  const [params, t, o] = await Promise.all([
    searchParams,
    getTranslations("quotes.referrals"),
    getTranslations("quotes.outcome"),
  ]);
  const told = params.told === "done" ? "done" : "open";
  const columns = columnsOf(t, o("no-customer"), told);
  const state = readTableState(params, columns);
  const found = await findReferrals(actor, {
    told,
    whose: choiceOf<"mine" | "free">(state, "holder"),
    overdue: choiceOf<"late">(state, "due") === "late",
    ...cursorOf(state),
  });
  return (
    <>
      {told === "open" && !state.cursor && <LiveRefresh topics={["quote"]} />}
      <PageHeader title={t("title")} intro={t("intro")} />
      <div className="grid gap-4">
        <Tabs
          name={t("tabs")}
          tabs={[
            { label: t("open"), href: path, current: told === "open" },
            { label: t("done"), href: `${path}?told=done`, current: told === "done" },
          ]}
        />
        <DataTable
          id="referrals"
          name={t("title")}
          path={path}
          state={state}
          columns={columns}
          rows={found.rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `${path}/${id}`}
          count={{ total: found.count }}
          pages={pagesOf(found)}
          keep={told === "done" ? { told } : {}}
          empty={
            told === "open" ? (
              <EmptyState icon="scale" title={t("empty")}>
                {t("empty-text")}
              </EmptyState>
            ) : (
              <EmptyState icon="scale" title={t("empty-done")} />
            )
          }
        />
      </div>
    </>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"quotes.referrals">>>;

function columnsOf(t: Words, noCustomer: string, told: "open" | "done"): Column<ReferralRow>[] {
  const open = told === "open";
  return [
    {
      key: "reference",
      header: t("reference"),
      cell: ({ reference }) => <span className="figures">{reference}</span>,
    },
    {
      key: "customer",
      header: t("customer"),
      cell: ({ customerName }) => customerName || noCustomer,
      phone: "fact",
    },
    {
      key: "office",
      header: t("office"),
      cell: ({ officeName, groupName }) => `${officeName} · ${groupName}`,
      phone: "fact",
    },
    {
      key: "asked",
      header: t("asked"),
      kind: "moment",
      cell: ({ askedAt }) => <Moment at={askedAt} />,
    },
    {
      key: "due",
      header: t("due"),
      kind: "date",
      cell: (row) => <Due row={row} late={t("overdue")} />,
      phone: "status",
      ...(open
        ? { filter: { kind: "choice", choices: [{ value: "late", label: t("late-only") }] } as const }
        : {}),
    },
    {
      key: "holder",
      header: t("holder"),
      cell: ({ holder }) => holder ?? t("nobody"),
      phone: "fact",
      filter: {
        kind: "choice",
        choices: [
          { value: "mine", label: t("whose.mine") },
          { value: "free", label: t("whose.free") },
        ],
      },
    },
    ...(open
      ? []
      : [
          {
            key: "answer",
            header: t("answer"),
            phone: "fact" as const,
            cell: ({ answer }: ReferralRow) => t(`is.${answer ?? "WITHDRAWN"}`),
          },
        ]),
  ];
}

function Due({ row: { dueOn, answer, withdrawnAt }, late }: { row: ReferralRow; late: string }) {
  const date = plainDateOf(dueOn);
  const overdue = !answer && !withdrawnAt && date < today();
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {formatDate(date)}
      {overdue && (
        <Badge tone="danger" icon="clock">
          {late}
        </Badge>
      )}
    </span>
  );
}
