import type { Brand } from "@/lib/email/brand";
import type { Language } from "@/lib/i18n/language";
import type { Block } from "@/lib/pdf/block";
import type { Statement } from "./statement";
import { type StatementView, viewStatement } from "./statement-view";

/** The statement as it is printed and kept: the words and figures of the page, on paper. */
export function statementDocument(statement: Statement, language: Language, brand: Brand) {
  const view = viewStatement(statement, language, brand);
  return {
    language,
    title: view.title,
    letterhead: { name: brand.name, contact: `${brand.phone} · ${brand.email}`, legal: brand.legal },
    blocks: blocksOf(view),
  };
}

function blocksOf(view: StatementView): Block[] {
  const { known, none, closed, beneficiaries, data, complaint } = view;
  return [
    { kind: "heading", level: 1, text: view.title },
    { kind: "paragraph", text: view.intro },
    ...(closed ? [{ kind: "note", ...closed } as const] : []),
    ...(none ? [{ kind: "note", ...none } as const] : []),
    { kind: "note", ...view.official },
    ...(known ? figureBlocks(known) : []),
    ...(known ? [] : [{ kind: "heading", level: 2, text: beneficiaries.title } as const]),
    ...(known ? [{ kind: "heading", level: 3, text: beneficiaries.title } as const] : []),
    ...beneficiaries.items.map(
      (item, place) => ({ kind: "paragraph", text: `${place + 1}. ${item}` }) as const,
    ),
    { kind: "paragraph", text: beneficiaries.note, soft: true },
    ...(known
      ? ([
          { kind: "heading", level: 2, text: known.costs.title },
          { kind: "paragraph", text: known.costs.text },
        ] as const)
      : []),
    { kind: "heading", level: 2, text: data.title },
    { kind: "facts", items: data.items },
    { kind: "paragraph", text: data.note, soft: true },
    { kind: "heading", level: 2, text: complaint.title },
    { kind: "paragraph", text: complaint.text },
    { kind: "paragraph", text: view.demo, soft: true },
  ];
}

function figureBlocks(known: NonNullable<StatementView["known"]>): Block[] {
  const { tiles, chart, scenarios, moves, covers } = known;
  const end = { align: "end" } as const;
  return [
    { kind: "figures", items: tiles },
    { kind: "heading", level: 2, text: scenarios.title },
    { kind: "paragraph", text: scenarios.when },
    {
      kind: "table",
      columns: [
        { header: scenarios.head[0] ?? "", share: 2 },
        { header: scenarios.head[1] ?? "", ...end },
        { header: scenarios.head[2] ?? "", ...end },
      ],
      rows: scenarios.rows,
    },
    { kind: "paragraph", text: scenarios.note, soft: true },
    ...(chart ? [{ kind: "line-chart", ...chart } as const] : []),
    { kind: "heading", level: 2, text: moves.title },
    {
      kind: "table",
      columns: [
        { header: moves.head[0] ?? "", share: 2 },
        { header: moves.head[1] ?? "", ...end },
      ],
      rows: moves.rows,
      total: true,
    },
    { kind: "paragraph", text: moves.note, soft: true },
    { kind: "heading", level: 2, text: covers.title },
    { kind: "facts", items: covers.items },
  ];
}
