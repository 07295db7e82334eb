import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { utcMidnight } from "@/lib/values/dates";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { lockQuote } from "./lock-quote";
import { keptOpenUntil } from "./quote";
import { recordQuoteEvent } from "./record-event";
import { shownStatus } from "./shown-status";

export const reviseQuoteInput = z.object({
  quoteId: id,
  /** The version that the new one comes after. */
  version: z.coerce.number().int().positive(),
});

type Input = z.infer<typeof reviseQuoteInput>;
type Refused = "not-found" | "quote.not-to-revise";

/**
 * Opens an offer, or what the insurer refused, for a new version. The earlier one stays as it was: an offer can be read and
 * accepted until its day comes or a newer one is made.
 */
export function reviseQuote(
  actor: Actor,
  input: Input,
): Promise<Outcome<{ quoteId: string; version: number }, Refused>> {
  return database().$transaction(
    async (tx): Promise<Outcome<{ quoteId: string; version: number }, Refused>> => {
      const quote = actor.kind === "broker" ? await lockQuote(tx, actor, input.quoteId) : null;
      if (!quote) return refuse("not-found");
      const status = shownStatus(quote);
      const number = input.version + 1;
      const open = status === "DRAFT" || status === "CALCULATED";
      // The same post again.
      if (open && quote.currentVersion === number) return success({ quoteId: quote.id, version: number });
      const refused =
        status === "DRAFT" &&
        (await tx.quoteReferral.count({
          where: { quoteId: quote.id, answer: "REFUSED", version: { number: quote.currentVersion } },
        })) > 0;
      if (quote.currentVersion !== input.version || (status !== "OFFERED" && !refused))
        return refuse("quote.not-to-revise");
      await tx.quote.update({
        where: { id: quote.id },
        data: {
          status: "DRAFT",
          currentVersion: number,
          totalCents: null,
          expiresOn: utcMidnight(keptOpenUntil()),
          updatedById: actor.accountId,
          updatedAt: now(),
        },
      });
      await recordQuoteEvent(tx, actor, quote.id, "REVISED", { version: number });
      await recordAudit(tx, actor, {
        event: "quote.revised",
        subject: { type: "quote", id: quote.id },
        brokerageId: quote.brokerageId,
        after: { reference: quote.reference, version: number },
      });
      return success({ quoteId: quote.id, version: number });
    },
  );
}
