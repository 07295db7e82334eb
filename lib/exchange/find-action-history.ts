import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { isId } from "@/lib/values/ids";
import { actionsVisibleTo } from "./access";

export type ActionStep = { id: string; at: Date; event: string; by: string | null };

/**
 * What the trail says of an action and of the upload behind it, oldest first. It lies between the moment that it was asked
 * for and that of its last status: the trail of the employer is entered there, not read from its beginning.
 */
export async function findActionHistory(actor: Actor, id: string): Promise<ActionStep[]> {
  if (!isId(id)) return [];
  return database().$queryRaw<ActionStep[]>`
    WITH action AS MATERIALIZED (
      SELECT t.id, u.id AS upload, t."employerId", least(t."createdAt", u."createdAt") AS since,
        greatest(t."statusAt", u."undoneAt") AS until
      FROM "Action" t LEFT JOIN "Upload" u ON u."actionId" = t.id
      WHERE t.id = ${id}::uuid AND ${actionsVisibleTo(actor)}
    )
    SELECT e.id, e.at, e.event, e."actorName" AS by
    FROM action JOIN "AuditEntry" e ON e."employerId" = action."employerId"
      AND e.at BETWEEN action.since - ${slack} AND action.until + ${slack}
    WHERE e."subjectId" IN (action.id::text, action.upload::text) AND e."subjectType" IN ('action', 'upload')
    ORDER BY e.at, e.id LIMIT 50`;
}

/** The trail goes by the clock of the database, an action by that of a server. */
const slack = Prisma.sql`interval '10 minutes'`;
