import type { getTranslations } from "next-intl/server";

type Words =
  | Awaited<ReturnType<typeof getTranslations<"staff.jobs">>>
  | Awaited<ReturnType<typeof getTranslations<"staff.messages">>>;

/** "email.deliver-message" in the reader's words. One that this version does not know keeps its name. */
export function workName(t: Words, name: string): string {
  const words = t as unknown as { has: (key: string) => boolean; (key: string): string };
  const key = `names.${name.replace(".", "-")}`;
  return words.has(key) ? words(key) : name;
}
