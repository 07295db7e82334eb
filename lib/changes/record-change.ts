import type { EmployerActor } from "@/lib/access/actor";
import type { AuditEvent } from "@/lib/audit/events";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import type { ChangeType } from "./change-types";

export type FieldChange = {
  readonly field: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
};

export type Changed = {
  readonly type: ChangeType;
  readonly event: AuditEvent;
  readonly employerId: string;
  readonly affiliationId: string;
  readonly personId: string;
  readonly changes: readonly FieldChange[];
};

/** A single change is processed at once: its line in Overzicht acties and in the trail, in the transaction that makes it. */
export async function recordChange(tx: Transaction, actor: EmployerActor, changed: Changed): Promise<string> {
  const { type, event, employerId, affiliationId, personId, changes } = changed;
  const at = now();
  const actionId = newId();
  await tx.action.create({
    data: {
      id: actionId,
      kind: "CHANGE",
      type,
      employerId,
      affiliationId,
      personId,
      requestedById: actor.accountId,
      status: "PROCESSED",
      statusAt: at,
      processedAt: at,
      createdAt: at,
      changes: changes.map((change) => ({ ...change })),
    },
  });
  const side = (pick: (change: FieldChange) => string | number | null) =>
    Object.fromEntries(changes.map((change) => [change.field, pick(change)]));
  await recordAudit(tx, actor, {
    event,
    subject: { type: "person", id: personId },
    employerId,
    personId,
    before: side(({ before }) => before),
    after: side(({ after }) => after),
  });
  return actionId;
}
