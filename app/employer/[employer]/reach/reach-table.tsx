import { getLocale, getTranslations } from "next-intl/server";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import type { Actor } from "@/lib/access/actor";
import { defaultLanguage, isLanguage } from "@/lib/i18n/language";
import { findReach, type ReachRow } from "@/lib/statements/find-reach";
import { reaches } from "@/lib/statements/reach";
import { formatMoment } from "@/lib/values/moments";
import { listName } from "@/lib/values/names";
import { choicesOf, cursorOf, pagesOf } from "../../../frame/cursor-of";
import { inviteAgainAction, recallPlannedAction } from "./actions";
import { Question } from "./question";
import { ReachBadge } from "./reach-badge";

/** Who stands behind a figure, and for each the way out. */
export async function ReachTable({
  actor,
  employerId,
  params,
}: {
  actor: Actor;
  employerId: string;
  params: Params;
}) {
  const [t, locale] = await Promise.all([getTranslations("statements.reach"), getLocale()]);
  const language = isLanguage(locale) ? locale : defaultLanguage;
  const wayOut = ({ reach, plannedFor, sentAt }: ReachRow) => {
    const at = reach === "planned" ? plannedFor : sentAt;
    return t(`way-out.${reach}`, { when: at ? formatMoment(at, language) : "" });
  };
  const columns: readonly Column<ReachRow>[] = [
    {
      key: "name",
      header: t("name"),
      kind: "person",
      cell: (row) => listName({ name: row.lastName, firstName: row.firstName }),
    },
    { key: "number", header: t("number"), cell: (row) => row.number },
    { key: "address", header: t("address"), cell: (row) => row.address ?? "—", phone: "fact" },
    {
      key: "reach",
      header: t("status"),
      kind: "status",
      phone: "status",
      cell: (row) => <ReachBadge reach={row.reach} />,
      filter: { kind: "choice", choices: reaches.map((value) => ({ value, label: t(`of.${value}`) })) },
    },
    { key: "way", header: t("way"), cell: wayOut, phone: "fact" },
  ];
  const state = readTableState(params, columns);
  const found = await findReach(actor, {
    employerId,
    search: state.search,
    reaches: choicesOf(state, "reach", reaches),
    ...cursorOf(state),
  });
  const fields = { employerId, row: "" };
  return (
    <section id="who" className="grid gap-3">
      <h2>{t("list")}</h2>
      <DataTable
        id="reach"
        name={t("list")}
        path={`/employer/${employerId}/reach`}
        state={state}
        columns={columns}
        rows={found.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/employer/${employerId}/people/${row.id}`}
        rowActions={{
          actions: [
            { key: "again", label: t("row.again"), icon: "send", opens: "invite-again" },
            { key: "recall", label: t("row.recall"), icon: "undo-2", opens: "recall-one" },
            {
              key: "data",
              label: t("row.data"),
              icon: "pencil",
              href: `/employer/${employerId}/people/{row}`,
            },
          ],
          rowName: (row) => `${row.firstName} ${row.lastName}`,
          which: actionsOf,
        }}
        pages={pagesOf(found)}
        search={t("search")}
        empty={<EmptyState icon="users" title={t("empty")} />}
      />
      <Question
        id="invite-again"
        action={inviteAgainAction}
        title={t("row.again-title")}
        text={t("row.again-text")}
        confirm={t("row.again-do")}
        fields={fields}
      />
      <Question
        id="recall-one"
        action={recallPlannedAction}
        title={t("row.recall-title")}
        text={t("row.recall-text")}
        confirm={t("recall-do")}
        fields={fields}
      />
    </section>
  );
}

function actionsOf({ reach }: ReachRow): readonly string[] {
  switch (reach) {
    case "planned":
      return ["again", "recall", "data"];
    case "invited":
    case "open":
    case "bounced":
      return ["again", "data"];
    case "reached":
    case "unsubscribed":
    case "no-address":
      return ["data"];
  }
}
