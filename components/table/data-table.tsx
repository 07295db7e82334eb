import { useTranslations } from "next-intl";
import { createElement, type ReactNode } from "react";
import { EmptyState } from "../ui/empty-state";
import { FilterChips } from "../ui/filter-chips";
import { Pagination } from "../ui/pagination";
import type { Column } from "./column";
import { chipsOf } from "./filter-words";
import { HeaderCell } from "./header-cell";
import { type RowAction, RowActionsMenu } from "./row-actions";
import { type Params, shownColumns, type TableState, tableHref } from "./table-state";
import { TableToolbar } from "./table-toolbar";

export type DataTableProps<Row> = {
  /** Unique on the page. */
  id: string;
  /** What the list holds, for those who can't see it: "Verzekerden". */
  name: string;
  /** The page's own address, without parameters. */
  path: string;
  state: TableState;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where a row leads: the whole row can be clicked, the link stands in its first cell. */
  rowHref?: (row: Row) => string;
  /** What can be done with a row. One menu serves all rows, so it costs a long list next to nothing. */
  rowActions?: {
    actions: readonly RowAction[];
    rowName: (row: Row) => string;
    /** Keys of the actions that this row has; without it, all. */
    which?: (row: Row) => readonly string[];
  };
  /** A menu or button of its own in each row, for a short list whose rows differ too much for `rowActions`. */
  rowMenu?: (row: Row) => ReactNode;
  /** `atLeast` where counting stopped early. */
  count?: { total: number; atLeast?: boolean };
  pages?: { before?: string; after?: string };
  /** A search field above the list; the words that explain it. */
  search?: string;
  /** "Download deze lijst": a link or a form with a button. */
  download?: ReactNode;
  /** What stands there when there is nothing at all. */
  empty: ReactNode;
  /** Parameters of the page itself that links of the list carry along. */
  keep?: Params;
  /** Too wide for its place: scrolls in a box of its own. */
  wide?: boolean;
};

const figureKinds = new Set(["number", "money"]);

/** Everything but text looks like what it is; text needs no class, which keeps a row of it light. */
function cellClass<Row>(column: Column<Row>, first: boolean) {
  const classes: string[] = [];
  if (column.kind && figureKinds.has(column.kind)) classes.push("n");
  if (column.kind === "date" || column.kind === "moment") classes.push("d");
  const phone = column.phone ?? (first ? "title" : undefined);
  if (phone) classes.push(`p-${phone}`);
  return classes.join(" ") || undefined;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    id,
    name,
    path,
    state,
    columns,
    rows,
    rowKey,
    rowHref,
    rowMenu,
    rowActions,
    count,
    pages,
    empty,
    keep,
    wide,
  } = props;
  const t = useTranslations("ui.table");
  const f = useTranslations("ui.filters");
  const shown = shownColumns(columns, state);
  const classes = shown.map((column, place) => cellClass(column, place === 0));
  const chips = chipsOf(state, columns, path, keep, {
    search: f("search"),
    from: (date) => f("from", { date }),
    until: (date) => f("until", { date }),
  });
  // The sentence is made once for all rows.
  const nameHere = "\u2026";
  const actionsFor = t("row-actions", { name: nameHere });
  const clear = tableHref(path, state, { filters: {}, search: undefined }, keep);

  return (
    <div className="grid gap-3">
      <TableToolbar {...props} shown={shown} />
      <FilterChips chips={chips} clear={clear} />
      {rows.length === 0 ? (
        <div className="card">
          {chips.length > 0 || state.cursor ? (
            <EmptyState icon="search" title={t("nothing-found")} action={<a href={clear}>{f("clear")}</a>} />
          ) : (
            empty
          )}
        </div>
      ) : (
        <div className={wide ? "card table-box table-box-wide" : "card table-box"}>
          <table className="table" data-density={state.density}>
            <caption className="sr-only">{name}</caption>
            <thead>
              <tr>
                {shown.map((column, place) => (
                  <HeaderCell
                    key={column.key}
                    table={id}
                    column={column}
                    className={classes[place]}
                    {...{ path, state, keep }}
                  />
                ))}
                {(rowMenu || rowActions) && (
                  <th className="row-menu">
                    <span className="sr-only">{t("actions")}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) =>
                // One by one and not as a list: cells need no keys then, which fifty rows would send three hundred times.
                createElement(
                  "tr",
                  { key: rowKey(row) },
                  ...shown.map((column, place) => {
                    const look = classes[place] ? { className: classes[place] } : null;
                    const content = column.cell(row);
                    if (place > 0) return createElement("td", look, content);
                    const name = rowHref ? createElement("a", { href: rowHref(row) }, content) : content;
                    return createElement("th", { scope: "row", ...look }, name);
                  }),
                  ...(rowActions
                    ? [
                        <td key="actions" className="row-menu">
                          <button
                            type="button"
                            popoverTarget={`${id}-actions`}
                            aria-label={actionsFor.replace(nameHere, () => rowActions.rowName(row))}
                            data-row={rowKey(row)}
                            data-which={rowActions.which?.(row).join(" ")}
                            className="row-button needs-script"
                          />
                        </td>,
                      ]
                    : []),
                  ...(rowMenu ? [createElement("td", { className: "row-menu" }, rowMenu(row))] : []),
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
      {rowActions && <RowActionsMenu id={`${id}-actions`} actions={rowActions.actions} />}
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-3">
        <p className="figures text-ink-soft text-small">
          {count &&
            (count.atLeast
              ? t("count-at-least", { count: count.total })
              : t("count", { count: count.total }))}
        </p>
        <Pagination
          first={tableHref(path, state, { cursor: undefined }, keep)}
          before={
            pages?.before &&
            tableHref(path, state, { cursor: { direction: "before", at: pages.before } }, keep)
          }
          after={
            pages?.after && tableHref(path, state, { cursor: { direction: "after", at: pages.after } }, keep)
          }
        />
      </div>
    </div>
  );
}
