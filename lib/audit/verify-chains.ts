import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { refuse, success } from "@/lib/values/outcome";
import { recordAudit } from "./record";

export type BrokenLink = {
  chain: string;
  number: number;
  cause: "changed" | "missing" | "order" | "unsealed" | "anchor";
};

/** Works every seal out again from its entries: a changed, removed or slipped-in line shows, and where. */
export async function verifyChains(actor: Actor) {
  if (actor.kind !== "staff") return refuse("not-allowed");
  const broken = await brokenLinks();
  const [counts] = await database().$queryRaw<{ chains: number; entries: number }[]>`
    SELECT (SELECT count(DISTINCT chain)::int FROM "AuditSeal") AS chains,
           (SELECT count(*)::int FROM "AuditEntry") AS entries`;
  await recordAudit(database(), actor, {
    event: "audit.verified",
    subject: { type: "audit", id: null },
    after: { ...counts, broken: broken.length },
  });
  return success({ chains: counts?.chains ?? 0, entries: counts?.entries ?? 0, broken });
}

async function brokenLinks(): Promise<BrokenLink[]> {
  return database().$queryRaw<BrokenLink[]>(Prisma.sql`
    WITH links AS (
      SELECT s.chain, s.number, s.hash, s.previous, s.entries,
        lag(s.hash, 1, '') OVER chain AS "hashBefore", lag(s.number, 1, 0) OVER chain AS "numberBefore",
        held.found, held.digests
      FROM "AuditSeal" s
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS found, coalesce(string_agg(audit_digest(e), '' ORDER BY e.id), '') AS digests
        FROM "AuditEntry" e WHERE e.chain = s.chain AND e.batch = s.batch
      ) held
      WINDOW chain AS (PARTITION BY s.chain ORDER BY s.number)
    ), judged AS (
      SELECT chain, number, CASE
        WHEN found < entries THEN 'missing'
        WHEN encode(sha256(convert_to(previous || digests, 'UTF8')), 'hex') <> hash THEN 'changed'
        WHEN previous <> "hashBefore" OR number <> "numberBefore" + 1 THEN 'order'
      END AS cause FROM links
    )
    SELECT chain, number, cause FROM judged WHERE cause IS NOT NULL
    UNION ALL
    SELECT e.chain, 0, 'unsealed' FROM "AuditEntry" e
      WHERE NOT EXISTS (SELECT FROM "AuditSeal" s WHERE s.chain = e.chain AND s.batch = e.batch)
    UNION ALL
    SELECT a.chain, 0, 'anchor' FROM "AuditEntry" a
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS seals, encode(sha256(convert_to(coalesce(string_agg(s.hash, '' ORDER BY s.chain, s.number), ''), 'UTF8')), 'hex') AS digest
        FROM "AuditSeal" s WHERE s.at >= (a.after->>'from')::timestamptz AND s.at < (a.after->>'to')::timestamptz
      ) now
      WHERE a.event = 'audit.anchored' AND (now.digest <> a.after->>'digest' OR now.seals <> (a.after->>'seals')::int)
    LIMIT 100`);
}
