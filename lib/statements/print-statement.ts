import type { Actor } from "@/lib/access/actor";
import { brand } from "@/lib/email/brand";
import type { Language } from "@/lib/i18n/language";
import { drawPdf, pdfBytes } from "@/lib/pdf/draw-pdf";
import { findStatement } from "./find-statements";
import { statementDocument } from "./statement-document";
import { statementWords } from "./statement-words";

/** The person's own statement as a PDF; nothing for a membership that is not the person's own. */
export async function printStatement(
  actor: Actor,
  { affiliationId, language }: { readonly affiliationId: string; readonly language: Language },
) {
  const statement = await findStatement(actor, { affiliationId });
  if (!statement) return null;
  return {
    name: statementWords(language)("file", { year: String(statement.year) }),
    bytes: await pdfBytes(drawPdf(statementDocument(statement, language, brand()))),
  };
}
