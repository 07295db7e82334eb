import type { PlacedColumn } from "@/lib/excel/define-sheet";
import type { Language } from "@/lib/i18n/language";
import { formatDate, isPlainDate } from "@/lib/values/dates";
import { formatAmount } from "@/lib/values/money";
import { sameForm } from "./control-number";
import type { Value } from "./upload-definition";

/** As people read it: money with its cents, a date with its day first. */
export function readableValue(value: Value | undefined, { kind }: PlacedColumn, language: Language): string {
  if (kind === "money" && typeof value === "number") return formatAmount(value, language);
  if (typeof value === "string" && isPlainDate(value)) return formatDate(value);
  return sameForm(value).slice(0, 200);
}
