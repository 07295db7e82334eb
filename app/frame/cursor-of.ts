import type { TableState } from "@/components/table/table-state";
import { isId } from "@/lib/values/ids";

/** The row that a page of a list begins after or ends before; what is not an id is as if it were not there. */
export function cursorOf({ cursor }: TableState): { after?: string; before?: string } {
  if (!cursor || !isId(cursor.at)) return {};
  return cursor.direction === "after" ? { after: cursor.at } : { before: cursor.at };
}

/** What a list hands to its links. */
export function pagesOf({ next, previous }: { next: string | null; previous?: string | null }) {
  return { ...(next ? { after: next } : {}), ...(previous ? { before: previous } : {}) };
}

/** One chosen value of a column's filter. */
export function choiceOf<T extends string>(state: TableState, key: string): T | undefined {
  const filter = state.filters[key];
  return filter?.kind === "choice" && filter.values.length === 1 ? (filter.values[0] as T) : undefined;
}

/** Every chosen value of a column's filter that the column knows; none chosen is no filter. */
export function choicesOf<T extends string>(
  state: TableState,
  key: string,
  known: readonly T[],
): readonly T[] | undefined {
  const filter = state.filters[key];
  const values = filter?.kind === "choice" ? known.filter((value) => filter.values.includes(value)) : [];
  return values.length > 0 ? values : undefined;
}
