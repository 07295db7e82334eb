import { z } from "zod";
import { id } from "@/lib/values/ids";

/** What is saved of a section: the fields as they were typed, by field name. */
export type SectionInput = {
  readonly quoteId: string;
  readonly section: string;
  /** Of the quote as the page that it comes from was drawn. */
  readonly revision: number;
  readonly fields: Readonly<Record<string, string>>;
  /** The questions that were on the page; without it those that sent a field. */
  readonly asked?: readonly string[];
};

const key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,40}$/);
const revision = z.coerce.number().int().nonnegative().max(2_147_483_647);
const mostFields = 500;

/** As a page with script sends it, field by field. */
export const sectionInput = z.object({
  quoteId: id,
  section: key,
  revision,
  asked: z.array(key).max(mostFields).optional(),
  fields: z.record(key, z.string()).transform(plain),
});

/** Where one goes from a section; "stay" draws it again. */
const ways = ["next", "back", "later", "stay", "result"] as const;

/** As a form posts it: its own fields begin with "form", the others are those of the section. */
export const sectionForm = z
  .looseObject({
    formQuote: id,
    formSection: key,
    formRevision: revision,
    formAsked: z.string().max(8_000).default(""),
    formGo: z.enum(ways).default("stay"),
    /** "staff3": the third row is taken away. */
    formRemove: z.string().max(60).optional(),
  })
  .transform(({ formQuote, formSection, formRevision, formAsked, formGo, formRemove, ...rest }) => ({
    quoteId: formQuote,
    section: formSection,
    revision: formRevision,
    asked: formAsked.split(",").filter(Boolean),
    go: formGo,
    fields: formRemove ? withoutRow(plain(rest), formRemove) : plain(rest),
  }));

/** Several boxes of one name come as a list; what is no text is nothing that a section asks. */
function plain(given: Readonly<Record<string, unknown>>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(given).slice(0, mostFields)) {
    if (name in Object.prototype || !key.safeParse(name).success) continue;
    const text = Array.isArray(value) ? value.filter((one) => typeof one === "string").join(",") : value;
    if (typeof text === "string") fields[name] = text.replaceAll("\u0000", "");
  }
  return fields;
}

/** The rows below it move up. */
function withoutRow(fields: Record<string, string>, row: string): Record<string, string> {
  const [, rows, gone] = /^([a-z][a-zA-Z]*)(\d{1,3})$/.exec(row) ?? [];
  if (!rows) return fields;
  const kept: Record<string, string> = {};
  for (const [name, text] of Object.entries(fields)) {
    const [, of, place, column] = /^([a-z][a-zA-Z]*?)(\d{1,3})([a-zA-Z]+)$/.exec(name) ?? [];
    if (of !== rows || Number(place) < Number(gone)) kept[name] = text;
    else if (Number(place) > Number(gone)) kept[`${rows}${Number(place) - 1}${column}`] = text;
  }
  return kept;
}
