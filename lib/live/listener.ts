import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { liveChannel, type Nudge, readNudge } from "./nudge";

type Hearing = {
  /** A row changed. */
  readonly onNudge: (nudge: Nudge) => void;
  /** From now on nothing is missed; what happened before was not heard. At first, and whenever the line comes back. */
  readonly onUp: () => void;
  readonly onDown: () => void;
};

export type Listener = { readonly close: () => Promise<void> };

const patience = { first: 250, longest: 5_000, silence: 20_000 };

/** One connection that does nothing but listen. It asks for a sign of life now and then, and comes back when it was cut. */
export function listen({ onNudge, onUp, onDown }: Hearing): Listener {
  let client: pg.Client | undefined;
  let closed = false;
  let pause = patience.first;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: env().DATABASE_URL,
      application_name: "collectief-live",
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    });
    client = next;
    next.on("error", () => lost(next));
    next.on("end", () => lost(next));
    next.on("notification", ({ payload }) => {
      const nudge = readNudge(payload);
      if (nudge) onNudge(nudge);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${liveChannel}`);
    } catch {
      lost(next);
      return;
    }
    if (client !== next) return;
    pause = patience.first;
    onUp();
    timer = setInterval(() => next.query("SELECT 1").catch(() => lost(next)), patience.silence);
    timer.unref();
  }

  function lost(which: pg.Client): void {
    if (client !== which) return;
    client = undefined;
    clearInterval(timer);
    which.end().catch(() => {});
    if (closed) return;
    onDown();
    log.warn("live.line-lost");
    setTimeout(() => !closed && connect(), pause).unref();
    pause = Math.min(pause * 2, patience.longest);
  }

  connect();
  return {
    async close() {
      closed = true;
      clearInterval(timer);
      const open = client;
      client = undefined;
      await open?.end().catch(() => {});
    },
  };
}
