import { z } from "zod";
import { dateField } from "@/lib/values/dates";
import { emailAddress } from "@/lib/values/email-address";
import { id } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { moneyField } from "@/lib/values/money";
import { parseNationalNumber } from "@/lib/values/national-number";
import { employeeNumber, insist, personShape } from "./person-input";
import { familyMemberShape } from "./save-family-member";

/** "80" or "80,5": a share of full time, kept in hundredths of a per cent. */
const workRate = z
  .string({ error: "value.required" })
  .trim()
  .transform((text) => Math.round(Number(text.replace(/\s*%$/, "").replace(",", ".")) * 100))
  .refine((rate) => Number.isFinite(rate) && rate > 0 && rate <= 15_000, "work-rate.range");

export const draftPersonInput = z
  .object({
    employerId: id,
    draftId: id.optional(),
    /** Left out when the number is known already: a draft that is opened again does not show it. */
    nationalNumber: z.string().max(30).optional(),
    ...personShape,
  })
  .refine(({ nationalNumber, draftId }) => Boolean(nationalNumber || draftId), {
    path: ["nationalNumber"],
    message: "value.required",
    // Also when other fields are wrong: what is missing is told all together.
    when: () => true,
  })
  .superRefine(({ nationalNumber, birthDate, sex }, context) => {
    const at = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (!nationalNumber) return;
    const parsed = parseNationalNumber(nationalNumber);
    if (!parsed.ok) return at("nationalNumber", parsed.reason);
    if (parsed.value.birthDate && parsed.value.birthDate !== birthDate)
      at("birthDate", "affiliation.birth-date-differs");
    const told = parsed.value.sex && { male: "M", female: "F" }[parsed.value.sex];
    if (told && sex !== "X" && sex !== told) at("sex", "affiliation.sex-differs");
  })
  .refine(({ birthDate }) => birthDate <= today(), { path: ["birthDate"], message: "date.future" });

export const draftWorkInput = z.object({
  employerId: id,
  draftId: id,
  /** One choice: a category belongs to a contract. */
  categoryId: id,
  hiredOn: dateField,
  workRate,
  salary: moneyField,
  employeeNumber: employeeNumber.optional(),
  workEmail: emailAddress.optional(),
  insist,
});

export const draftMemberInput = z.object({ employerId: id, draftId: id, ...familyMemberShape });
export const draftInput = z.object({ employerId: id, draftId: id });
export const removeDraftMemberInput = z.object({
  employerId: id,
  draftId: id,
  place: z.coerce.number().int().min(0).max(30),
});

export const keptPerson = z.object({
  nationalNumberSealed: z.string(),
  /** What a screen shows of it. */
  nationalNumberMasked: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  birthDate: z.string(),
  sex: personShape.sex,
  language: personShape.language,
  maritalStatus: personShape.maritalStatus,
  street: z.string(),
  houseNumber: z.string(),
  box: z.string().nullable(),
  postcode: z.string(),
  city: z.string(),
  country: z.string(),
  phone: z.string().nullable(),
  privateEmail: z.string().nullable(),
});

export const keptWork = z.object({
  categoryId: z.string(),
  hiredOn: z.string(),
  workRate: z.number(),
  salary: z.number(),
  employeeNumber: z.string().nullable(),
  workEmail: z.string().nullable(),
});

export const keptMember = z.object({
  relation: familyMemberShape.relation,
  firstName: z.string(),
  lastName: z.string(),
  birthDate: z.string(),
  sex: personShape.sex,
});

export const draftData = z.object({
  person: keptPerson.optional(),
  work: keptWork.optional(),
  family: z.array(keptMember).default([]),
});

export type DraftData = z.infer<typeof draftData>;
