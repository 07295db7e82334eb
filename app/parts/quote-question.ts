import type { useTranslations } from "next-intl";
import type { ColumnFilter, ColumnShape } from "@/components/table/column";
import { type Params, readTableState, type TableState } from "@/components/table/table-state";
import { type Product, products } from "@/lib/products/products";
import type { QuoteQuestion } from "@/lib/quotes/find-quotes";
import { choicesOf } from "../frame/cursor-of";

type StatusWords = ReturnType<typeof useTranslations<"status">>;
type ProductWords = ReturnType<typeof useTranslations<"products">>;
type Group = { readonly id: string; readonly name: string };

const statuses = ["DRAFT", "CALCULATED", "REFERRED", "OFFERED", "ACCEPTED", "EXPIRED"] as const;

export type QuoteColumns = {
  readonly status: StatusWords;
  readonly product: ProductWords;
  /** Those that the reader may choose between; none for the insurer's staff, who type the name of an office. */
  readonly groups: readonly Group[] | null;
};

/** By what the list of quotes is filtered, for the screen and for its download. */
export function quoteFilters({
  status,
  product,
  groups,
}: QuoteColumns): Readonly<Record<string, ColumnFilter>> {
  const named = products.map((key) => ({ value: key, label: product(`name.${key}`) }));
  return {
    updated: { kind: "date-range" },
    ...(groups === null ? { office: { kind: "text" } } : {}),
    ...(groups && groups.length > 1
      ? { group: { kind: "choice", choices: groups.map(({ id, name }) => ({ value: id, label: name })) } }
      : {}),
    ...(products.length > 1 ? { product: { kind: "choice", choices: named } } : {}),
    status: {
      kind: "choice",
      choices: statuses.map((value) => ({ value, label: status(`quote.${value}`) })),
    },
  };
}

/** What the address asks for. "mine" is the tab. */
export function quoteQuestion(
  state: TableState,
  params: Params,
  { groups }: QuoteColumns,
): QuoteQuestion & { mine: boolean } {
  const { updated, office } = state.filters;
  return {
    search: state.search,
    mine: params.mine === "1",
    statuses: choicesOf(state, "status", statuses),
    groupIds: groups
      ? choicesOf(
          state,
          "group",
          groups.map(({ id }) => id),
        )
      : undefined,
    products: choicesOf<Product>(state, "product", products),
    office: office?.kind === "text" ? office.text : undefined,
    ...(updated?.kind === "date-range" ? { from: updated.from, until: updated.until } : {}),
    sort: state.sort?.key === "created" ? "created" : "updated",
    direction: state.sort?.direction ?? "down",
  };
}

/** The same from the parameters alone, for what is no page. */
export function quoteQuestionOf(params: Params, columns: QuoteColumns): QuoteQuestion {
  const shapes: ColumnShape[] = Object.entries(quoteFilters(columns)).map(([key, filter]) => ({
    key,
    filter,
  }));
  const sorted: ColumnShape[] = ["updated", "created"]
    .filter((key) => !shapes.some((shape) => shape.key === key))
    .map((key) => ({ key, sortable: true }));
  const all = [
    ...shapes.map((shape) => (shape.key === "updated" ? { ...shape, sortable: true } : shape)),
    ...sorted,
  ];
  return quoteQuestion(readTableState(params, all), params, columns);
}
