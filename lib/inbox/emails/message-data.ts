import { z } from "zod";
import type { Translated } from "@/lib/i18n/language";

/** What a message to a desk is mailed with: to the desk itself, and as a copy to who wrote it. */
export const messageData = z.object({
  employerId: z.uuid(),
  employerName: z.string(),
  conversationId: z.uuid(),
  desk: z.enum(["ADMINISTRATIVE", "COMMERCIAL", "CLAIMS"]),
  deskName: z.string(),
  author: z.string(),
  authorEmail: z.string(),
  subject: z.string(),
  message: z.string(),
  /** Whether it goes on with an earlier conversation. */
  reply: z.boolean(),
});

export type MessageData = z.output<typeof messageData>;

export const deskNames: Readonly<Record<MessageData["desk"], Translated>> = {
  ADMINISTRATIVE: { nl: "Administratief", fr: "Administratif", en: "Administrative" },
  COMMERCIAL: { nl: "Commercieel", fr: "Commercial", en: "Commercial" },
  CLAIMS: { nl: "Schadegevallen", fr: "Sinistres", en: "Claims" },
};

export const terms = {
  employer: { nl: "Inrichter", fr: "Organisateur", en: "Employer" },
  desk: { nl: "Contactpunt", fr: "Point de contact", en: "Contact point" },
  from: { nl: "Van", fr: "De", en: "From" },
  subject: { nl: "Onderwerp", fr: "Objet", en: "Subject" },
} as const satisfies Record<string, Translated>;
