import { formatDate } from "@/lib/values/dates";
import type { FilterChip } from "../ui/filter-chips";
import type { Column } from "./column";
import { type FilterValue, type Params, type TableState, tableHref, withoutFilter } from "./table-state";

export type FilterWords = { search: string; from: (date: string) => string; until: (date: string) => string };

/** What the list is narrowed to, in words. */
export function chipsOf<Row>(
  state: TableState,
  columns: readonly Column<Row>[],
  path: string,
  keep: Params | undefined,
  words: FilterWords,
): readonly FilterChip[] {
  const search: FilterChip[] = state.search
    ? [
        {
          label: words.search,
          value: state.search,
          without: tableHref(path, state, { search: undefined }, keep),
        },
      ]
    : [];
  const filters = columns.flatMap((column) => {
    const value = state.filters[column.key];
    if (!value) return [];
    const without = tableHref(path, state, withoutFilter(state, column.key), keep);
    return [{ label: column.header, value: inWords(value, column, words), without }];
  });
  return [...search, ...filters];
}

function inWords<Row>(value: FilterValue, column: Column<Row>, words: FilterWords): string {
  if (value.kind === "text") return value.text;
  if (value.kind === "date-range") {
    const { from, until } = value;
    if (from && until) return `${formatDate(from)} – ${formatDate(until)}`;
    return from ? words.from(formatDate(from)) : words.until(formatDate(until ?? ""));
  }
  const choices = column.filter?.kind === "choice" ? column.filter.choices : [];
  return value.values
    .map((chosen) => choices.find((choice) => choice.value === chosen)?.label ?? chosen)
    .join(", ");
}
