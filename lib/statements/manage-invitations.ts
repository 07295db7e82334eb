import { z } from "zod";
import type { Actor, EmployerActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { id } from "@/lib/values/ids";
import type { Outcome, Refusal } from "@/lib/values/outcome";
import { refuse } from "@/lib/values/outcome";

export const employerInput = z.object({ employerId: id });

/** One person of the employer, by the row of the list. */
export const rowInput = z.object({ employerId: id, row: id });

type Change<T, R extends string> = (tx: Transaction, actor: EmployerActor) => Promise<Outcome<T, R>>;

/** What changes an employer's invitations happens one after the other, and only for who holds that employer. */
export async function forEmployer<T, R extends string>(
  actor: Actor,
  employerId: string,
  change: Change<T, R>,
): Promise<Outcome<T, R> | Refusal<"not-found">> {
  if (actor.kind !== "employer" || !actor.employerIds.includes(employerId)) return refuse("not-found");
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Employer" WHERE id = ${employerId}::uuid FOR NO KEY UPDATE`;
    return change(tx, actor);
  });
}

type Noted = "invitations.planned" | "invitations.recalled" | "invitations.sent-now";

/** One line for all of them: each letter leaves a line of its own when it goes. */
export function noteInvitations(
  tx: Transaction,
  actor: EmployerActor,
  employerId: string,
  event: Noted,
  count: number,
): Promise<void> {
  if (count === 0) return Promise.resolve();
  const subject = { type: "employer", id: employerId };
  return recordAudit(tx, actor, { event, subject, employerId, after: { count } });
}
