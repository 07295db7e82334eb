import { z } from "zod";
import type { Translated } from "@/lib/i18n/language";
import type { Finding } from "@/lib/tariffs/calculation";

const sentence = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

const finding = z.object({
  rule: z.string(),
  kind: z.enum(["refuse", "refer"]),
  facts: sentence.shape.facts,
  at: z.object({ section: z.string(), field: z.string() }),
  avoid: z.array(sentence),
}) satisfies z.ZodType<Finding>;

/** What was asked of the insurer, for who has to answer and for who asked. */
export const referralData = z.object({
  quoteId: z.uuid(),
  referralId: z.uuid(),
  reference: z.string(),
  customer: z.string(),
  office: z.string(),
  group: z.string(),
  asker: z.string(),
  findings: z.array(finding),
  message: z.string().nullable(),
  dueOn: z.string(),
});

export type ReferralData = z.output<typeof referralData>;

export const terms = {
  reference: { nl: "Referentie", fr: "Référence", en: "Reference" },
  customer: { nl: "Klant", fr: "Client", en: "Customer" },
  office: { nl: "Kantoor", fr: "Bureau", en: "Office" },
  asker: { nl: "Gevraagd door", fr: "Demandé par", en: "Asked by" },
  due: { nl: "Antwoord ten laatste op", fr: "Réponse au plus tard le", en: "Answer no later than" },
  message: { nl: "Toelichting", fr: "Explication", en: "Explanation" },
  premium: { nl: "Premie per jaar", fr: "Prime par an", en: "Premium a year" },
  by: { nl: "Door", fr: "Par", en: "By" },
  on: { nl: "Aanvaard op", fr: "Acceptée le", en: "Accepted on" },
  version: { nl: "Versie", fr: "Version", en: "Version" },
} as const satisfies Record<string, Translated>;
