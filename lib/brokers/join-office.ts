import type { RequestTrace } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { atOnePace } from "@/lib/identity/at-one-pace";
import { takeTurn } from "@/lib/identity/throttle";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { openRegistration } from "./begin-registration";
import { beginProof, forgetUnproven, holdOffice, newAccount, tellOwner } from "./new-registrant";

type Refused = "registration.over" | "join.office-gone" | "too-many-tries";

/**
 * In the place of step 2, when the office is here already: the account and the mail that proves its address. The request
 * itself counts, and is seen, from that proof on. A known address gets the same answer at the same pace.
 */
export async function joinOffice(
  request: RequestTrace,
  { sealed }: { sealed: string | undefined },
): Promise<Outcome<undefined, Refused>> {
  return atOnePace(async () => {
    const personal = openRegistration(sealed);
    const enterpriseNumber = personal?.joins;
    if (!personal || !enterpriseNumber) return refuse("registration.over");
    const turn = await takeTurn("registration", { request });
    if (!turn.ok) return turn;
    return database().$transaction(async (tx) => {
      await holdOffice(tx, enterpriseNumber);
      await forgetUnproven(tx, personal.email, enterpriseNumber);
      const office = await tx.brokerage.findUnique({ where: { enterpriseNumber }, select: { id: true } });
      if (!office) return refuse("join.office-gone");
      const accountId = await newAccount(tx, personal);
      if (!accountId) {
        await tellOwner(tx, personal.email);
        return success();
      }
      await tx.officeJoinRequest.create({
        data: { id: newId(), brokerageId: office.id, accountId, askedAt: now() },
      });
      // Not in the office's trail yet: a name that nobody has proven has no business there.
      await beginProof(tx, request, { ...personal, accountId }, null);
      return success();
    });
  });
}
