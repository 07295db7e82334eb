import type { QuoteEnd, QuoteStatus } from "@/lib/database/generated/enums";
import { type PlainDate, plainDateOf } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";

type Standing = {
  readonly status: QuoteStatus;
  readonly endReason?: QuoteEnd | null;
  readonly expiresOn: Date;
};

/** In these a day that passed ends a quote. With the insurer it waits for somebody else, so there no day counts. */
export const endsByDate = ["DRAFT", "CALCULATED", "OFFERED"] as const satisfies readonly QuoteStatus[];

const dated: ReadonlySet<QuoteStatus> = new Set(endsByDate);

/** How a quote stands today: its last day may have passed before the nightly job wrote that down. */
export function shownStatus({ status, expiresOn }: Standing, on: PlainDate = today()): QuoteStatus {
  return dated.has(status) && plainDateOf(expiresOn) < on ? "EXPIRED" : status;
}

/** Why a quote has ended, or nothing while it has not. */
export function shownEnd(quote: Standing, on: PlainDate = today()): QuoteEnd | null {
  return shownStatus(quote, on) === "EXPIRED" ? (quote.endReason ?? "DATE") : null;
}
