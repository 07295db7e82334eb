import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { languages } from "@/lib/i18n/language";
import { inviteeAccount } from "@/lib/identity/invitee-account";
import { sendInvitation, tellAdded } from "@/lib/identity/send-invitation";
import { takeTurn } from "@/lib/identity/throttle";
import { now } from "@/lib/values/clock";
import { emailAddress } from "@/lib/values/email-address";
import { id } from "@/lib/values/ids";
import { personName } from "@/lib/values/names";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOf } from "./as-admin";
import { type AddressProblem, errorOf, judgeColleagueAddress, warningsOf } from "./colleague-address";
import { employerRoles } from "./employer-roles";
import { joinEmployer } from "./join-employer";

export const inviteColleagueInput = z.object({
  employerId: id,
  firstName: personName,
  lastName: personName,
  email: emailAddress,
  language: z.enum(languages, { error: "value.required" }),
  role: z.enum(employerRoles, { error: "value.required" }),
});

export type ColleagueInvited = {
  readonly name: string;
  /** "added" when the person signs in already: nothing to accept. */
  readonly as: "invited" | "added";
  readonly warnings: readonly AddressProblem[];
};

type Refused = AddressProblem | "colleague.already" | "too-many-tries" | "not-found";

/** Lets a colleague in. An address that exists on the platform gets the membership added, and a mail that says so. */
export async function inviteColleague(
  actor: Actor,
  input: z.infer<typeof inviteColleagueInput>,
): Promise<Outcome<ColleagueInvited, Refused>> {
  const turn = await takeTurn("invitation", { account: actor.accountId, request: actor.request });
  if (!turn.ok) return turn;
  return asAdminOf<ColleagueInvited, Refused>(actor, input.employerId, async (tx, employer) => {
    const findings = judgeColleagueAddress(input.email, input.role, employer);
    const problem = errorOf(findings);
    if (problem) return refuse(problem);

    const account = await inviteeAccount(tx, input);
    const membershipId = await joinEmployer(tx, account.id, input);
    if (!membershipId) return refuse("colleague.already");

    const invitation = { organisation: employer.name, invitedBy: actor.name };
    const as = account.status === "INVITED" ? "invited" : "added";
    if (as === "invited") await sendInvitation(tx, account, invitation);
    else await tellAdded(tx, account, { ...invitation, membershipId, at: now() });

    await recordAudit(tx, actor, {
      event: "account.invited",
      subject: { type: "account", id: account.id },
      employerId: employer.id,
      after: { role: input.role, as },
    });
    return success({ name: `${input.firstName} ${input.lastName}`, as, warnings: warningsOf(findings) });
  });
}
