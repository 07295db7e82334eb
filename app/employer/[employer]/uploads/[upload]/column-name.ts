import { uploadDefinitions } from "@/lib/exchange/upload-definitions";
import type { UploadType } from "@/lib/exchange/upload-view";
import type { Language } from "@/lib/i18n/language";
import { formatDate, isPlainDate } from "@/lib/values/dates";
import { formatAmount } from "@/lib/values/money";

function columnOf(type: UploadType, key: string) {
  const definition = uploadDefinitions.find((one) => one.type === type);
  return definition?.list?.sheet.placed.find((column) => column.key === key);
}

/** What a column of the list is called, in the reader's language. */
export function columnName(type: UploadType, key: string, language: Language): string {
  return columnOf(type, key)?.header[language] ?? key;
}

/** A phone shows the keyboard with figures. */
export function showsMoney(type: UploadType, key: string): boolean {
  const kind = columnOf(type, key)?.kind;
  return kind === "money" || kind === "number" || kind === "integer";
}

/** A value as people read it: money with its cents, a date with its day first. */
export function shownValue(
  type: UploadType,
  key: string,
  value: string | number | null | undefined,
  language: Language,
): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") {
    const words = uploadDefinitions.find((one) => one.type === type)?.list?.words?.[key]?.[value];
    return words?.[language] ?? (isPlainDate(value) ? formatDate(value) : value);
  }
  return columnOf(type, key)?.kind === "money"
    ? formatAmount(value, language)
    : new Intl.NumberFormat(language === "en" ? "en-IE" : `${language}-BE`, {
        maximumFractionDigits: 4,
      }).format(value);
}
