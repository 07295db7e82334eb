import { randomInt } from "node:crypto";
import type { QuoteEnd, QuoteStatus } from "@/lib/database/generated/enums";
import { addDays, type PlainDate, plainDateOf, yearOf } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";

/** How many days a quote that nobody offers is kept open. */
const openDays = 90;

export function keptOpenUntil(on: PlainDate = today()): PlainDate {
  return addDays(on, openDays);
}

/** No vowels, so that no word comes out, and no signs that are taken for one another on the phone or on paper. */
const signs = "346789CDFGHJKMNPQRTVWX";

/** KMO-2026-7F3K9P: drawn at random, so that it tells nobody how many quotes there are. */
export function newReference(product: string, on: PlainDate = today()): string {
  const drawn = Array.from({ length: 6 }, () => signs[randomInt(signs.length)]).join("");
  return `${product.toUpperCase()}-${yearOf(on)}-${drawn}`;
}

/** Why nobody can fill in a quote (any more); each has its sentence, which says what one can do instead. */
export type ClosedReason =
  | "quote.is-referred"
  | "quote.is-offered"
  | "quote.is-accepted"
  | "quote.is-expired"
  | "quote.is-withdrawn";

type Standing = {
  readonly status: QuoteStatus;
  readonly endReason: QuoteEnd | null;
  readonly expiresOn: Date;
};

/** Nothing while it may be filled in. A quote whose day has passed is closed, also before the night's work says so. */
export function whyClosed({ status, endReason, expiresOn }: Standing): ClosedReason | null {
  switch (status) {
    case "DRAFT":
    case "CALCULATED":
      return plainDateOf(expiresOn) < today() ? "quote.is-expired" : null;
    case "REFERRED":
      return "quote.is-referred";
    case "OFFERED":
      return "quote.is-offered";
    case "ACCEPTED":
      return "quote.is-accepted";
    case "EXPIRED":
      return endReason === "WITHDRAWN" ? "quote.is-withdrawn" : "quote.is-expired";
  }
}
