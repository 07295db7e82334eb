import { z } from "zod";
import { FamilyRelation } from "@/lib/database/generated/enums";
import { sexes } from "./person-input";

const member = z.object({
  id: z.uuid(),
  relation: z.enum(FamilyRelation),
  firstName: z.string(),
  lastName: z.string(),
  birthDate: z.string(),
  sex: z.enum(sexes),
});

export type KeptMember = z.infer<typeof member>;

/** A member of the family in the memory of a change: one text, so that it can be put back as it was. */
export function familyText({ id, relation, firstName, lastName, birthDate, sex }: KeptMember): string {
  return JSON.stringify({ id, relation, firstName, lastName, birthDate, sex });
}

export function readFamilyText(text: string): KeptMember {
  return member.parse(JSON.parse(text));
}
