import { isPlainDate } from "@/lib/values/dates";
import type { ColumnShape } from "./column";

export type FilterValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "date-range"; readonly from?: string; readonly until?: string };

/** How a reader looks at a list. It lives in the address, so that a link, a reload and "back" show the same. */
export type TableState = {
  readonly search?: string;
  readonly sort?: { readonly key: string; readonly direction: "up" | "down" };
  readonly filters: Readonly<Record<string, FilterValue>>;
  /** Where the page begins or ends: opaque here, made by the query. */
  readonly cursor?: { readonly direction: "after" | "before"; readonly at: string };
  readonly density: "comfortable" | "compact";
  /** The chosen columns; absent while the reader has not chosen. */
  readonly columns?: readonly string[];
};

export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

const longestText = 200;

function all(params: Params, name: string): readonly string[] {
  const value = params[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

function one(params: Params, name: string): string | undefined {
  const text = all(params, name)[0]?.trim().slice(0, longestText);
  return text || undefined;
}

/** Reads the address; whatever does not fit the columns is as if it were not there. */
export function readTableState(params: Params, columns: readonly ColumnShape[]): TableState {
  const filters: Record<string, FilterValue> = {};
  for (const column of columns) {
    const value = readFilter(params, column);
    if (value) filters[column.key] = value;
  }

  const sort = one(params, "sort");
  const sortKey = sort?.replace(/^-/, "");
  const sorted = columns.some((column) => column.sortable && column.key === sortKey);
  const after = one(params, "after");
  const before = one(params, "before");
  const chosen = all(params, "columns").flatMap((text) => text.split(","));
  const known = columns.map((column) => column.key).filter((key) => chosen.includes(key));

  return {
    search: one(params, "q"),
    sort:
      sort && sortKey && sorted
        ? { key: sortKey, direction: sort.startsWith("-") ? "down" : "up" }
        : undefined,
    filters,
    cursor: after
      ? { direction: "after", at: after }
      : before
        ? { direction: "before", at: before }
        : undefined,
    density: params.density === "compact" ? "compact" : "comfortable",
    columns: known.length > 0 ? known : undefined,
  };
}

function readFilter(params: Params, { key, filter }: ColumnShape): FilterValue | undefined {
  switch (filter?.kind) {
    case undefined:
      return undefined;
    case "text": {
      const text = one(params, `f.${key}`);
      return text ? { kind: "text", text } : undefined;
    }
    case "choice": {
      const asked = all(params, `f.${key}`);
      const values = filter.choices.map((choice) => choice.value).filter((value) => asked.includes(value));
      return values.length > 0 ? { kind: "choice", values } : undefined;
    }
    case "date-range": {
      const from = one(params, `f.${key}.from`);
      const until = one(params, `f.${key}.until`);
      const range = {
        from: isPlainDate(from) ? from : undefined,
        until: isPlainDate(until) ? until : undefined,
      };
      return range.from || range.until ? { kind: "date-range", ...range } : undefined;
    }
  }
}

/** The address's parameters, in a fixed order; what is as usual is left out. */
export function tableParams(state: TableState): [string, string][] {
  const params: [string, string][] = [];
  if (state.search) params.push(["q", state.search]);
  for (const [key, value] of Object.entries(state.filters)) {
    if (value.kind === "text") params.push([`f.${key}`, value.text]);
    if (value.kind === "choice") for (const choice of value.values) params.push([`f.${key}`, choice]);
    if (value.kind === "date-range") {
      if (value.from) params.push([`f.${key}.from`, value.from]);
      if (value.until) params.push([`f.${key}.until`, value.until]);
    }
  }
  if (state.sort) params.push(["sort", `${state.sort.direction === "down" ? "-" : ""}${state.sort.key}`]);
  if (state.columns) params.push(["columns", state.columns.join(",")]);
  if (state.density === "compact") params.push(["density", "compact"]);
  if (state.cursor) params.push([state.cursor.direction, state.cursor.at]);
  return params;
}

/** The address of the same list, looked at differently. A change of what is listed begins at its first page. */
export function tableHref(
  path: string,
  state: TableState,
  change: Partial<TableState> = {},
  keep: Params = {},
) {
  const relists = "search" in change || "sort" in change || "filters" in change;
  const next: TableState = { ...state, ...(relists ? { cursor: undefined } : {}), ...change };
  const query = new URLSearchParams([...keptParams(keep), ...tableParams(next)]).toString();
  return query ? `${path}?${query}` : path;
}

/** Parameters of the page itself that every link of its list must carry along. */
export function keptParams(keep: Params): [string, string][] {
  return Object.entries(keep).flatMap(([name, value]) =>
    (value === undefined ? [] : typeof value === "string" ? [value] : value).map((text): [string, string] => [
      name,
      text,
    ]),
  );
}

export function withoutFilter(state: TableState, key: string): Partial<TableState> {
  const { [key]: _gone, ...filters } = state.filters;
  return { filters };
}

/** One click sorts up, the next down. */
export function nextSort(state: TableState, key: string): TableState["sort"] {
  return { key, direction: state.sort?.key === key && state.sort.direction === "up" ? "down" : "up" };
}

export function shownColumns<Shape extends ColumnShape>(
  columns: readonly Shape[],
  state: TableState,
): readonly Shape[] {
  const chosen = state.columns;
  return columns.filter(
    (column, place) => place === 0 || (chosen ? chosen.includes(column.key) : !column.hidden),
  );
}
