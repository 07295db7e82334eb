import { laterOf, plainDateOf, utcMidnight } from "@/lib/values/dates";
import { keptOpenUntil } from "./quote";

/** With the insurer no day counts; when the quote comes back, the broker has all the time again that a new one has. */
export function openAgainUntil({ expiresOn }: { expiresOn: Date }): Date {
  return utcMidnight(laterOf(plainDateOf(expiresOn), keptOpenUntil()));
}
