import type { Language } from "@/lib/i18n/language";
import type { Block } from "@/lib/pdf/block";
import type { Product } from "@/lib/products/products";
import type { Calculation, PremiumLine } from "@/lib/tariffs/calculation";
import type { Answers } from "@/lib/tariffs/question";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { formatDate, type PlainDate } from "@/lib/values/dates";
import { formatLongDate } from "@/lib/values/moments";
import { formatMoney } from "@/lib/values/money";
import { type AnsweredSection, answerLines } from "./answer-lines";
import { type QuoteWords, quoteWords } from "./quote-words";

/** Everything that an offer says; it is drawn once and kept. */
export type Offer = {
  readonly reference: string;
  readonly product: Product;
  readonly version: number;
  readonly customerName: string;
  readonly office: { readonly name: string };
  readonly group: { readonly name: string; readonly producerNumber: string };
  readonly madeBy: string;
  readonly offeredOn: PlainDate;
  readonly validUntil: PlainDate;
  readonly startsOn: PlainDate;
  readonly answers: Answers;
  readonly result: Calculation;
  /** What the insurer added when it agreed. */
  readonly conditions: string | null;
  readonly tariff: { readonly number: number; readonly name: string };
};

/** Where every product records demands and needs: in the step in which the covers are chosen. */
const needsSection = "covers";

/** The offer as blocks of paper, in the language of who reads it. */
export function offerPaper(
  offer: Offer,
  language: Language,
): { title: string; fileName: string; blocks: Block[] } {
  const words = quoteWords(language);
  const { t } = words;
  const answered = answerLines(tariffOf(offer.product), offer.answers, language);
  const needs = answered.filter(({ key }) => key === needsSection);
  const others = answered.filter(({ key }) => key !== needsSection);
  const long = (date: PlainDate) => formatLongDate(date, language);
  const title = t("paper.title", { reference: offer.reference, version: String(offer.version) });
  return {
    title,
    fileName: t("paper.file", { reference: offer.reference, version: String(offer.version) }),
    blocks: [
      { kind: "heading", level: 1, text: title },
      { kind: "note", title: t("paper.demo-title"), text: t("paper.demo-text") },
      {
        kind: "facts",
        items: [
          { term: t("paper.customer"), value: offer.customerName },
          { term: t("paper.product"), value: words.product(offer.product) },
          { term: t("paper.starts"), value: long(offer.startsOn) },
          { term: t("paper.offered"), value: long(offer.offeredOn) },
          { term: t("paper.valid"), value: long(offer.validUntil) },
          { term: t("paper.broker"), value: `${offer.office.name} · ${offer.group.name}` },
          { term: t("paper.producer"), value: offer.group.producerNumber },
          { term: t("paper.made-by"), value: offer.madeBy },
          {
            term: t("paper.tariff"),
            value: `${t("paper.version", { number: String(offer.tariff.number) })} – ${offer.tariff.name}`,
          },
        ],
      },
      { kind: "heading", level: 2, text: t("paper.needs") },
      { kind: "paragraph", text: t("paper.needs-text") },
      ...needs.flatMap(factsOf),
      { kind: "heading", level: 2, text: t("paper.premium") },
      { kind: "paragraph", text: t("paper.premium-text") },
      premiumTable(offer.result, words, language),
      ...offer.result.lines.flatMap((line) => explanationOf(line, words, language)),
      ...notesOf(offer, words),
      { kind: "heading", level: 2, text: t("paper.answers") },
      { kind: "paragraph", text: t("paper.answers-text") },
      ...others.flatMap((section): Block[] => [
        { kind: "heading", level: 3, text: `${section.number} ${section.title}` },
        ...factsOf(section),
      ]),
      { kind: "heading", level: 2, text: t("paper.how") },
      { kind: "paragraph", text: t("paper.how-text", { date: formatDate(offer.validUntil) }) },
      { kind: "paragraph", text: t("paper.demo-text"), soft: true },
    ],
  };
}

function premiumTable({ lines, total }: Calculation, words: QuoteWords, language: Language): Block {
  const { t } = words;
  const money = (cents: number) => formatMoney(cents, language);
  const amounts = ({ net, tax, contribution, total: all }: Calculation["total"]) =>
    [net, tax, contribution, all].map(money);
  const end = { align: "end" } as const;
  return {
    kind: "table",
    columns: [
      { header: t("premium.cover"), share: 1.6 },
      { header: t("premium.net"), ...end },
      { header: t("premium.tax"), ...end },
      { header: t("premium.contribution"), ...end },
      { header: t("premium.total"), ...end },
    ],
    rows: [
      ...lines.map((line) => [words.explain.cover(line.cover), ...amounts(line)]),
      [t("premium.sum"), ...amounts(total)],
    ],
    total: true,
  };
}

function explanationOf(line: PremiumLine, words: QuoteWords, language: Language): Block[] {
  const steps = line.explanation.map((step) => onPaper(words.explain.explain(step), words));
  const charges = line.charges.map(
    (charge) => `${words.explain.charge(charge)}: ${formatMoney(charge.amount, language)}`,
  );
  return [
    { kind: "heading", level: 3, text: words.explain.cover(line.cover) },
    ...[...steps, ...charges].map((text): Block => ({ kind: "paragraph", text })),
  ];
}

/** The typeface of our papers has no sign for a thousandth. */
function onPaper(text: string, { t }: QuoteWords): string {
  return text.replaceAll("‰", t("paper.per-mille"));
}

/** Conditions of the insurer first, then what one should know. */
function notesOf({ conditions, result }: Offer, words: QuoteWords): Block[] {
  const { t } = words;
  const notes = result.notes.map((note) => words.explain.explain(note));
  return [
    ...(conditions ? [{ kind: "note", title: t("paper.conditions"), text: conditions } as const] : []),
    ...(notes.length > 0 ? [{ kind: "heading", level: 2, text: t("paper.notes") } as const] : []),
    ...notes.map((text): Block => ({ kind: "paragraph", text })),
  ];
}

function factsOf({ lines }: AnsweredSection): Block[] {
  const items = lines.map(({ question, answer }) => ({ term: question, value: answer || "—" }));
  return items.length > 0 ? [{ kind: "facts", items }] : [];
}
