import type { StaffActor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";
import type { ContactKind } from "@/lib/database/generated/enums";
import { likeContains, searchWords } from "@/lib/values/search-text";
import { conversationsVisibleTo } from "./access";

/** How the insurer's people look at the conversations; "mine" is what one has taken up and not put away. */
export const inboxViews = ["waiting", "answered", "closed", "mine", "all"] as const;
export type InboxView = (typeof inboxViews)[number];

export const askerKinds = ["employer", "broker"] as const;
export type AskerKind = (typeof askerKinds)[number] | "insured";

export type InboxFilters = {
  view: InboxView;
  desks?: readonly ContactKind[] | undefined;
  askers?: readonly AskerKind[] | undefined;
  /** Words of the subject, of the office, group or employer, of who asked. */
  search?: string | undefined;
};

/** Above this many matches a search says that there are more, and asks to be narrowed. */
export const mostMatches = 1_000;

/** All but the search, as conditions on "Conversation" under the alias `c`. */
export function inboxConditions(actor: StaffActor, { view, desks, askers }: InboxFilters): Prisma.Sql[] {
  const conditions = [conversationsVisibleTo(actor)];
  switch (view) {
    case "waiting":
      conditions.push(Prisma.sql`c."waitingSince" IS NOT NULL`);
      break;
    case "answered":
      conditions.push(Prisma.sql`c."closedAt" IS NULL AND c."waitingSince" IS NULL`);
      break;
    case "closed":
      conditions.push(Prisma.sql`c."closedAt" IS NOT NULL`);
      break;
    case "mine":
      conditions.push(Prisma.sql`c."holderId" = ${actor.accountId}::uuid AND c."closedAt" IS NULL`);
      break;
    case "all":
      break;
  }
  if (desks?.length) conditions.push(Prisma.sql`c.desk = ANY(${[...desks]}::"ContactKind"[])`);
  if (askers?.length)
    conditions.push(
      Prisma.sql`(${Prisma.join(
        askers.map((kind) => ofKind[kind]),
        " OR ",
      )})`,
    );
  return conditions;
}

const ofKind: Readonly<Record<AskerKind, Prisma.Sql>> = {
  employer: Prisma.sql`c."employerId" IS NOT NULL`,
  broker: Prisma.sql`c."brokerageId" IS NOT NULL`,
  insured: Prisma.sql`c."personId" IS NOT NULL`,
};

/** With a search the matches are found first: the planner would otherwise walk past all the others. */
export function searchedInbox({ search }: InboxFilters, where: Prisma.Sql): Prisma.Sql | undefined {
  const words = searchWords(search ?? "");
  if (words.length === 0) return undefined;
  const each = words.map((word) => Prisma.sql`c."searchText" LIKE ${likeContains(word)}`);
  return Prisma.sql`
    SELECT c.id FROM "Conversation" c WHERE ${Prisma.join(each, " AND ")} AND ${where} LIMIT ${mostMatches + 1}`;
}
