import { cookies } from "next/headers";
import { cookieOptions } from "@/lib/access/session-cookie";
import type { Language } from "@/lib/i18n/language";
import { languageCookie } from "@/lib/i18n/request";

const aYear = 365 * 24 * 3600;

/** On this device, so that the next page, also the sign-in's, speaks it. */
export async function rememberLanguage(language: Language): Promise<void> {
  (await cookies()).set(languageCookie, language, cookieOptions(aYear));
}
