import type { RequestTrace } from "@/lib/access/actor";
import { findSignedIn } from "@/lib/access/find-signed-in";
import { readSessionId } from "@/lib/access/session-cookie";
import { database } from "@/lib/database/client";
import type { Language } from "@/lib/i18n/language";
import { success } from "@/lib/values/outcome";
import { rememberLanguage } from "./remember-language";

/** On every page, signed in or not: kept on this device, and with the account of whoever has one open. */
export async function chooseLanguage(_request: RequestTrace, { language }: { language: Language }) {
  await rememberLanguage(language);
  const sessionId = await readSessionId();
  const signedIn = sessionId ? await findSignedIn(sessionId) : null;
  if (signedIn) {
    await database().account.update({ where: { id: signedIn.accountId }, data: { language } });
  }
  return success(language);
}
