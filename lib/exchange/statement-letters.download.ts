import type { Part } from "@/lib/pdf/block";
import { countLetters, letterhead, writeLetters } from "@/lib/statements/write-letters";
import type { Download } from "./download-definition";

const title = {
  nl: "Brieven met activeringscode",
  fr: "Lettres avec code d’activation",
  en: "Letters with activation code",
} as const;

const nobody = {
  nl: "Op dit moment is iedereen per e-mail te bereiken. Er is geen brief te maken.",
  fr: "Pour le moment, tout le monde peut être joint par e-mail. Il n’y a aucune lettre à créer.",
  en: "At this moment everybody can be reached by e-mail. There is no letter to make.",
} as const;

/** A page for each person whom e-mail does not reach. */
export const statementLettersDownload: Download = {
  type: "statement-letters",
  title,
  // No contract withholds that somebody may read the own statement.
  entry: null,
  permission: "downloads.request",
  about: "PEOPLE",
  unit: "letters",
  count: ({ actor, employerId }) => countLetters(actor, employerId),
  async make({ actor, employerId, language }, making) {
    // Only the worker draws files: a page that describes a download carries none of it.
    const { drawParts } = await import("@/lib/pdf/draw-pdf");
    async function* followed() {
      let letters = 0;
      for await (const part of writeLetters(actor, employerId, making)) {
        making.signal.throwIfAborted();
        letters++;
        yield part;
      }
      if (letters === 0) yield { blocks: [{ kind: "paragraph", text: nobody[language] }] } satisfies Part;
    }
    return {
      bytes: drawParts({ language, title: title[language], letterhead: letterhead() }, followed()),
      extension: "pdf",
      mediaType: "application/pdf",
    };
  },
};
