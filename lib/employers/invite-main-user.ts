import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { env } from "@/lib/env";
import { languages } from "@/lib/i18n/language";
import { inviteeAccount } from "@/lib/identity/invitee-account";
import { sendInvitation, tellAdded } from "@/lib/identity/send-invitation";
import { takeTurn } from "@/lib/identity/throttle";
import { now } from "@/lib/values/clock";
import { emailAddress } from "@/lib/values/email-address";
import { id } from "@/lib/values/ids";
import { personName } from "@/lib/values/names";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { type AddressProblem, errorOf, judgeColleagueAddress } from "./colleague-address";
import { joinEmployer } from "./join-employer";

export const inviteMainUserInput = z.object({
  employerId: id,
  firstName: personName,
  lastName: personName,
  email: emailAddress,
  language: z.enum(languages, { error: "value.required" }),
});

type Refused = AddressProblem | "colleague.already" | "too-many-tries" | "not-found";

/** An employer's first main user is let in by our staff; the others by a main user. */
export async function inviteMainUser(
  actor: Actor,
  input: z.infer<typeof inviteMainUserInput>,
): Promise<Outcome<{ as: "invited" | "added" }, Refused>> {
  if (actor.kind !== "staff") return refuse("not-found");
  const turn = await takeTurn("invitation", { account: actor.accountId, request: actor.request });
  if (!turn.ok) return turn;
  const { employerId } = input;
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Employer" WHERE id = ${employerId}::uuid FOR UPDATE`;
    const employer = await tx.employer.findUnique({
      where: { id: employerId },
      select: { id: true, name: true, email: true },
    });
    if (!employer) return refuse("not-found");
    const problem = errorOf(judgeColleagueAddress(input.email, "ADMIN", employer));
    if (problem) return refuse(problem);
    const account = await inviteeAccount(tx, input);
    const membershipId = await joinEmployer(tx, account.id, { employerId, role: "ADMIN" });
    if (!membershipId) return refuse("colleague.already");
    const invitation = { organisation: employer.name, invitedBy: env().BRAND_NAME };
    const as = account.status === "INVITED" ? "invited" : "added";
    if (as === "invited") await sendInvitation(tx, account, invitation);
    else await tellAdded(tx, account, { ...invitation, membershipId, at: now() });
    await recordAudit(tx, actor, {
      event: "account.invited",
      subject: { type: "account", id: account.id },
      employerId,
      after: { role: "ADMIN", as },
    });
    return success({ as });
  });
}
