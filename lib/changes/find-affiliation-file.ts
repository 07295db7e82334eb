import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { affiliationsVisibleTo } from "@/lib/insured/access";
import { plainDateOf } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";

const most = 24;

/** What is known of one affiliation beside the person: the plan, what was earned and paid, how the invitation fares. */
export async function findAffiliationFile(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const [visible] = await database().$queryRaw<{ id: string; employerId: string }[]>`
    SELECT a.id, a."employerId" FROM "Affiliation" a WHERE a.id = ${id}::uuid AND ${affiliationsVisibleTo(actor)}`;
  if (!visible) return null;
  const found = await database().affiliation.findUniqueOrThrow({
    where: { id: visible.id },
    select: {
      workEmail: true,
      startsOn: true,
      endsOn: true,
      category: {
        select: {
          employerRate: true,
          employeeRate: true,
          deathFactor: true,
          disabilityRate: true,
          waiver: true,
          accident: true,
        },
      },
      salaries: {
        select: { from: true, salaryCents: true, workRate: true },
        orderBy: { from: "desc" },
        take: most,
      },
      singlePremiums: {
        select: { id: true, amountCents: true, payer: true, on: true },
        orderBy: { on: "desc" },
        take: most,
      },
      acceptances: {
        select: { cover: true, status: true, statusOn: true },
        orderBy: { cover: "asc" },
      },
      person: {
        select: {
          account: { select: { status: true } },
          privateEmail: true,
          // What another employer of the same person sends is not told.
          invitations: {
            where: { employerId: visible.employerId },
            select: { status: true, plannedFor: true, sentAt: true, address: true },
            orderBy: { createdAt: "desc" },
            take: 1,
          },
        },
      },
    },
  });
  const { person, salaries, singlePremiums, ...rest } = found;
  return {
    ...rest,
    salaries: salaries.map(({ from, salaryCents, workRate }) => ({
      from: plainDateOf(from),
      salary: Number(salaryCents),
      workRate,
    })),
    singlePremiums: singlePremiums.map(({ amountCents, on, ...one }) => ({
      ...one,
      on: plainDateOf(on),
      amount: Number(amountCents),
    })),
    invitation: await invitationState(person, found.workEmail),
  };
}

type Reached = {
  account: { status: string } | null;
  privateEmail: string | null;
  invitations: { status: "PLANNED" | "SENT" | "RECALLED"; plannedFor: Date; sentAt: Date | null }[];
};

export type InvitationState = {
  readonly as: "none" | "account" | "PLANNED" | "SENT" | "RECALLED" | "BOUNCED" | "UNSUBSCRIBED";
  readonly at: Date | null;
};

async function invitationState(person: Reached, workEmail: string | null): Promise<InvitationState> {
  if (person.account?.status === "ACTIVE") return { as: "account", at: null };
  const address = workEmail ?? person.privateEmail;
  const blocked = address
    ? await database().blockedAddress.findFirst({
        where: { address, reason: { in: ["BOUNCED", "UNSUBSCRIBED"] } },
        select: { reason: true, since: true },
      })
    : null;
  if (blocked) return { as: blocked.reason === "BOUNCED" ? "BOUNCED" : "UNSUBSCRIBED", at: blocked.since };
  const [last] = person.invitations;
  if (!last) return { as: "none", at: null };
  return { as: last.status, at: last.status === "PLANNED" ? last.plannedFor : last.sentAt };
}
