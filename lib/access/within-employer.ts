import type { Actor } from "./actor";

/** The same actor within one employer: what a list of that employer alone is scoped by. */
export function withinEmployer<A extends Actor>(actor: A, employerId: string | undefined): A {
  if (actor.kind !== "employer" || employerId === undefined) return actor;
  return { ...actor, employerIds: actor.employerIds.filter((id) => id === employerId) };
}
