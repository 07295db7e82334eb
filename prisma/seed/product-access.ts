import { pool } from "@/lib/database/client";
import type { ProductAccessStatus } from "@/lib/database/generated/enums";
import type { Product } from "@/lib/products/products";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import type { Store } from "./insert-columns";

export type AccessWish = {
  readonly groupId: string;
  readonly product?: Product;
  readonly status?: ProductAccessStatus;
  /** Otherwise the number that the group has already. */
  readonly producerNumber?: string;
  readonly requestedById?: string;
  readonly requestedAt?: Date;
  readonly answeredById?: string;
  /** Of a refusal, or of an end. */
  readonly reason?: string;
};

export type SeededAccess = { readonly id: string; readonly groupId: string; readonly producerNumber: string };

const day = 24 * 3_600_000;

/** A group's request for a product, in whatever state: accepted unless asked otherwise. */
export async function anAccess(wish: AccessWish, store: Store = pool()): Promise<SeededAccess> {
  const { groupId, product = "kmo", status = "ACCEPTED" } = wish;
  const id = newId();
  const producerNumber = wish.producerNumber ?? (await numberOf(groupId, store));
  const requestedAt = wish.requestedAt ?? new Date(now().getTime() - 10 * day);
  const answered = status === "ACCEPTED" || status === "REFUSED" || status === "ENDED";
  const ended = status === "WITHDRAWN" || status === "ENDED";
  await store.query(
    `INSERT INTO "ProductAccess" (id, product, "groupId", "producerNumber", status, "requestedById", "requestedAt",
       "answeredById", "answeredAt", reason, "endedById", "endedAt", "endReason")
     VALUES ($1, $2, $3, $4, $5::"ProductAccessStatus", $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      product,
      groupId,
      producerNumber,
      status,
      wish.requestedById ?? null,
      requestedAt,
      answered ? (wish.answeredById ?? null) : null,
      answered ? new Date(requestedAt.getTime() + day) : null,
      status === "REFUSED" ? (wish.reason ?? null) : null,
      status === "ENDED" ? (wish.answeredById ?? null) : ended ? (wish.requestedById ?? null) : null,
      ended ? new Date(requestedAt.getTime() + 2 * day) : null,
      status === "ENDED" ? (wish.reason ?? null) : null,
    ],
  );
  return { id, groupId, producerNumber };
}

async function numberOf(groupId: string, store: Store): Promise<string> {
  const { rows } = await store.query<{ number: string }>(
    `SELECT number FROM "ProducerNumber" WHERE "groupId" = $1 ORDER BY number LIMIT 1`,
    [groupId],
  );
  const number = rows[0]?.number;
  if (!number) throw new Error("The group has no producer number yet: give one");
  return number;
}

type DemoAccesses = {
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
  readonly waiting: readonly string[];
};

/** What the demo's offices asked for and heard: by the Beheerder of each, answered by the insurer's administration. */
export async function insertAccesses(
  store: Store,
  { accepted, refused, waiting }: DemoAccesses,
): Promise<void> {
  const { rows } = await store.query<{ groupId: string; asker: string; answerer: string | null }>(
    `SELECT g.id AS "groupId", m."accountId" AS asker, (
       SELECT s."accountId" FROM "StaffMembership" s WHERE 'ADMINISTRATION' = ANY(s.roles) ORDER BY 1 LIMIT 1
     ) AS answerer
     FROM "BrokerGroup" g JOIN "BrokerMembership" m ON m."brokerageId" = g."brokerageId" AND m."isAdmin"
     WHERE g.id = ANY($1::uuid[])`,
    [[...accepted, ...refused, ...waiting]],
  );
  const ago = (days: number) => new Date(now().getTime() - days * day);
  for (const { groupId, asker, answerer } of rows) {
    const wish = { groupId, requestedById: asker, ...(answerer ? { answeredById: answerer } : {}) };
    if (accepted.includes(groupId)) await anAccess({ ...wish, requestedAt: ago(120) }, store);
    if (refused.includes(groupId)) {
      const reason =
        "Dit producentnummer staat bij ons nog op naam van de vroegere eigenaar van het kantoor.";
      await anAccess({ ...wish, status: "REFUSED", requestedAt: ago(200), reason }, store);
    }
    if (waiting.includes(groupId)) {
      await anAccess({ ...wish, status: "REQUESTED", requestedAt: ago(3) }, store);
    }
  }
}
