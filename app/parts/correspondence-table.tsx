import { getLocale, getTranslations } from "next-intl/server";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import type { Actor } from "@/lib/access/actor";
import type { Language } from "@/lib/i18n/language";
import {
  type CorrespondenceKind,
  type CorrespondenceRow,
  findCorrespondence,
} from "@/lib/inbox/find-correspondence";
import { formatDate } from "@/lib/values/dates";
import { dateInBrussels } from "@/lib/values/moments";
import { choiceOf, cursorOf, pagesOf } from "../frame/cursor-of";

/** The insurer's letters and the conversations with its desks, in one list. */
export async function CorrespondenceTable({
  actor,
  employerId,
  params,
}: {
  actor: Actor;
  employerId: string;
  params: Params;
}) {
  const [t, c, locale] = await Promise.all([
    getTranslations("inbox.correspondence"),
    getTranslations("employer.contact"),
    getLocale(),
  ]);
  const language = locale as Language;
  const path = `/employer/${employerId}/correspondence`;
  const columns: readonly Column<CorrespondenceRow>[] = [
    { key: "subject", header: t("subject"), cell: (row) => row.title[language] },
    {
      key: "kind",
      header: t("kind"),
      cell: (row) =>
        row.kind === "letter"
          ? row.language === language || !row.language
            ? t("letter")
            : `${t("letter")} (${t("in-language", { language: t(`language.${row.language}`) })})`
          : `${t("conversation")} · ${row.desk ? c(row.desk) : ""}`,
      phone: "fact",
      filter: {
        kind: "choice",
        choices: [
          { value: "letter", label: t("letters") },
          { value: "conversation", label: t("conversations") },
        ],
      },
    },
    { key: "contract", header: t("contract"), cell: (row) => row.contract ?? "—" },
    {
      key: "at",
      header: t("date"),
      kind: "date",
      cell: (row) => (row.kind === "letter" ? formatDate(dateInBrussels(row.at)) : <Moment at={row.at} />),
      phone: "fact",
    },
    {
      key: "state",
      header: t("state"),
      kind: "status",
      cell: (row) => (row.unread ? <Badge tone="accent">{t("new")}</Badge> : t("read")),
      phone: "status",
      filter: { kind: "choice", choices: [{ value: "new", label: t("new") }] },
    },
  ];
  const state = readTableState(params, columns);
  const kind = choiceOf<CorrespondenceKind>(state, "kind");
  const found = await findCorrespondence(actor, {
    employerId,
    kinds: kind && [kind],
    unread: choiceOf(state, "state") === "new",
    ...cursorOf(state),
  });
  return (
    <DataTable
      id="correspondence"
      name={t("title")}
      path={path}
      state={state}
      columns={columns}
      rows={found.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => hrefOf(employerId, row)}
      pages={pagesOf(found)}
      empty={
        <EmptyState icon="inbox" title={t("empty")}>
          {t("empty-text")}
        </EmptyState>
      }
    />
  );
}

export function hrefOf(employerId: string, { kind, id }: Pick<CorrespondenceRow, "kind" | "id">): string {
  const path = `/employer/${employerId}/correspondence`;
  return kind === "letter" ? `${path}/${id}/pdf` : `${path}/messages/${id}`;
}
