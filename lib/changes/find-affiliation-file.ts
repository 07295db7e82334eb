import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Cover } from "@/lib/database/generated/enums";
import { coversVisibleTo } from "@/lib/employers/access";
import { planSeenThrough } from "@/lib/employers/plan";
import { affiliationsVisibleTo } from "@/lib/insured/access";
import { plainDateOf } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";

const most = 24;

/**
 * What is known of one affiliation beside the person: the plan, what was earned and paid, how the invitation fares. A broker
 * sees the plan of the covers that the own groups look after, pay with the mandate for pensions, and nothing of acceptance
 * or invitation.
 */
export async function findAffiliationFile(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const [visible] = await database().$queryRaw<{ id: string; employerId: string; covers: Cover[] }[]>`
    SELECT a.id, a."employerId", ${coversVisibleTo(actor, Prisma.sql`a."contractId"`)} AS covers
    FROM "Affiliation" a WHERE a.id = ${id}::uuid AND ${affiliationsVisibleTo(actor)}`;
  if (!visible) return null;
  const whole = actor.kind !== "broker";
  const pension = visible.covers.includes("PENSION_DEATH");
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
        take: pension ? most : 0,
      },
      singlePremiums: {
        select: { id: true, amountCents: true, payer: true, on: true },
        orderBy: { on: "desc" },
        take: pension ? most : 0,
      },
      acceptances: {
        select: { cover: true, status: true, statusOn: true },
        orderBy: { cover: "asc" },
        ...(whole ? {} : { take: 0 }),
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
  const { person, salaries, singlePremiums, category, workEmail, ...rest } = found;
  return {
    ...rest,
    category: planSeenThrough(category, visible.covers),
    paySeen: pension,
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
    invitation: whole ? await invitationState(person, workEmail) : null,
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
