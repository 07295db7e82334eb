import type { Definition } from "@/components/ui/definition-list";

/** What the reader may not see is not there: no line, and no dash either. */
export function seen<T>(value: T | null, show: (value: T) => Definition): Definition[] {
  return value === null ? [] : [show(value)];
}
