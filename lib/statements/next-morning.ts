import { addDays } from "@/lib/values/dates";
import { dateInBrussels, momentInBrussels } from "@/lib/values/moments";

/**
 * The morning after a moment, at this hour on the clocks of Brussels: never the same day, so that whoever sent a list at
 * dawn still has a day to think.
 */
export function nextMorning(moment: Date, hour: number): Date {
  const time = `${String(hour).padStart(2, "0")}:00` as `${number}:${number}`;
  return momentInBrussels(addDays(dateInBrussels(moment), 1), time);
}
