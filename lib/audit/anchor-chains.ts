import type { Database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { recordAudit } from "./record";

/** Long enough for a transaction that was open when its lines were sealed to have ended. */
const settled = 10 * 60_000;

/**
 * A chain shows what is missing from its middle, not that its end, or all of it, is gone. So once a day the seals made
 * since the last time are summed up in one line of the platform's chain.
 */
export async function anchorChains(db: Database): Promise<void> {
  const to = new Date(now().getTime() - settled);
  const [last] = await db.$queryRaw<{ to: string }[]>`
    SELECT after->>'to' AS to FROM "AuditEntry" WHERE event = 'audit.anchored' ORDER BY at DESC, id DESC LIMIT 1`;
  const from = last ? new Date(last.to) : new Date(0);
  if (to <= from) return;
  const [sum] = await db.$queryRaw<{ seals: number; digest: string }[]>`
    SELECT count(*)::int AS seals,
      encode(sha256(convert_to(coalesce(string_agg(hash, '' ORDER BY chain, number), ''), 'UTF8')), 'hex') AS digest
    FROM "AuditSeal" WHERE at >= ${from} AND at < ${to}`;
  if (!sum || sum.seals === 0) return;
  await recordAudit(
    db,
    { kind: "system", request: { id: newId(), address: null } },
    {
      event: "audit.anchored",
      subject: { type: "audit", id: null },
      after: { from: from.toISOString(), to: to.toISOString(), seals: sum.seals, digest: sum.digest },
    },
  );
}
