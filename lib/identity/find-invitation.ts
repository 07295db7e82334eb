import { database } from "@/lib/database/client";
import { env } from "@/lib/env";
import type { Language } from "@/lib/i18n/language";
import { findLink } from "./one-time-link";

export type InvitationFound =
  | {
      readonly state: "valid";
      readonly firstName: string;
      readonly lastName: string;
      readonly email: string;
      readonly language: Language;
      readonly organisations: readonly string[];
    }
  | { readonly state: "used" | "expired" | "revoked" | "unknown" };

/** Who invites to what, for whoever holds the link. Looking uses nothing up. */
export async function findInvitation(token: string): Promise<InvitationFound> {
  const link = await findLink(database(), token, "INVITATION");
  if (link.state !== "valid") return link;
  const account = await database().account.findUniqueOrThrow({
    where: { id: link.accountId },
    select: {
      firstName: true,
      lastName: true,
      email: true,
      language: true,
      status: true,
      employerMemberships: { where: { endedAt: null }, select: { employer: { select: { name: true } } } },
      brokerMemberships: { where: { endedAt: null }, select: { brokerage: { select: { name: true } } } },
      staffMembership: { select: { endedAt: true } },
    },
  });
  if (account.status !== "INVITED") return { state: "used" };
  const { status: _, employerMemberships, brokerMemberships, staffMembership, ...person } = account;
  const organisations = [
    ...employerMemberships.map(({ employer }) => employer.name),
    ...brokerMemberships.map(({ brokerage }) => brokerage.name),
    // The insurer itself.
    ...(staffMembership && !staffMembership.endedAt ? [env().BRAND_NAME] : []),
  ];
  return { state: "valid", ...person, organisations };
}
