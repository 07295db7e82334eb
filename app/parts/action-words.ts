import type { useTranslations } from "next-intl";
import { changeTypes } from "@/lib/changes/change-types";
import { downloadTypes } from "@/lib/exchange/action";
import type { ActionRow } from "@/lib/exchange/find-actions";
import { uploadTypes } from "@/lib/exchange/upload-view";
import { formatDate } from "@/lib/values/dates";
import { dateInBrussels } from "@/lib/values/moments";
import { searchText, searchWords } from "@/lib/values/search-text";

type Words = ReturnType<typeof useTranslations<"status">>;

/** Every type there is; a download and an upload of the same list bear the same name. */
export const actionTypes: readonly string[] = [
  ...new Set<string>([...downloadTypes, ...uploadTypes, ...changeTypes]),
];

/** What an action is called. A type that this version does not know keeps its code. */
export function typeName(t: Words, type: string): string {
  const key = `type.${type}` as "type.insured-overview";
  return t.has(key) ? t(key) : type;
}

/** The types that the reader's language calls by all of these words. */
export function typesNamed(t: Words, search: string | undefined): readonly string[] {
  const words = searchWords(search ?? "");
  if (words.length === 0) return [];
  return actionTypes.filter((type) => {
    const name = searchText(typeName(t, type));
    return words.every((word) => name.includes(word));
  });
}

/** The employee, or what tells this action from others of its type: the month, or when it was asked for or sent. */
export function subjectOf(
  t: Words,
  row: Pick<ActionRow, "personName" | "period" | "kind" | "createdAt">,
): string {
  if (row.personName) return row.personName;
  if (row.period) return periodName(t, row.period);
  const date = formatDate(dateInBrussels(row.createdAt));
  return t(row.kind === "DOWNLOAD" ? "asked-on" : "sent-on", { date });
}

/** "Maand 07/2020" or "Jaar 2020", as the period of a list is written down. */
export function periodName(t: Words, period: string): string {
  const [year = "", month] = period.split("-");
  return month ? t("month", { month: `${month}/${year}` }) : t("year", { year });
}
