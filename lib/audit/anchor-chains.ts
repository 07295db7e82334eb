import type { Database } from "@/lib/database/client";
import { log } from "@/lib/log";
import { newId } from "@/lib/values/ids";
import { recordAudit } from "./record";

/**
 * A chain shows what is missing from its middle, not that its end, or all of it, is gone. So once a day the seals made
 * since the last time are summed up in one line of the platform's chain.
 *
 * A seal carries the moment its transaction began, by the database's clock. The sum therefore stops before the oldest
 * transaction that still runs: nothing can be added any more to what it covers.
 */
export async function anchorChains(db: Database, minutesToSettle = 10): Promise<void> {
  const [last] = await db.$queryRaw<{ to: string }[]>`
    SELECT after->>'to' AS to FROM "AuditEntry" WHERE event = 'audit.anchored' ORDER BY at DESC, id DESC LIMIT 1`;
  const from = last ? new Date(last.to) : new Date(0);
  const to = await settledUntil(db, minutesToSettle);
  if (to <= from) return;
  const [sum] = await db.$queryRaw<{ seals: number; digest: string }[]>`
    SELECT count(*)::int AS seals,
      encode(sha256(convert_to(coalesce(string_agg(hash, '' ORDER BY chain, number), ''), 'UTF8')), 'hex') AS digest
    FROM "AuditSeal" WHERE at >= ${from} AND at < ${to}`;
  if (!sum || sum.seals === 0) return;
  const anchor = { from: from.toISOString(), to: to.toISOString(), seals: sum.seals, digest: sum.digest };
  await recordAudit(
    db,
    { kind: "system", request: { id: newId(), address: null } },
    { event: "audit.anchored", subject: { type: "audit", id: null }, after: anchor },
  );
  // Whoever cuts off the platform's own chain finds the same figures in the log, which lies elsewhere.
  log.info(anchor, "audit.anchored");
}

async function settledUntil(db: Database, minutes: number): Promise<Date> {
  const [settled] = await db.$queryRaw<[{ until: Date }]>`
    SELECT date_trunc('milliseconds', least(now() - make_interval(mins => ${minutes}), (
      SELECT min(xact_start) FROM pg_stat_activity WHERE datname = current_database()
    ))) AS until`;
  return settled.until;
}
