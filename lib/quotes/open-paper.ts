import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { type OpenedFile, openKeptFile } from "@/lib/files/open-file";
import { isLanguage } from "@/lib/i18n/language";
import { isId } from "@/lib/values/ids";
import { quotesVisibleTo } from "./access";

/** The paper of an offer, for who sees its quote: whoever else works in the office does not. */
export async function openPaper(
  actor: Actor,
  { versionId, language }: { versionId: string; language: string },
): Promise<OpenedFile | null> {
  if (!isId(versionId) || !isLanguage(language)) return null;
  const paper = await database().quotePaper.findFirst({
    where: { versionId, language, version: { quote: quotesVisibleTo(actor) } },
    select: { fileId: true },
  });
  return paper && openKeptFile(actor, { id: paper.fileId, about: "QUOTES" });
}
