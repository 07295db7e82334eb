import type { useTranslations } from "next-intl";
import type { ColumnFilter, ColumnShape } from "@/components/table/column";
import { type Params, readTableState, type TableState } from "@/components/table/table-state";
import type { ActionQuestion } from "@/lib/exchange/find-actions";
import { now } from "@/lib/values/clock";
import { actionTypes, typeName, typesNamed } from "./action-words";

type Words = ReturnType<typeof useTranslations<"status">>;

const kinds = ["DOWNLOAD", "UPLOAD", "CHANGE"] as const;
const statuses = [
  "REQUESTED",
  "SENT",
  "PROCESSING",
  "AVAILABLE",
  "PROCESSED",
  "PARTLY_PROCESSED",
  "REFUSED",
  "FAILED",
  "UNDONE",
] as const;

/** By what a column of Overzicht acties is filtered, for the list and for its download. */
export function actionFilters(t: Words): Readonly<Record<string, ColumnFilter>> {
  return {
    kind: { kind: "choice", choices: kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })) },
    type: {
      kind: "choice",
      choices: actionTypes.map((type) => ({ value: type, label: typeName(t, type) })),
    },
    status: {
      kind: "choice",
      choices: statuses.map((status) => ({ value: status, label: t(`action.${status}`) })),
    },
    statusAt: { kind: "date-range" },
    by: { kind: "text" },
  };
}

/** What the address asks for: "told" is the tab, "older" whether one looks further back than three months. */
export function actionQuestion(
  t: Words,
  state: TableState,
  params: Params,
): ActionQuestion & { told: "name" | "number"; recentOnly: boolean } {
  const { kind, type, status, statusAt, by } = state.filters;
  const told = first(params.told) === "number" ? "number" : "name";
  // Who searches or names days looks for something older.
  const recentOnly = first(params.older) !== "1" && !state.search && !statusAt;
  return {
    told,
    recentOnly,
    sort: told === "number" ? "number" : "newest",
    search: state.search,
    namedTypes: typesNamed(t, state.search),
    kinds: chosen(kind, kinds),
    types: chosen(type, actionTypes),
    statuses: chosen(status, statuses),
    by: by?.kind === "text" ? by.text : undefined,
    ...(statusAt?.kind === "date-range" ? { from: statusAt.from, until: statusAt.until } : {}),
    since: recentOnly ? threeMonthsAgo() : undefined,
  };
}

/** The same from the parameters alone, for what is no page. */
export function actionQuestionOf(t: Words, params: Params): ActionQuestion {
  const columns: ColumnShape[] = Object.entries(actionFilters(t)).map(([key, filter]) => ({ key, filter }));
  return actionQuestion(t, readTableState(params, columns), params);
}

function first(value: Params[string]): string | undefined {
  return typeof value === "string" ? value : value?.[0];
}

function threeMonthsAgo(): Date {
  const at = new Date(now());
  at.setUTCMonth(at.getUTCMonth() - 3);
  return at;
}

function chosen<T extends string>(
  filter: { kind: string; values?: readonly string[] } | undefined,
  known: readonly T[],
): readonly T[] | undefined {
  const values = filter?.values ?? [];
  const found = known.filter((value) => values.includes(value));
  return found.length > 0 ? found : undefined;
}
