import { isDeepStrictEqual } from "node:util";

/** A value that was filled in since the page was drawn, oldest first. */
export type ChangeSince = {
  readonly before: unknown;
  readonly after: unknown;
  readonly accountId: string | null;
};

export type Merged = "stays" | "taken" | "taken-over-anothers";

/**
 * What becomes of one question when several fill in a quote: `held` stands there now, `mine` was posted by somebody whose
 * page was drawn before `since`. What I left as it was keeps a colleague's change; what both changed is the last writer's,
 * who is told. The same post again changes nothing, also when a colleague came in between.
 */
export function mergeQuestion(
  { held, mine, accountId }: { held: unknown; mine: unknown; accountId: string },
  since: readonly ChangeSince[],
): Merged {
  if (same(mine, held)) return "stays";
  const first = since[0];
  if (!first) return "taken";
  if (same(mine, first.before)) return "stays";
  const own = since.findLast((change) => change.accountId === accountId);
  if (own && same(own.after, mine)) return "stays";
  return since.at(-1)?.accountId === accountId ? "taken" : "taken-over-anothers";
}

/** Absent is absent, however it is written. */
function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one ?? null, other ?? null);
}
