import { brand } from "@/lib/email/brand";
import type { Language } from "@/lib/i18n/language";
import { drawPdf, pdfBytes } from "@/lib/pdf/draw-pdf";
import { type Offer, offerPaper } from "./offer-paper";

/** The offer as a file, in one language. */
export async function drawOffer(
  offer: Offer,
  language: Language,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { name, phone, email, legal } = brand();
  const { title, fileName, blocks } = offerPaper(offer, language);
  const letterhead = { name, contact: `${phone} · ${email}`, legal };
  return { name: fileName, bytes: await pdfBytes(drawPdf({ language, title, letterhead, blocks })) };
}
