import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { id } from "@/lib/values/ids";
import { formatNationalNumber } from "@/lib/values/national-number";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { wholeAffiliationsVisibleTo } from "./access";

export const revealInput = z.object({ affiliationId: id });

/** The whole number, for whoever asks and may; asking is what the trail keeps. */
export async function revealNationalNumber(
  actor: Actor,
  { affiliationId }: z.infer<typeof revealInput>,
): Promise<Outcome<string, "not-found">> {
  return database().$transaction(async (tx) => {
    const [found] = await tx.$queryRaw<
      { personId: string; employerId: string; nationalNumber: string | null }[]
    >`
      SELECT p.id AS "personId", a."employerId", p."nationalNumber"
      FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
      WHERE a.id = ${affiliationId}::uuid AND ${wholeAffiliationsVisibleTo(actor)}`;
    if (!found?.nationalNumber) return refuse("not-found");
    await recordAudit(tx, actor, {
      event: "person.identity-number-revealed",
      subject: { type: "person", id: found.personId },
      personId: found.personId,
      employerId: found.employerId,
    });
    return success(formatNationalNumber(found.nationalNumber));
  });
}
