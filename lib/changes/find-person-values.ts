import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { wholeAffiliationsVisibleTo } from "@/lib/insured/access";
import { plainDateOf } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { readPersonValues } from "./person-values";

/** What the form of changes shows: the values, and the members of the family with their ids. */
export async function findPersonValues(actor: Actor, id: string) {
  if (actor.kind !== "employer" || !isId(id)) return null;
  const [visible] = await database().$queryRaw<{ id: string; employerId: string; personId: string }[]>`
    SELECT a.id, a."employerId", a."personId" FROM "Affiliation" a
    WHERE a.id = ${id}::uuid AND ${wholeAffiliationsVisibleTo(actor)}`;
  if (!visible) return null;
  const [values, family] = await Promise.all([
    readPersonValues(database(), visible.id),
    database().familyMember.findMany({
      where: { personId: visible.personId },
      select: { id: true, relation: true, firstName: true, lastName: true, birthDate: true, sex: true },
      orderBy: [{ relation: "asc" }, { birthDate: "asc" }],
    }),
  ]);
  return {
    employerId: visible.employerId,
    values,
    family: family.map((one) => ({ ...one, birthDate: plainDateOf(one.birthDate) })),
  };
}
