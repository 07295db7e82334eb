import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { utcMidnight } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { readDraft, removeDraft } from "./draft";
import { type DraftData, draftData } from "./draft-input";

/** What the steps of a new affiliation show; never the identity number, only its mask. */
export type DraftView = Omit<DraftData, "person"> & {
  person: Omit<NonNullable<DraftData["person"]>, "nationalNumberSealed"> | undefined;
};

export async function findDraft(
  actor: Actor,
  employerId: string,
  draftId: string,
): Promise<DraftView | null> {
  if (actor.kind !== "employer" || !isId(draftId)) return null;
  const draft = await readDraft(database(), actor, { employerId, draftId });
  if (!draft) return null;
  if (!draft.person) return { ...draft, person: undefined };
  const { nationalNumberSealed: _sealed, ...person } = draft.person;
  return { ...draft, person };
}

/** What was begun and not sent, the latest first. */
export async function findDrafts(actor: Actor, employerId: string) {
  if (actor.kind !== "employer" || !actor.employerIds.includes(employerId)) return [];
  const drafts = await database().affiliationDraft.findMany({
    where: { employerId },
    select: {
      id: true,
      updatedAt: true,
      data: true,
      account: { select: { firstName: true, lastName: true } },
    },
    orderBy: { updatedAt: "desc" },
    take: 20,
  });
  return drafts.map(({ id, updatedAt, data, account }) => {
    const { person } = draftData.parse(data);
    return {
      id,
      updatedAt,
      name: person ? `${person.lastName}, ${person.firstName}` : "—",
      by: account ? `${account.firstName} ${account.lastName}` : null,
    };
  });
}

export async function discardDraft(
  actor: Actor,
  at: { employerId: string; draftId: string },
): Promise<{ ok: true; value: { employerId: string } } | { ok: false; reason: "not-found" }> {
  if (actor.kind !== "employer" || !(await removeDraft(database(), actor, at)))
    return { ok: false, reason: "not-found" };
  return { ok: true, value: { employerId: at.employerId } };
}

/** The plans that a newcomer may join: of the running contracts, each with its categories. */
export async function findPlans(actor: Actor, employerId: string) {
  if (actor.kind !== "employer" || !actor.employerIds.includes(employerId)) return [];
  return database().contract.findMany({
    where: { employerId, OR: [{ endsOn: null }, { endsOn: { gte: utcMidnight(today()) } }] },
    select: {
      id: true,
      number: true,
      name: true,
      categories: {
        select: { id: true, code: true, nameNl: true, nameFr: true, nameEn: true },
        orderBy: { code: "asc" },
      },
    },
    orderBy: { number: "asc" },
  });
}
