import type { Actor } from "@/lib/access/actor";
import type { SeededAccount } from "@/tests/support/builders";
import type { ActorName, World } from "./world";

type Call = (actor: Actor, id: string, world: World) => unknown;

/**
 * Reaches one record by its id. `make` gives the id of a new record; the actors in `opens` get it, all others are
 * strangers. A verb that takes two ids has a call for each way to swap them.
 */
type OfRecord = {
  readonly how: "record";
  readonly opens: readonly ActorName[];
  readonly make: (world: World) => string | Promise<string>;
  readonly call: Call | readonly Call[];
  /** The type lets no other kind in: strangers are those of the same kind. */
  readonly only?: Actor["kind"];
};

/** Gives many: those in `opens` find the id of the record that `make` made, the others do not. */
type OfList = {
  readonly how: "list";
  readonly opens: readonly ActorName[];
  readonly make: (world: World) => string | Promise<string>;
  readonly call: (actor: Actor, world: World) => unknown;
  readonly only?: Actor["kind"];
};

/** Somebody signed in, with whatever the verb needs to be there. */
export type Owner = { readonly account: SeededAccount; readonly actor: Actor };

/** Takes no id: it looks after the own account, and leaves everybody else's as it was. */
type OfOneself = {
  readonly how: "own";
  readonly ready?: (owner: Owner) => Promise<unknown>;
  readonly call: (owner: Owner) => unknown;
};

/** No verb: a piece of others, reached by no entrance. */
type Piece = { readonly how: "piece"; readonly why: string };

export type Verb = OfRecord | OfList | OfOneself | Piece;

export const byRecord = (verb: Omit<OfRecord, "how">): Verb => ({ how: "record", ...verb });
export const byList = (verb: Omit<OfList, "how">): Verb => ({ how: "list", ...verb });
export const own = (verb: Omit<OfOneself, "how">): Verb => ({ how: "own", ...verb });
export const piece = (why: string): Verb => ({ how: "piece", why });

/** Whether an answer holds something: not nothing, no refusal, no empty list. */
export function isFound(answer: unknown): boolean {
  if (answer === null || answer === undefined || answer === false || answer === 0) return false;
  if (Array.isArray(answer)) return answer.length > 0;
  if (typeof answer !== "object") return true;
  if ("ok" in answer) return answer.ok === true;
  if ("rows" in answer) return isFound(answer.rows);
  return true;
}
