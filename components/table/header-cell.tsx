import { useTranslations } from "next-intl";
import { Icon } from "../ui/icon";
import type { Column } from "./column";
import { FilterInputs, RestOfState } from "./filter-inputs";
import { nextSort, type Params, type TableState, tableHref, withoutFilter } from "./table-state";

/** The head of a column: its name, which sorts, and its filter, which opens under it. */
export function HeaderCell<Row>({
  table,
  column,
  className,
  path,
  state,
  keep,
}: {
  table: string;
  column: Column<Row>;
  className?: string;
  path: string;
  state: TableState;
  keep?: Params;
}) {
  const t = useTranslations("ui");
  const direction = state.sort?.key === column.key ? state.sort.direction : undefined;
  const filtered = state.filters[column.key] !== undefined;
  const popover = `${table}-filter-${column.key}`;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={direction && (direction === "up" ? "ascending" : "descending")}
    >
      <div className="table-head">
        {column.sortable ? (
          <a
            href={tableHref(path, state, { sort: nextSort(state, column.key) }, keep)}
            className="table-sort"
          >
            {column.header}
            <Icon
              name={direction === "up" ? "arrow-up" : direction === "down" ? "arrow-down" : "arrow-up-down"}
              className="icon-small"
            />
          </a>
        ) : (
          column.header
        )}
        {column.filter && (
          <button
            type="button"
            popoverTarget={popover}
            className={filtered ? "table-filter is-on" : "table-filter"}
            aria-label={t(filtered ? "filters.change" : "filters.set", { column: column.header })}
          >
            <Icon name="funnel" className="icon-small" />
          </button>
        )}
      </div>
      {column.filter && (
        <div id={popover} popover="auto" className="menu menu-start table-popover">
          <form action={path}>
            <RestOfState
              state={state}
              keep={keep}
              without={(name) => name === `f.${column.key}` || name.startsWith(`f.${column.key}.`)}
            />
            <FilterInputs id={`${popover}-value`} column={column} state={state} />
            <div className="mt-3 flex items-center gap-2">
              <button type="submit" className="button button-primary button-small">
                {t("filters.apply")}
              </button>
              {filtered && (
                <a
                  href={tableHref(path, state, withoutFilter(state, column.key), keep)}
                  className="button button-quiet button-small"
                >
                  {t("filters.clear-one")}
                </a>
              )}
            </div>
          </form>
        </div>
      )}
    </th>
  );
}
