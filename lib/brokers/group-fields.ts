import { z } from "zod";
import type { Transaction } from "@/lib/database/client";
import { emailAddress } from "@/lib/values/email-address";
import { line, plainName, postcode } from "./registration";

/** What a group has beside its logo; only the name must be there. */
export const groupFields = z.object({
  name: plainName(60),
  street: line(120).optional(),
  houseNumber: line(20).optional(),
  postcode: postcode.optional(),
  city: line(80).optional(),
  email: emailAddress.optional(),
});

export type GroupFields = { readonly name: string } & Partial<z.infer<typeof groupFields>>;

export const groupFieldNames = ["name", "street", "houseNumber", "postcode", "city", "email"] as const;

/** As it is kept: what was left empty is empty. */
export function groupRow(fields: GroupFields) {
  const { name, street, houseNumber, postcode: code, city, email } = fields;
  return {
    name,
    street: street ?? null,
    houseNumber: houseNumber ?? null,
    postcode: code ?? null,
    city: city ?? null,
    email: email ?? null,
  };
}

/** People tell groups apart by name, so "gent" and "Gent" are the same. Under the lock of the office. */
export async function isNameTaken(
  tx: Transaction,
  brokerageId: string,
  name: string,
  exceptId: string | null = null,
): Promise<boolean> {
  const others = await tx.brokerGroup.count({
    where: {
      brokerageId,
      name: { equals: name.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" },
      ...(exceptId ? { id: { not: exceptId } } : {}),
    },
  });
  return others > 0;
}

type Texts = Readonly<Record<string, string | null>>;

/** Only what became something else, for the trail; nothing when all stayed. */
export function differences(
  names: readonly string[],
  before: Texts,
  after: Texts,
): { before: Record<string, string | null>; after: Record<string, string | null> } | null {
  const changed = names.filter((name) => before[name] !== after[name]);
  if (changed.length === 0) return null;
  const only = (row: Texts) => Object.fromEntries(changed.map((name) => [name, row[name] ?? null]));
  return { before: only(before), after: only(after) };
}
