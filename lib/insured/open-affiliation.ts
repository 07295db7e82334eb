import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { isId } from "@/lib/values/ids";
import { maskNationalNumber } from "@/lib/values/national-number";
import { affiliationsVisibleTo } from "./access";

/** The person's screen. Opening it leaves a line that the person can read; looking at oneself does not. */
export async function openAffiliation(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const [visible] = await database().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Affiliation" a WHERE a.id = ${id}::uuid AND ${affiliationsVisibleTo(actor)}`;
  if (!visible) return null;
  const found = await database().affiliation.findUniqueOrThrow({
    where: { id: visible.id },
    select: {
      id: true,
      number: true,
      employerId: true,
      employeeNumber: true,
      hiredOn: true,
      startsOn: true,
      endsOn: true,
      workRate: true,
      salaryCents: true,
      salaryFrom: true,
      workEmail: true,
      contract: { select: { number: true, name: true } },
      category: { select: { code: true, nameNl: true, nameFr: true, nameEn: true } },
      employer: { select: { name: true } },
      person: {
        select: {
          id: true,
          nationalNumber: true,
          firstName: true,
          lastName: true,
          birthDate: true,
          sex: true,
          language: true,
          maritalStatus: true,
          street: true,
          houseNumber: true,
          box: true,
          postcode: true,
          city: true,
          country: true,
          privateEmail: true,
          phone: true,
          familyMembers: {
            select: { relation: true, firstName: true, lastName: true, birthDate: true },
            orderBy: [{ relation: "asc" }, { birthDate: "asc" }],
          },
        },
      },
    },
  });
  if (actor.kind !== "insured") {
    await recordAudit(database(), actor, {
      event: "person.viewed",
      subject: { type: "person", id: found.person.id },
      personId: found.person.id,
      employerId: found.employerId,
    });
  }
  const { nationalNumber, ...person } = found.person;
  return {
    ...found,
    salaryCents: Number(found.salaryCents),
    person: { ...person, maskedNationalNumber: nationalNumber ? maskNationalNumber(nationalNumber) : null },
  };
}
