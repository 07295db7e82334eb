import { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { env } from "@/lib/env";
import { languages } from "@/lib/i18n/language";
import { inviteeAccount } from "@/lib/identity/invitee-account";
import { sendInvitation, tellAdded } from "@/lib/identity/send-invitation";
import { now } from "@/lib/values/clock";
import { emailAddress } from "@/lib/values/email-address";
import { newId } from "@/lib/values/ids";
import { personName } from "@/lib/values/names";
import { type Outcome, refuse, success } from "@/lib/values/outcome";

export const firstAdministratorInput = z.object({
  email: emailAddress,
  firstName: personName,
  lastName: personName,
  language: z.enum(languages),
});

/**
 * The door into an empty house: whoever sets it up names the first administrator, who gets an invitation like anybody else
 * and lets the others in. Once there is one of the staff this door is gone.
 */
export async function inviteFirstAdministrator(
  input: z.infer<typeof firstAdministratorInput>,
): Promise<Outcome<{ accountId: string }, "staff.already">> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('first administrator', 0))`;
    if ((await tx.staffMembership.count()) > 0) return refuse("staff.already");
    const account = await inviteeAccount(tx, input);
    await tx.staffMembership.create({ data: { accountId: account.id, roles: ["ADMINISTRATOR"] } });
    const organisation = env().BRAND_NAME;
    if (account.status === "INVITED") await sendInvitation(tx, account, { organisation, invitedBy: null });
    else await tellAdded(tx, account, { organisation, invitedBy: null, membershipId: account.id, at: now() });
    await recordAudit(
      tx,
      { kind: "system", request: { id: newId(), address: null } },
      {
        event: "account.invited",
        subject: { type: "account", id: account.id },
        after: { role: "ADMINISTRATOR" },
      },
    );
    return success({ accountId: account.id });
  });
}
