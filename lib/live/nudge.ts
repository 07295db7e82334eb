/** What the database calls out when a row changes; see the triggers in the first migration. */
export type Nudge =
  | { readonly topic: "action"; readonly id: string; readonly employerId: string }
  | { readonly topic: "upload"; readonly id: string; readonly employerId: string }
  | { readonly topic: "job"; readonly id: string }
  | { readonly topic: "session"; readonly id: string };

export const liveChannel = "collectief_live";

export function readNudge(payload: string | undefined): Nudge | undefined {
  const [topic, id, employerId] = (payload ?? "").split(" ");
  if (!id) return undefined;
  if (topic === "action" || topic === "upload") return employerId ? { topic, id, employerId } : undefined;
  if (topic === "job" || topic === "session") return { topic, id };
  return undefined;
}

/** What a page wants to hear of: "action" for all that it may see, "action:<id>" or "upload:<id>" for one. */
export type Wish = { readonly topic: "action" | "upload" | "job"; readonly id: string | null };

const mostWishes = 20;

export function readWishes(text: string): Wish[] {
  const wishes: Wish[] = [];
  for (const part of text.split(",").slice(0, mostWishes)) {
    const shape = /^(action|upload|job)(?::([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/.exec(
      part.trim(),
    );
    if (shape) wishes.push({ topic: shape[1] as Wish["topic"], id: shape[2] ?? null });
  }
  return wishes;
}
