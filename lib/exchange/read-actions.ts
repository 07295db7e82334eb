import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { type ActionQuestion, type ActionRow, findActions } from "./find-actions";

const batchSize = 2_000;

/**
 * All that a question finds, page after page: whoever takes it slowly keeps no connection waiting. With a search no more
 * than the screen shows. A list that leaves the house leaves a line in the trail.
 */
export async function* readActions(
  actor: Actor,
  question: Omit<ActionQuestion, "after" | "before" | "size">,
): AsyncGenerator<readonly ActionRow[]> {
  let after: string | undefined;
  do {
    const found = await findActions(actor, { ...question, size: batchSize, after });
    // Where the last row is gone meanwhile, the list would begin again.
    if (found.rows.length === 0 || (after && !found.previous)) return;
    if (!after)
      await recordAudit(database(), actor, {
        event: "actions.downloaded",
        subject: { type: "employer", id: question.employerId ?? null },
        employerId: question.employerId ?? null,
      });
    yield found.rows;
    after = found.next ?? undefined;
  } while (after);
}
