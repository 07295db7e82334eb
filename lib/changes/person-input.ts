import { z } from "zod";
import { MaritalStatus, Sex } from "@/lib/database/generated/enums";
import { languages } from "@/lib/i18n/language";
import { dateField } from "@/lib/values/dates";
import { emailAddress } from "@/lib/values/email-address";
import { personName } from "@/lib/values/names";
import { phoneNumber } from "@/lib/values/phone-number";

function line(most: number) {
  return z
    .string({ error: "value.required" })
    .trim()
    .min(1, "value.required")
    .max(most, "text.too-long")
    .transform((text) => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim());
}

export const sexes = Object.values(Sex);
export const maritalStatuses = Object.values(MaritalStatus);

/** Letters and digits, as payroll systems write it. */
export const employeeNumber = z
  .string()
  .trim()
  .max(15, "text.too-long")
  .regex(/^[\p{L}\p{N}./_-]+$/u, "employee-number.shape");

/** The data of a person that an employer keeps right, as a form holds it. */
export const personShape = {
  firstName: personName,
  lastName: personName,
  birthDate: dateField,
  sex: z.enum(sexes, { error: "value.required" }),
  language: z.enum(languages, { error: "value.required" }),
  maritalStatus: z.enum(maritalStatuses, { error: "value.required" }),
  street: line(120),
  houseNumber: line(20),
  box: line(20).optional(),
  postcode: line(12),
  city: line(80),
  country: z
    .string({ error: "value.required" })
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, "country.shape"),
  phone: phoneNumber.optional(),
  privateEmail: emailAddress.optional(),
} as const;

/** Ticked when the person has seen the warnings and means it. */
export const insist = z.literal("on").optional();
