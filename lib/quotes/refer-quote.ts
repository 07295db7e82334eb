import { z } from "zod";
import type { Actor, BrokerActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { queueEmail } from "@/lib/email/queue-email";
import { isProduct } from "@/lib/products/products";
import { now } from "@/lib/values/clock";
import { utcMidnight } from "@/lib/values/dates";
import { id, newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { usableGroup } from "./create-quote";
import { referralAsked } from "./emails/referral-asked";
import { referralCopy } from "./emails/referral-copy";
import { type LockedQuote, lockQuote } from "./lock-quote";
import { calculationOf } from "./outcome-of";
import { underwritersToTell } from "./people-to-tell";
import { recordQuoteEvent } from "./record-event";
import { remark } from "./remark";
import { shownStatus } from "./shown-status";
import { addWorkingDays } from "./working-days";

export const referQuoteInput = z.object({
  quoteId: id,
  revision: z.coerce.number().int().nonnegative(),
  message: remark.optional(),
});

type Input = z.infer<typeof referQuoteInput>;
type Refused =
  | "not-found"
  | "quote.not-open"
  | "quote.changed-meanwhile"
  | "quote.not-calculated"
  | "quote.no-access"
  | "quote.no-referral-needed";

/** How long the insurer may take. */
const workingDays = 5;

/** Asks the insurer to look at what the tariff refers: with the findings as they are now, an answer before a day, and a mail. */
export function referQuote(
  actor: Actor,
  input: Input,
): Promise<Outcome<{ quoteId: string; referralId: string }, Refused>> {
  return database().$transaction(
    async (tx): Promise<Outcome<{ quoteId: string; referralId: string }, Refused>> => {
      if (actor.kind !== "broker") return refuse("not-found");
      const quote = await lockQuote(tx, actor, input.quoteId);
      if (!quote || !isProduct(quote.product)) return refuse("not-found");
      const { product, groupId } = quote;
      const status = shownStatus(quote);
      if (status === "REFERRED") {
        // The same post again: it was asked already.
        const open = await tx.quoteReferral.findFirst({
          where: { quoteId: quote.id, answer: null, withdrawnAt: null, askedById: actor.accountId },
          select: { id: true },
        });
        if (open) return success({ quoteId: quote.id, referralId: open.id });
      }
      if (status !== "DRAFT" && status !== "CALCULATED") return refuse("quote.not-open");
      if (quote.revision !== input.revision) return refuse("quote.changed-meanwhile");
      const version = await tx.quoteVersion.findUnique({
        where: { quoteId_number: { quoteId: quote.id, number: quote.currentVersion } },
        select: {
          id: true,
          revision: true,
          result: true,
          referrals: { where: { answer: { not: null } }, select: { id: true } },
        },
      });
      if (status !== "CALCULATED" || version?.revision !== quote.revision)
        return refuse("quote.not-calculated");
      const { outcome, findings } = calculationOf(version.result);
      if (outcome !== "referred" || version.referrals.length > 0) return refuse("quote.no-referral-needed");
      if (!(await usableGroup(tx, actor, { product, groupId }))) return refuse("quote.no-access");

      const referral = {
        id: newId(),
        quoteId: quote.id,
        versionId: version.id,
        findings: findings.filter(({ kind }) => kind === "refer") as unknown as Prisma.InputJsonArray,
        message: input.message ?? null,
        askedById: actor.accountId,
        askedAt: now(),
        dueOn: utcMidnight(addWorkingDays(today(), workingDays)),
      };
      await tx.quoteReferral.create({ data: referral });
      await tx.quote.update({
        where: { id: quote.id },
        data: { status: "REFERRED", updatedById: actor.accountId, updatedAt: now() },
      });
      await recordQuoteEvent(tx, actor, quote.id, "REFERRED", { version: quote.currentVersion });
      await recordAudit(tx, actor, {
        event: "quote.referred",
        subject: { type: "quote", id: quote.id },
        brokerageId: quote.brokerageId,
        after: { reference: quote.reference, rules: findings.map(({ rule }) => rule) },
      });
      await tell(tx, actor, quote, referral);
      return success({ quoteId: quote.id, referralId: referral.id });
    },
  );
}

type Referral = { id: string; findings: Prisma.InputJsonArray; message: string | null; dueOn: Date };

async function tell(
  tx: Transaction,
  actor: BrokerActor,
  quote: LockedQuote,
  referral: Referral,
): Promise<void> {
  const data = {
    quoteId: quote.id,
    referralId: referral.id,
    reference: quote.reference,
    customer: quote.customerName,
    office: quote.brokerage.name,
    group: quote.group.name,
    asker: actor.name,
    findings: JSON.parse(JSON.stringify(referral.findings)),
    message: referral.message,
    dueOn: referral.dueOn.toISOString().slice(0, 10),
  };
  for (const { id: accountId, email, language } of await underwritersToTell(tx)) {
    await queueEmail(tx, {
      template: referralAsked,
      to: email,
      language,
      accountId,
      eventKey: `referral-asked:${referral.id}:${accountId}`,
      data,
    });
  }
  await queueEmail(tx, {
    template: referralCopy,
    to: actor.email,
    language: actor.language,
    accountId: actor.accountId,
    eventKey: `referral-copy:${referral.id}`,
    data,
  });
}
