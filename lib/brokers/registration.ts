import { z } from "zod";
import { languages } from "@/lib/i18n/language";
import type { ConsentDocument } from "@/lib/identity/consents";
import { newPassword } from "@/lib/identity/password-policy";
import { emailAddress } from "@/lib/values/email-address";
import { enterpriseNumber } from "@/lib/values/enterprise-number";
import { personName } from "@/lib/values/names";
import { phoneNumber } from "@/lib/values/phone-number";

const consent = z.literal("on", { error: "consent.needed" });

/** Step 1, "Persoonlijk". */
export const personalInput = z
  .object({
    firstName: personName,
    lastName: personName,
    email: emailAddress,
    language: z.enum(languages, { error: "value.required" }),
    password: newPassword,
    passwordAgain: z.string({ error: "value.required" }).max(1024, "password.too-long"),
    terms: consent,
    subProcessing: consent,
    privacy: consent,
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ["passwordAgain"],
    message: "password.differs",
  });

export function line(most: number) {
  return z
    .string({ error: "value.required" })
    .trim()
    .min(1, "value.required")
    .max(most, "text.too-long")
    .transform((text) => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim());
}

/** Anybody may register, and the names stand in what an office sends: no place for a link of theirs. */
export function plainName(most: number) {
  return line(most)
    .refine((name) => /[\p{L}\p{N}]/u.test(name), "value.required")
    .refine((name) => !/:\/\/|\bwww\.|@|\.\p{L}{2,}\//iu.test(name), "text.holds-address");
}

export const website = z
  .string()
  .trim()
  .max(200, "text.too-long")
  .transform((text) => (/^https?:\/\//i.test(text) ? text : `https://${text}`))
  .refine((text) => URL.canParse(text) && new URL(text).hostname.includes("."), "website.shape");

export const postcode = z
  .string({ error: "value.required" })
  .trim()
  .regex(/^[1-9]\d{3}$/, "postcode.shape");

/** Step 2, "Account". */
export const officeInput = z.object({
  name: plainName(120),
  enterpriseNumber,
  street: line(120),
  houseNumber: line(20),
  postcode,
  city: line(80),
  website: website.optional(),
  phone: phoneNumber,
});

export type OfficeInput = z.infer<typeof officeInput>;

/** What is kept between the steps: the password only as its hash. */
export const keptPersonal = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  language: z.enum(languages),
  passwordHash: z.string(),
  until: z.number(),
  /** The office is here already: its number, for who asks to be let in. */
  joins: z.string().optional(),
});

export type KeptPersonal = z.infer<typeof keptPersonal>;

export const registrationConsents = [
  "terms",
  "sub-processing",
  "privacy",
] as const satisfies readonly ConsentDocument[];
