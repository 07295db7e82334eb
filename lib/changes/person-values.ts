import type { Database } from "@/lib/database/client";
import { plainDateOf } from "@/lib/values/dates";

const personFields = [
  "firstName",
  "lastName",
  "birthDate",
  "sex",
  "language",
  "maritalStatus",
  "street",
  "houseNumber",
  "box",
  "postcode",
  "city",
  "country",
  "phone",
  "privateEmail",
] as const;
const affiliationFields = ["workEmail", "employeeNumber"] as const;

/** What an employer may change of one person, in the order of the form. */
export const changeableFields = [...personFields, ...affiliationFields] as const;
export type ChangeableField = (typeof changeableFields)[number];
export type PersonValues = Readonly<Record<ChangeableField, string | null>>;

export const isOfAffiliation = (field: ChangeableField) =>
  (affiliationFields as readonly string[]).includes(field);

const chosen = <T extends readonly string[]>(fields: T) =>
  Object.fromEntries(fields.map((field) => [field, true])) as Readonly<Record<T[number], true>>;

/** As texts, the way a form and the memory of a change hold them. For verbs that know whose affiliation it is. */
export async function readPersonValues(db: Database, affiliationId: string): Promise<PersonValues> {
  const { person, ...own } = await db.affiliation.findUniqueOrThrow({
    where: { id: affiliationId },
    select: { ...chosen(affiliationFields), person: { select: chosen(personFields) } },
  });
  return { ...person, birthDate: plainDateOf(person.birthDate), ...own };
}
