import type { useTranslations } from "next-intl";
import type { ActionRow } from "@/lib/exchange/find-actions";
import { formatDate } from "@/lib/values/dates";
import { dateInBrussels } from "@/lib/values/moments";

type Words = ReturnType<typeof useTranslations<"status">>;

/** What an action is called. A type that this version does not know keeps its code. */
export function typeName(t: Words, type: string): string {
  const key = `type.${type}` as "type.insured-overview";
  return t.has(key) ? t(key) : type;
}

/** The employee, or what tells this download from the others: the month, or when it was asked for. */
export function subjectOf(t: Words, row: ActionRow): string {
  if (row.personName) return row.personName;
  if (row.period) return t("month", { month: `${row.period.slice(5, 7)}/${row.period.slice(0, 4)}` });
  return t("asked-on", { date: formatDate(dateInBrussels(row.createdAt)) });
}
