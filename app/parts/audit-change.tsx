import { useTranslations } from "next-intl";

type Facts = Record<string, unknown> | null;

/** What was and what became, in the reader's words; nothing when the event says it all. */
export function AuditChange({ before, after }: { before: Facts; after: Facts }) {
  const t = useTranslations("audit");
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(isForPeople);
  if (names.length === 0) return "—";

  function nameOf(name: string): string {
    const key = `field.${name}` as "field.type";
    return t.has(key) ? t(key) : name;
  }

  function shown(value: unknown): string {
    if (value === null || value === undefined) return "";
    if (Array.isArray(value)) return value.map(shown).join(", ");
    if (typeof value === "object") return JSON.stringify(value);
    const key = `value.${String(value)}` as "value.true";
    return t.has(key) ? t(key) : String(value);
  }

  const changes = names.map((name) => {
    const was = shown(before?.[name]);
    const is = shown(after?.[name]);
    return was === "" || was === is
      ? `${nameOf(name)}: ${is || was}`
      : `${nameOf(name)}: ${was} → ${is || "—"}`;
  });
  return changes.join(" · ");
}

/** A bare number of a record says nothing to who reads the trail. */
function isForPeople(name: string): boolean {
  return name !== "id";
}
