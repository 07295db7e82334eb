import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { languages } from "@/lib/i18n/language";
import { inviteeAccount } from "@/lib/identity/invitee-account";
import { sendInvitation, tellAdded } from "@/lib/identity/send-invitation";
import { takeTurn } from "@/lib/identity/throttle";
import { now } from "@/lib/values/clock";
import { emailAddress } from "@/lib/values/email-address";
import { type EmailFinding, judgeEmailAddress } from "@/lib/values/email-judgement";
import { id, newId } from "@/lib/values/ids";
import { personName } from "@/lib/values/names";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOfOffice } from "./as-admin";
import { putInGroups } from "./put-in-groups";

export const inviteColleagueInput = z.object({
  firstName: personName,
  lastName: personName,
  email: emailAddress,
  language: z.enum(languages, { error: "value.required" }),
  isAdmin: z.boolean().default(false),
  groups: z.array(id).default([]),
});

type AddressProblem = EmailFinding["code"];

export type ColleagueInvited = {
  readonly membershipId: string;
  readonly name: string;
  readonly warnings: readonly AddressProblem[];
};

type Refused = AddressProblem | "colleague.already" | "too-many-tries" | "not-found";
type Input = z.infer<typeof inviteColleagueInput>;

/**
 * Lets a colleague into the office. What an employer's main user may not have is a warning here. Whether the address has
 * an account already shows nowhere but in the mail to its owner: not in the answer, the list or the trail.
 */
export async function inviteColleague(
  actor: Actor,
  input: Input,
): Promise<Outcome<ColleagueInvited, Refused>> {
  const turn = await takeTurn("invitation", { account: actor.accountId, request: actor.request });
  if (!turn.ok) return turn;
  return asAdminOfOffice<ColleagueInvited, Refused>(actor, async (tx, brokerage) => {
    const { findings } = judgeEmailAddress(input.email, "broker-user");
    const problem = findings.find(({ severity }) => severity === "error");
    if (problem) return refuse(problem.code);
    const strangers = input.groups.length > 0 && !(await areGroupsOf(tx, brokerage.id, input.groups));
    if (strangers) return refuse("not-found");

    const account = await inviteeAccount(tx, input);
    const membershipId = await join(tx, account.id, brokerage.id, input);
    if (!membershipId) return refuse("colleague.already");
    const groups = (await putInGroups(tx, brokerage.id, membershipId, input.groups)) ?? [];

    const name = `${input.firstName} ${input.lastName}`;
    const invitation = { organisation: brokerage.name, invitedBy: actor.name };
    if (account.status === "INVITED") await sendInvitation(tx, account, invitation);
    else await tellAdded(tx, account, { ...invitation, membershipId, at: now() });

    await recordAudit(tx, actor, {
      event: "account.invited",
      subject: { type: "membership", id: membershipId },
      brokerageId: brokerage.id,
      after: { name, isAdmin: input.isAdmin, groups: [...groups] },
    });
    const warnings = findings.filter(({ severity }) => severity === "warning").map(({ code }) => code);
    return success({ membershipId, name, warnings });
  });
}

async function areGroupsOf(
  tx: Transaction,
  brokerageId: string,
  groups: readonly string[],
): Promise<boolean> {
  const ids = [...new Set(groups)];
  return (await tx.brokerGroup.count({ where: { brokerageId, id: { in: ids } } })) === ids.length;
}

/** A new membership, or the former one taken up again; nothing when the person is a colleague already. */
async function join(
  tx: Transaction,
  accountId: string,
  brokerageId: string,
  { isAdmin, firstName, lastName }: Input,
): Promise<string | null> {
  const place = { isAdmin, invitedAt: now(), awaited: true, givenFirst: firstName, givenLast: lastName };
  const former = await tx.brokerMembership.findUnique({
    where: { accountId_brokerageId: { accountId, brokerageId } },
    select: { id: true, endedAt: true },
  });
  if (former && !former.endedAt) return null;
  if (former) {
    const data = { ...place, endedAt: null, shownGroupId: null };
    await tx.brokerMembership.update({ where: { id: former.id }, data });
    return former.id;
  }
  const membershipId = newId();
  await tx.brokerMembership.create({
    data: { id: membershipId, accountId, brokerageId, ...place },
  });
  return membershipId;
}
