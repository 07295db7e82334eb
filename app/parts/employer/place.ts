import type { Actor } from "@/lib/access/actor";

/** Whose screen it is and who reads it. What a broker may not see, the verbs leave out; what remains is told as it is. */
export type Place = {
  readonly actor: Actor;
  readonly employerId: string;
  /** Where the screens of this employer stand for this reader: "/employer/…" or "/broker/employers/…". */
  readonly at: string;
};
