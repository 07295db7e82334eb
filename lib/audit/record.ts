import type { Actor, RequestTrace } from "@/lib/access/actor";
import type { Database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { newId } from "@/lib/values/ids";
import type { AuditEvent } from "./events";

/** The parts of an actor that the trail keeps; work without a person behind it says "system". */
export type AuditedBy =
  | Actor
  | { readonly kind: "system"; readonly request: RequestTrace }
  /** Somebody who is not signed in yet, but whose account is known. */
  | {
      readonly kind: "visitor";
      readonly accountId: string | null;
      readonly name: string | null;
      readonly request: RequestTrace;
    };

export type AuditLine = {
  readonly event: AuditEvent;
  readonly subject: { readonly type: string; readonly id: string | null };
  readonly employerId?: string | null;
  readonly brokerageId?: string | null;
  readonly personId?: string | null;
  readonly before?: Prisma.InputJsonValue;
  readonly after?: Prisma.InputJsonValue;
};

/** One statement for all lines, in the transaction of what they tell of: both happen or neither does. */
export async function recordAudit(
  db: Database,
  by: AuditedBy,
  ...lines: readonly AuditLine[]
): Promise<void> {
  if (lines.length === 0) return;
  const accountId = by.kind === "system" ? null : by.accountId;
  await db.auditEntry.createMany({
    data: lines.map((line) => ({
      id: newId(),
      chain: chainOf(line, accountId),
      event: line.event,
      actorKind: by.kind,
      accountId,
      actorName: by.kind === "system" ? null : by.name,
      subjectType: line.subject.type,
      subjectId: line.subject.id,
      employerId: line.employerId ?? null,
      brokerageId: line.brokerageId ?? null,
      personId: line.personId ?? null,
      before: line.before ?? Prisma.DbNull,
      after: line.after ?? Prisma.DbNull,
      address: by.request.address,
      requestId: by.request.id,
    })),
  });
}

/** One chain a tenant: a long import of one employer never makes another wait for its seal. */
function chainOf(line: AuditLine, accountId: string | null): string {
  if (line.employerId) return `employer:${line.employerId}`;
  if (line.brokerageId) return `brokerage:${line.brokerageId}`;
  if (accountId) return `account:${accountId}`;
  return "platform";
}
