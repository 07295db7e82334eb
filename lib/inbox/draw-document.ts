import { Readable } from "node:stream";
import { brand } from "@/lib/email/brand";
import type { OpenedFile } from "@/lib/files/open-file";
import type { Language, Translated } from "@/lib/i18n/language";
import type { Block } from "@/lib/pdf/block";
import { drawPdf, pdfBytes } from "@/lib/pdf/draw-pdf";
import { plainDateOf } from "@/lib/values/dates";
import { formatLongDate } from "@/lib/values/moments";

type ToDraw = {
  readonly on: Date;
  readonly titleNl: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly language: Language;
  readonly paragraphs: readonly string[];
  readonly employer: {
    readonly name: string;
    readonly street: string;
    readonly houseNumber: string;
    readonly postcode: string;
    readonly city: string;
  };
  readonly contract: { readonly name: string; readonly number: string } | null;
};

const contractWord: Translated = { nl: "Contract", fr: "Contrat", en: "Contract" };

/** A text that is kept as paragraphs, as a letter on the insurer's paper. A line that begins with "## " is a heading. */
export async function drawDocument(document: ToDraw): Promise<OpenedFile> {
  const { language, employer, contract, paragraphs } = document;
  const title = { nl: document.titleNl, fr: document.titleFr, en: document.titleEn }[language];
  const { name, phone, email, legal } = brand();
  const on = plainDateOf(document.on);
  const blocks: Block[] = [
    {
      kind: "address",
      lines: [
        employer.name,
        `${employer.street} ${employer.houseNumber}`,
        `${employer.postcode} ${employer.city}`,
      ],
      date: formatLongDate(on, language),
      ...(contract ? { reference: `${contractWord[language]} ${contract.number} · ${contract.name}` } : {}),
    },
    { kind: "heading", level: 1, text: title },
    ...paragraphs.map(
      (text): Block =>
        text.startsWith("## ")
          ? { kind: "heading", level: 2, text: text.slice(3) }
          : { kind: "paragraph", text },
    ),
  ];
  const letterhead = { name, contact: `${phone} · ${email}`, legal };
  const bytes = await pdfBytes(drawPdf({ language, title, letterhead, blocks }));
  return {
    name: `${title} ${on}.pdf`,
    mediaType: "application/pdf",
    size: bytes.length,
    bytes: Readable.from([bytes]),
  };
}
