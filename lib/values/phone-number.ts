// The full metadata (150 kB) tells mobiles from landlines; keep this file out of client components.
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { textSchema } from "@/lib/values/text-schema";

export type PhoneNumberProblem =
  | "phone-number.not-a-number"
  | "phone-number.too-short"
  | "phone-number.too-long"
  | "phone-number.unknown";

export type PhoneKind = "mobile" | "landline" | "other";

/** As +32470123456, however it was typed; without a country it is Belgian. */
export function parsePhoneNumber(
  text: string,
  country: CountryCode = "BE",
): Outcome<string, PhoneNumberProblem> {
  const typed = text.trim();
  // A sentence with a number in it is not a number.
  if (!/^[+\d(][\d\s().\-/\u2010-\u2015]*$/.test(typed) || typed.length > 40) {
    return refuse("phone-number.not-a-number");
  }
  const digits = typed.replace(/\D/g, "").length;
  if (digits < 7) return refuse("phone-number.too-short");
  if (digits > 17) return refuse("phone-number.too-long");
  const number = parsePhoneNumberFromString(typed.replace(/\(0\)/, ""), country);
  if (!number?.isValid()) return refuse("phone-number.unknown");
  return success(number.number);
}

/** Belgian numbers as Belgians write them, others with their country: "0470 12 34 56", "+31 20 123 4567". */
export function formatPhoneNumber(number: string): string {
  const known = parsePhoneNumberFromString(number);
  if (!known) return number;
  return known.country === "BE" ? known.formatNational() : known.formatInternational();
}

/** A text message reaches a mobile; a landline must be called. */
export function phoneKind(number: string): PhoneKind {
  const type = parsePhoneNumberFromString(number)?.getType();
  if (type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE") return "mobile";
  return type === "FIXED_LINE" ? "landline" : "other";
}

/** Shows that it is the right number without giving it away: "•••• •• •• 56". */
export function maskPhoneNumber(number: string): string {
  return `•••• •• •• ${number.slice(-2)}`;
}

export const phoneNumber = textSchema((text) => parsePhoneNumber(text));
