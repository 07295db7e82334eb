import { type Listener, listen } from "./listener";
import type { Nudge } from "./nudge";

export type OpenStream = {
  readonly sessionId: string;
  readonly hear: (nudge: Nudge) => void;
  /** From here on nothing is missed. */
  readonly again: () => void;
  readonly beat: () => void;
  /** Asks again who this is and what may be heard. */
  readonly recheck: () => void;
};

type House = { streams: Set<OpenStream>; listener?: Listener; isUp: boolean; timers: NodeJS.Timeout[] };

// Every route is a bundle of its own; the line and who listens on it are one for the process.
const kept = globalThis as typeof globalThis & { collectiefLive?: House };
kept.collectiefLive ??= { streams: new Set(), isUp: false, timers: [] };
const house = kept.collectiefLive;

/** Pages of one session at once, and of all in one process. */
export const mostStreams = { ofSession: 10, ofProcess: 5_000 } as const;
const heartbeat = 15_000;
const recheck = 60_000;

export function openStreams(): number {
  return house.streams.size;
}

export function roomFor(sessionId: string): boolean {
  if (house.streams.size >= mostStreams.ofProcess) return false;
  let own = 0;
  for (const stream of house.streams) if (stream.sessionId === sessionId) own++;
  return own < mostStreams.ofSession;
}

/** Gives how to leave again. The line to the database is opened for the first and closed after the last. */
export function join(stream: OpenStream): () => void {
  house.streams.add(stream);
  if (house.isUp) stream.again();
  if (!house.listener) {
    house.listener = listen({
      onNudge: (nudge) => each((one) => one.hear(nudge)),
      onUp() {
        house.isUp = true;
        each((one) => one.again());
      },
      onDown() {
        house.isUp = false;
      },
    });
    house.timers = [
      setInterval(() => each((one) => one.beat()), heartbeat),
      setInterval(spreadRechecks, recheck),
    ];
    for (const timer of house.timers) timer.unref();
  }
  return () => {
    house.streams.delete(stream);
    if (house.streams.size > 0) return;
    for (const timer of house.timers) clearInterval(timer);
    house.listener?.close();
    delete house.listener;
    house.isUp = false;
  };
}

function each(tell: (stream: OpenStream) => void): void {
  for (const stream of [...house.streams]) tell(stream);
}

/** Two thousand questions at once would be felt; over half a minute they are not. */
function spreadRechecks(): void {
  for (const stream of house.streams) setTimeout(stream.recheck, Math.random() * (recheck / 2)).unref();
}
