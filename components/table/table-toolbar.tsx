import { useTranslations } from "next-intl";
import { Icon } from "../ui/icon";
import type { Column } from "./column";
import type { DataTableProps } from "./data-table";
import { FilterInputs, RestOfState } from "./filter-inputs";
import { type TableState, tableHref } from "./table-state";

/** Above a list: search, and on a phone its filters; at the right the choice of columns and the download. */
export function TableToolbar<Row>(props: DataTableProps<Row> & { shown: readonly Column<Row>[] }) {
  const { path, state, keep, search, download, columns, id } = props;
  const t = useTranslations("ui");
  const filterable = columns.some((column) => column.filter || column.sortable);
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      {search && (
        <search className="min-w-56 flex-1 sm:max-w-96">
          <form action={path} className="relative">
            <RestOfState state={state} keep={keep} without={(name) => name === "q"} />
            <Icon name="search" className="pointer-events-none absolute top-2.75 left-3 text-ink-soft" />
            <input
              type="search"
              name="q"
              aria-label={search}
              placeholder={search}
              maxLength={200}
              defaultValue={state.search}
              className="input input-full pl-10"
            />
          </form>
        </search>
      )}
      {filterable && (
        <div className="md:hidden">
          <button type="button" popoverTarget={`${id}-panel`} className="button button-secondary">
            <Icon name="funnel" />
            {t("filters.panel")}
          </button>
          <PhonePanel {...props} />
        </div>
      )}
      <div className="flex flex-wrap md:ml-auto items-center gap-2">
        {download}
        <div className="hidden md:block">
          <ViewMenu {...props} />
        </div>
      </div>
    </div>
  );
}

/** Every filter and the order in one form: a phone has no header cells to put them in. */
function PhonePanel<Row>({ id, path, state, keep, columns }: DataTableProps<Row>) {
  const t = useTranslations("ui");
  const sortable = columns.filter((column) => column.sortable);
  const current = state.sort && `${state.sort.direction === "down" ? "-" : ""}${state.sort.key}`;
  return (
    <div id={`${id}-panel`} popover="auto" className="menu menu-start table-popover">
      <form action={path} className="grid gap-4">
        <RestOfState state={state} keep={keep} without={(name) => name.startsWith("f.") || name === "sort"} />
        {columns.map(
          (column) =>
            column.filter && (
              <FilterInputs key={column.key} id={`${id}-panel-${column.key}`} column={column} state={state} />
            ),
        )}
        {sortable.length > 0 && (
          <div className="field">
            <label htmlFor={`${id}-panel-sort`}>{t("filters.sort")}</label>
            <select id={`${id}-panel-sort`} name="sort" defaultValue={current} className="input input-full">
              {sortable.flatMap(({ key, header }) => [
                <option key={key} value={key}>
                  {t("filters.sort-up", { column: header })}
                </option>,
                <option key={`-${key}`} value={`-${key}`}>
                  {t("filters.sort-down", { column: header })}
                </option>,
              ])}
            </select>
          </div>
        )}
        <button type="submit" className="button button-primary">
          {t("filters.apply")}
        </button>
      </form>
    </div>
  );
}

const densities = [
  { density: "comfortable", icon: "rows-3" },
  { density: "compact", icon: "rows-4" },
] as const satisfies readonly { density: TableState["density"]; icon: string }[];

function ViewMenu<Row>({
  id,
  path,
  state,
  keep,
  columns,
  shown,
}: DataTableProps<Row> & { shown: readonly Column<Row>[] }) {
  const t = useTranslations("ui.table");
  const choosable = columns.slice(1);
  return (
    <>
      <button type="button" popoverTarget={`${id}-view`} className="button button-secondary">
        <Icon name="columns-3" />
        {t("view")}
      </button>
      <div id={`${id}-view`} popover="auto" className="menu table-popover">
        <p className="menu-heading">{t("density")}</p>
        {densities.map(({ density, icon }) => (
          <a
            key={density}
            href={tableHref(path, state, { density }, keep)}
            className="menu-item"
            aria-current={state.density === density ? "true" : undefined}
          >
            <Icon name={icon} />
            {t(density)}
            {state.density === density && <Icon name="check" className="ml-auto" />}
          </a>
        ))}
        {choosable.length > 1 && (
          <form action={path} className="mt-1 border-line border-t px-2.5 pt-2 pb-1">
            <RestOfState state={state} keep={keep} without={(name) => name === "columns"} />
            <input type="hidden" name="columns" value={columns[0]?.key} />
            <fieldset>
              <legend className="text-ink-soft text-small">{t("columns")}</legend>
              {choosable.map((column) => (
                <label key={column.key} className="choice" htmlFor={`${id}-view-${column.key}`}>
                  <input
                    id={`${id}-view-${column.key}`}
                    type="checkbox"
                    name="columns"
                    value={column.key}
                    defaultChecked={shown.includes(column)}
                  />
                  {column.header}
                </label>
              ))}
            </fieldset>
            <button type="submit" className="button button-primary button-small mt-2">
              {t("show-columns")}
            </button>
          </form>
        )}
      </div>
    </>
  );
}
