/** What was and what became, as it was written down; nothing when the event says it all. */
export function AuditChange({
  before,
  after,
}: {
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (names.length === 0) return "—";
  return names
    .map((name) => {
      const was = shown(before?.[name]);
      const is = shown(after?.[name]);
      return was === "" || was === is ? `${name}: ${is || was}` : `${name}: ${was} → ${is || "—"}`;
    })
    .join(" · ");
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
