import { headers } from "next/headers";
import { setSessionCookie } from "@/lib/access/session-cookie";
import { rememberLanguage } from "./remember-language";
import type { Started } from "./start-session";

/** Hands the browser the key to a session that has just started, and speaks its owner's language. */
export async function enter({ sessionId, language }: Started): Promise<void> {
  await setSessionCookie(sessionId);
  await rememberLanguage(language);
}

/** Which browser asks; shown in the list of sessions. */
export async function userAgent(): Promise<string | null> {
  return (await headers()).get("user-agent");
}
