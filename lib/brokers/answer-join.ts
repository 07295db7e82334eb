import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { linkToPage } from "@/lib/identity/links";
import { toldOf } from "@/lib/identity/tell-change";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse } from "@/lib/values/outcome";
import { lockAsAdmin } from "./as-admin";
import { joinAnsweredEmail } from "./emails/join-answered";
import { joinRequestsAnsweredBy } from "./join-request";

export type HeldJoin = {
  readonly id: string;
  readonly brokerageId: string;
  readonly account: { id: string; email: string; firstName: string; language: "nl" | "fr" | "en" };
  readonly brokerage: { readonly id: string; readonly name: string };
};

/**
 * Under the lock of the office, by who may answer then: a Beheerder of it, or the insurer's people as long as it has none.
 * Of two who answer at once, the second finds that it was answered.
 */
export async function answerJoin<T, R extends string>(
  actor: Actor,
  requestId: string,
  answer: (tx: Transaction, join: HeldJoin) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | "join.answered-already" | "not-found">> {
  if (actor.kind !== "broker" && actor.kind !== "staff") return refuse("not-found");
  return database().$transaction(async (tx) => {
    if (actor.kind === "broker") {
      if (!(await lockAsAdmin(tx, actor))) return refuse("not-found");
    } else {
      await tx.$queryRaw`
        SELECT b.id FROM "Brokerage" b JOIN "OfficeJoinRequest" j ON j."brokerageId" = b.id
        WHERE j.id = ${requestId}::uuid FOR UPDATE OF b`;
    }
    const join = await tx.officeJoinRequest.findFirst({
      where: { id: requestId, AND: joinRequestsAnsweredBy(actor) },
      select: {
        id: true,
        brokerageId: true,
        account: { select: toldOf },
        brokerage: { select: { id: true, name: true } },
      },
    });
    if (join) return answer(tx, join);
    const answered = await tx.officeJoinRequest.count({
      where: {
        id: requestId,
        answer: { not: null },
        ...(actor.kind === "broker" ? { brokerageId: actor.brokerageId } : {}),
      },
    });
    return refuse(answered > 0 ? "join.answered-already" : "not-found");
  });
}

/** Writes the answer down and tells whoever asked. */
export async function closeJoin(
  tx: Transaction,
  actor: Actor,
  { id, account, brokerage }: HeldJoin,
  answer: "ADMITTED" | "DECLINED",
): Promise<void> {
  await tx.officeJoinRequest.update({
    where: { id },
    data: { answer, answeredAt: now(), answeredById: actor.accountId },
  });
  const admitted = answer === "ADMITTED";
  await queueEmail(tx, {
    template: joinAnsweredEmail,
    to: account.email,
    language: account.language,
    accountId: account.id,
    eventKey: `join-answered:${id}`,
    data: {
      firstName: account.firstName,
      office: brokerage.name,
      admitted,
      link: linkToPage(admitted ? "/sign-in" : "/settings/office"),
    },
  });
}
