import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Cover } from "@/lib/database/generated/enums";
import { coversVisibleTo } from "@/lib/employers/access";
import { isId } from "@/lib/values/ids";
import { maskNationalNumber } from "@/lib/values/national-number";
import { affiliationsVisibleTo } from "./access";

/**
 * The person's screen. Opening it leaves a line that the person can read; looking at oneself does not. A broker gets who it
 * is and the membership, and with the mandate for pensions the salary; what is the person's own affair stays out.
 */
export async function openAffiliation(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const [visible] = await database().$queryRaw<{ id: string; covers: Cover[] }[]>`
    SELECT a.id, ${coversVisibleTo(actor, Prisma.sql`a."contractId"`)} AS covers
    FROM "Affiliation" a WHERE a.id = ${id}::uuid AND ${affiliationsVisibleTo(actor)}`;
  if (!visible) return null;
  const whole = actor.kind !== "broker";
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
          language: true,
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
      brokerageId: actor.kind === "broker" ? actor.brokerageId : null,
    });
  }
  const { workRate, salaryCents, salaryFrom, workEmail, person, ...membership } = found;
  const { nationalNumber, ...known } = person;
  return {
    ...membership,
    hasWorkEmail: workEmail !== null,
    workEmail: whole ? workEmail : null,
    pay: visible.covers.includes("PENSION_DEATH")
      ? { workRate, salaryCents: Number(salaryCents), salaryFrom }
      : null,
    person: {
      ...known,
      maskedNationalNumber: nationalNumber ? maskNationalNumber(nationalNumber) : null,
    },
    ownAffairs: whole ? await ownAffairsOf(person.id) : null,
  };
}

/** Where somebody lives and with whom. */
function ownAffairsOf(personId: string) {
  return database().person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      sex: true,
      maritalStatus: true,
      street: true,
      houseNumber: true,
      box: true,
      postcode: true,
      city: true,
      privateEmail: true,
      phone: true,
      familyMembers: {
        select: { relation: true, firstName: true, lastName: true, birthDate: true },
        orderBy: [{ relation: "asc" }, { birthDate: "asc" }],
      },
    },
  });
}
