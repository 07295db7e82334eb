import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { findQuotes, type QuoteQuestion, type QuoteRow } from "./find-quotes";

const batchSize = 2_000;

/**
 * All that a question finds, page after page: whoever takes it slowly keeps no connection waiting. A list that leaves the
 * house leaves a line in the trail.
 */
export async function* readQuotes(
  actor: Actor,
  question: Omit<QuoteQuestion, "after" | "before" | "size">,
): AsyncGenerator<readonly QuoteRow[]> {
  let after: string | undefined;
  do {
    const found = await findQuotes(actor, { ...question, size: batchSize, after });
    // Where the last row is gone meanwhile, the list would begin again.
    if (found.rows.length === 0 || (after && !found.previous)) return;
    if (!after)
      await recordAudit(database(), actor, {
        event: "quotes.downloaded",
        subject: { type: "brokerage", id: actor.kind === "broker" ? actor.brokerageId : null },
        brokerageId: actor.kind === "broker" ? actor.brokerageId : null,
      });
    yield found.rows;
    after = found.next ?? undefined;
  } while (after);
}
