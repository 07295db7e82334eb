import type { Transaction } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { linkToPage } from "@/lib/identity/links";
import { accessAnsweredEmail } from "./emails/access-answered";
import { accessRequestedEmail } from "./emails/access-requested";

type Told = { readonly id: string; readonly product: string; readonly producerNumber: string };
type Office = { readonly id: string; readonly name: string };
type ToldOfGroup = Told & { readonly group: { readonly id: string } };

/** To everybody of the insurer who answers: what an office asks, or has given back. One letter an event and person. */
export async function tellAdministration(
  tx: Transaction,
  { id, product, producerNumber }: Told,
  { what, office, group, by }: { what: "requested" | "withdrawn"; office: Office; group: string; by: string },
): Promise<void> {
  const people = await tx.account.findMany({
    where: { status: "ACTIVE", staffMembership: { roles: { has: "ADMINISTRATION" }, endedAt: null } },
    select: { id: true, email: true, firstName: true, language: true },
    orderBy: { id: "asc" },
  });
  for (const person of people) {
    await queueEmail(tx, {
      template: accessRequestedEmail,
      to: person.email,
      language: person.language,
      accountId: person.id,
      eventKey: `access-${what}:${id}:${person.id}`,
      data: {
        firstName: person.firstName,
        what,
        office: office.name,
        group,
        product,
        producerNumber,
        by,
        link: linkToPage(`/staff/accesses/${id}`),
      },
    });
  }
}

/**
 * To whoever asked and the office's Beheerders, each in their own language. Who asked as a Beheerder and is none any more is
 * told as long as he or she works in the group; somebody who has left the office is told nothing.
 */
export async function tellOffice(
  tx: Transaction,
  { id, product, producerNumber, group: asked }: ToldOfGroup,
  {
    what,
    office,
    group,
    askedById,
    reason,
  }: {
    what: "accepted" | "refused" | "ended";
    office: Office;
    group: string;
    askedById: string | null;
    reason: string | null;
  },
): Promise<void> {
  const colleagues = await tx.brokerMembership.findMany({
    where: {
      brokerageId: office.id,
      endedAt: null,
      awaited: false,
      account: { status: "ACTIVE" },
      OR: [
        { isAdmin: true },
        ...(askedById ? [{ accountId: askedById, groups: { some: { groupId: asked.id } } }] : []),
      ],
    },
    select: { account: { select: { id: true, email: true, firstName: true, language: true } } },
    orderBy: { id: "asc" },
  });
  for (const { account } of colleagues) {
    await queueEmail(tx, {
      template: accessAnsweredEmail,
      to: account.email,
      language: account.language,
      accountId: account.id,
      eventKey: `access-${what}:${id}:${account.id}`,
      data: {
        firstName: account.firstName,
        what,
        group,
        product,
        producerNumber,
        reason,
        link: linkToPage(`/broker/products/${product}`),
      },
    });
  }
}
