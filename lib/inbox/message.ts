import { z } from "zod";
import type { ContactKind } from "@/lib/database/generated/enums";

/** The insurer's desks by the name that stands in an address. */
export const desks = ["administrative", "commercial", "claims"] as const;
export type Desk = (typeof desks)[number];

export const deskKind: Readonly<Record<Desk, ContactKind>> = {
  administrative: "ADMINISTRATIVE",
  commercial: "COMMERCIAL",
  claims: "CLAIMS",
};

export const deskName: Readonly<Record<ContactKind, Desk>> = {
  ADMINISTRATIVE: "administrative",
  COMMERCIAL: "commercial",
  CLAIMS: "claims",
};

export const longestSubject = 150;
export const longestMessage = 5_000;

/** One line, whatever was pasted into it. */
export const messageSubject = z
  .string({ error: "message.subject-empty" })
  .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
  .pipe(z.string().min(1, "message.subject-empty").max(longestSubject, "message.subject-too-long"));

/** Lines are kept; what neither a screen nor a database knows how to show is not. */
export const messageBody = z
  .string({ error: "message.empty" })
  .transform((text) =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[^\P{Cc}\n\t]/gu, "")
      .trim(),
  )
  .pipe(z.string().min(1, "message.empty").max(longestMessage, "message.too-long"));

/** What a person writes in an hour; more is a script. */
export const mostAnHour = 20;
/** Who answers all day writes more. */
export const mostAnswersAnHour = 120;
/** What was sent a breath ago was a second click or a post that came twice. */
export const breath = 10_000;
