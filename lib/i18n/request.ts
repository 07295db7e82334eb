import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { defaultLanguage, isLanguage, type Language, type languages } from "./language";
import { messagesIn } from "./messages";

export const languageCookie = "collectief.language";

/** The choice made on this device or kept with the account (written to the cookie at sign-in), else the browser's wish. */
export async function requestLanguage(): Promise<Language> {
  const chosen = (await cookies()).get(languageCookie)?.value;
  if (isLanguage(chosen)) return chosen;
  const wished = (await headers()).get("accept-language") ?? "";
  const first = wished
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => isLanguage(code));
  return isLanguage(first) ? first : defaultLanguage;
}

export default getRequestConfig(async () => {
  const language = await requestLanguage();
  return { locale: language, messages: messagesIn(language), timeZone: "Europe/Brussels", now: new Date() };
});

declare module "next-intl" {
  interface AppConfig {
    Locale: (typeof languages)[number];
    Messages: import("./messages").Messages;
  }
}
