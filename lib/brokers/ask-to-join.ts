import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { takeTurn } from "@/lib/identity/throttle";
import { now } from "@/lib/values/clock";
import { enterpriseNumber } from "@/lib/values/enterprise-number";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { announceJoin } from "./join-request";

export const askToJoinInput = z.object({ enterpriseNumber });

/** After a no one waits a while: the same question every hour is no question. */
const restDays = 7;

type Refused =
  | "join.office-unknown"
  | "join.member-already"
  | "join.declined-lately"
  | "join.staff"
  | "too-many-tries";

/** For who has an account already, of whatever kind: asks an office to be let in. */
export async function askToJoin(
  actor: Actor,
  input: z.infer<typeof askToJoinInput>,
): Promise<Outcome<undefined, Refused>> {
  // Who judges the offices is in none of them.
  if (actor.kind === "staff") return refuse("join.staff");
  const { accountId, request } = actor;
  const turn = await takeTurn("join-office", { account: accountId, request });
  if (!turn.ok) return turn;
  return database().$transaction(async (tx) => {
    const [office] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Brokerage" WHERE "enterpriseNumber" = ${input.enterpriseNumber} FOR UPDATE`;
    if (!office) return refuse("join.office-unknown");
    const brokerageId = office.id;
    const member = await tx.brokerMembership.count({ where: { brokerageId, accountId, endedAt: null } });
    if (member > 0) return refuse("join.member-already");
    const rested = new Date(now().getTime() - restDays * 24 * 3_600_000);
    const declined = await tx.officeJoinRequest.count({
      where: { brokerageId, accountId, answer: "DECLINED", answeredAt: { gt: rested } },
    });
    if (declined > 0) return refuse("join.declined-lately", { days: restDays });
    const open = await tx.officeJoinRequest.findFirst({
      where: { brokerageId, accountId, answer: null },
      select: { id: true, provenAt: true },
    });
    if (open?.provenAt) return success();
    const requestId = open?.id ?? newId();
    if (!open) {
      await tx.officeJoinRequest.create({ data: { id: requestId, brokerageId, accountId, askedAt: now() } });
    }
    const asker = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { id: true, firstName: true, lastName: true, email: true },
    });
    await announceJoin(tx, request, { requestId, brokerageId, asker });
    return success();
  });
}
