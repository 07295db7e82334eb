import type { Transaction } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import type { Language } from "@/lib/i18n/language";
import { addedToOrganisationEmail } from "./emails/added-to-organisation";
import { invitationEmail } from "./emails/invitation";
import { linkTo, linkToPage } from "./links";
import { issueLink, revokeLinks } from "./one-time-link";

export type Invitee = {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly language: Language;
};

/**
 * A new link each time; what was sent before stops working. Somebody may have registered with this address without
 * ever proving it: a password chosen by a stranger must not open what the invitation gives, so it goes.
 */
export async function sendInvitation(
  tx: Transaction,
  invitee: Invitee,
  { organisation, invitedBy }: { organisation: string; invitedBy: string | null },
): Promise<void> {
  await revokeLinks(tx, invitee.id, "EMAIL_VERIFICATION");
  await tx.account.updateMany({
    where: { id: invitee.id, status: "INVITED" },
    data: { passwordHash: null, passwordChangedAt: null },
  });
  const link = await issueLink(tx, invitee.id, "INVITATION");
  await queueEmail(tx, {
    template: invitationEmail,
    to: invitee.email,
    language: invitee.language,
    accountId: invitee.id,
    eventKey: `invitation ${link.id}`,
    data: {
      firstName: invitee.firstName,
      organisation,
      invitedBy,
      link: linkTo("invitation", link.token),
      expiresAt: link.expiresAt.toISOString(),
    },
  });
}

/** For somebody who signs in already: nothing to accept, but nobody is added anywhere without hearing of it. */
export async function tellAdded(
  tx: Transaction,
  invitee: Invitee,
  {
    organisation,
    invitedBy,
    membershipId,
    at,
  }: {
    organisation: string;
    invitedBy: string | null;
    membershipId: string;
    at: Date;
  },
): Promise<void> {
  await queueEmail(tx, {
    template: addedToOrganisationEmail,
    to: invitee.email,
    language: invitee.language,
    accountId: invitee.id,
    eventKey: `added ${membershipId} ${at.getTime()}`,
    data: { firstName: invitee.firstName, organisation, invitedBy, link: linkToPage("/sign-in") },
  });
}
