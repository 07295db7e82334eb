import type { getTranslations } from "next-intl/server";

type Words = Awaited<ReturnType<typeof getTranslations<"audit">>>;

/** The sentence of an event. One that this version does not know keeps its code. */
export function eventName(t: Words, event: string): string {
  const key = `event.${event}` as "event.session.started";
  return t.has(key) ? t(key) : event;
}
