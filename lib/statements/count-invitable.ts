import { database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { invitable, thisYear } from "./plan-invitations";
import { runningToday } from "./reachable";

/** How many invitations a list that is not confirmed yet would plan; `heldBack` are the rows that stay out. */
export async function countInvitable(uploadId: string, heldBack: Prisma.Sql): Promise<number> {
  const [counted] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(DISTINCT a."personId")::int AS count
    FROM "UploadChange" c
    JOIN LATERAL (
      SELECT x.id, x."personId", x."startsOn", x."endsOn", c.after->>'workEmail' AS "workEmail"
      FROM "Affiliation" x WHERE x.id = c."affiliationId"
    ) a ON TRUE
    JOIN "Person" p ON p.id = a."personId"
    WHERE c."uploadId" = ${uploadId}::uuid AND c.after IS DISTINCT FROM c.before AND a."workEmail" IS NOT NULL
      AND c."rowNumber" NOT IN (${heldBack}) AND ${runningToday()} AND ${invitable(thisYear())}
      AND NOT EXISTS (SELECT FROM "StatementInvitation" i WHERE i."personId" = p.id AND i.status = 'PLANNED')`;
  return counted.count;
}
