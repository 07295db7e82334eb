import type { Actor } from "@/lib/access/actor";
import { findSignedIn, type SignedIn } from "@/lib/access/find-signed-in";
import { actorFor } from "@/lib/access/permissions";
import { log } from "@/lib/log";
import type { Nudge, Wish } from "./nudge";
import { join, roomFor } from "./streams";

/**
 * The events of one open page: only that something changed (`{ topic, id }`), never what; the page asks for the rest as
 * anybody would. `again` comes first and after each gap: until then nothing was heard, so look again. `ended` says that the
 * session is over. Gives nothing when this session has too many pages open.
 */
export function openLiveStream(
  actor: Actor,
  { sessionId }: Pick<SignedIn, "sessionId">,
  { wishes, signal }: { wishes: readonly Wish[]; signal: AbortSignal },
): ReadableStream<Uint8Array> | null {
  if (!roomFor(sessionId)) return null;
  let scope = actor;
  let close = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let number = 0;
        let closed = false;
        let leave = () => {};
        close = () => {
          if (closed) return;
          closed = true;
          leave();
          try {
            controller.close();
          } catch {
            // The reader was there first.
          }
        };
        const say = (text: string) => {
          if (closed) return;
          // A reader that takes nothing any more is gone; it comes back when it wakes.
          if ((controller.desiredSize ?? 0) < -most) close();
          else controller.enqueue(encoder.encode(text));
        };
        const tell = (event: string, data: object) =>
          say(`id: ${++number}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        const end = () => {
          tell("ended", {});
          close();
        };
        say("retry: 2000\n\n");
        const recheck = () => {
          askAgain(scope, sessionId).then(
            (now) => {
              if (now) scope = now;
              else end();
            },
            () => log.warn("live.recheck-failed"),
          );
        };
        leave = join({
          sessionId,
          hear(nudge) {
            if (nudge.topic === "session") {
              if (nudge.id === sessionId) end();
            } else if (nudge.topic === "rights") {
              if (nudge.id === scope.accountId) recheck();
            } else if (mayHear(scope, nudge) && isWished(wishes, nudge)) {
              tell("nudge", { topic: nudge.topic, id: nudge.id });
            }
          },
          again: () => tell("again", {}),
          beat: () => say(": beat\n\n"),
          recheck,
        });
        signal.addEventListener("abort", close, { once: true });
        if (signal.aborted) close();
      },
      cancel: () => close(),
    },
    { highWaterMark: 1024, size: (chunk) => chunk?.byteLength ?? 0 },
  );
}

const encoder = new TextEncoder();
/** Bytes that may wait for a slow reader. */
const most = 64 * 1024;

function mayHear(actor: Actor, nudge: Exclude<Nudge, { topic: "session" | "rights" }>): boolean {
  switch (actor.kind) {
    case "employer":
      return (
        "employerId" in nudge && nudge.employerId !== null && actor.employerIds.includes(nudge.employerId)
      );
    case "staff":
      return true;
    case "broker":
      return "groupId" in nudge && nudge.groupId !== null && actor.groupIds.includes(nudge.groupId);
    case "insured":
    case "account":
      return false;
  }
}

function isWished(wishes: readonly Wish[], { topic, id }: Nudge): boolean {
  return wishes.some((wish) => wish.topic === topic && (wish.id === null || wish.id === id));
}

/** A right taken away, a hat changed, a session that ran out: within a minute this stream knows. */
async function askAgain(before: Actor, sessionId: string): Promise<Actor | undefined> {
  const signedIn = await findSignedIn(sessionId);
  if (!signedIn) return undefined;
  const { accountId, name, email, language } = signedIn;
  return actorFor(
    { accountId, sessionId, name, email, language, request: before.request },
    signedIn.twoStepMissing ? null : signedIn.hat,
    "account.manage",
  );
}
