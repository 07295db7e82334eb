import type { Language, Translated } from "@/lib/i18n/language";
import { searchText, searchWords } from "@/lib/values/search-text";
import { activityList } from "./activity-list";

/** A code means something only together with the edition of the list that it comes from. */
export const activityEdition = "NACE-BEL 2025";

export type Activity = { readonly code: string; readonly name: Translated };

const activities: readonly Activity[] = activityList.map(([code, nl, fr, en]) => ({
  code,
  name: { nl, fr, en },
}));

export const activityCodes: readonly string[] = activities.map(({ code }) => code);

const byCode = new Map(activities.map((activity) => [activity.code, activity]));

/** "43.21 Elektrische installatie"; a code that the list does not know is shown as it is. */
export function activityName(code: string, language: Language): string {
  const activity = byCode.get(code);
  return activity ? `${code} ${activity.name[language]}` : code;
}

/** Every word must be found in the name, in any language that the reader may think in, or in the code; none gives all. */
export function findActivities(words: string, language: Language): { code: string; name: string }[] {
  const wanted = searchWords(words);
  return activities
    .filter(({ code, name }) => {
      const text = searchText(code, code.replace(".", ""), name.nl, name.fr, name.en);
      return wanted.every((word) => text.includes(word));
    })
    .map(({ code }) => ({ code, name: activityName(code, language) }));
}
