/** What the database calls out when a row changes; see the triggers in the migrations. */
export type Nudge =
  | { readonly topic: "action"; readonly id: string; readonly employerId: string }
  | { readonly topic: "upload"; readonly id: string; readonly employerId: string }
  | { readonly topic: "quote" | "access"; readonly id: string; readonly groupId: string }
  | {
      readonly topic: "conversation";
      readonly id: string;
      readonly employerId: string | null;
      readonly groupId: string | null;
    }
  | { readonly topic: "job"; readonly id: string }
  | { readonly topic: "session"; readonly id: string }
  /** Of an account: what it may see changed. */
  | { readonly topic: "rights"; readonly id: string };

export const liveChannel = "collectief_live";

export function readNudge(payload: string | undefined): Nudge | undefined {
  const [topic, id, owner, other] = (payload ?? "").split(" ");
  if (!id) return undefined;
  if (topic === "action" || topic === "upload") return owner ? { topic, id, employerId: owner } : undefined;
  if (topic === "quote" || topic === "access") return owner ? { topic, id, groupId: owner } : undefined;
  if (topic === "conversation") return { topic, id, employerId: idOrNone(owner), groupId: idOrNone(other) };
  if (topic === "job" || topic === "session" || topic === "rights") return { topic, id };
  return undefined;
}

function idOrNone(word: string | undefined): string | null {
  return word && word !== "-" ? word : null;
}

/** What a page wants to hear of: "action" for all that it may see, "action:<id>" or "upload:<id>" for one. */
export type Wish = {
  readonly topic: "action" | "upload" | "quote" | "access" | "conversation" | "job";
  readonly id: string | null;
};

const mostWishes = 20;

export function readWishes(text: string): Wish[] {
  const wishes: Wish[] = [];
  for (const part of text.split(",").slice(0, mostWishes)) {
    const shape =
      /^(action|upload|quote|access|conversation|job)(?::([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/.exec(
        part.trim(),
      );
    if (shape) wishes.push({ topic: shape[1] as Wish["topic"], id: shape[2] ?? null });
  }
  return wishes;
}
