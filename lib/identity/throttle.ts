import { isIPv6 } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { RequestTrace } from "@/lib/access/actor";
import { pool } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { keyedHash } from "./keyed-hash";

type Limit = { readonly tries: number; readonly minutes: number };

/**
 * What can be guessed or sent is limited three ways. `place`: one account from one address; whoever guesses from
 * elsewhere does not use up the turns of the owner at home. `address`: everything from one address. `account`: one
 * account from anywhere; `slows` only makes the answer wait, because a refusal there would let anybody lock anybody out.
 */
type Limits = {
  readonly place?: Limit;
  readonly address?: Limit;
  readonly account?: Limit & { readonly slows?: true };
};

const limits = {
  /** A sign-in with a password. */
  password: {
    place: { tries: 5, minutes: 15 },
    address: { tries: 100, minutes: 60 },
    account: { tries: 20, minutes: 60, slows: true },
  },
  /** A code of the second step: who gets this far knows the password, so refusing harms nobody who is not harmed yet. */
  code: { place: { tries: 10, minutes: 15 }, account: { tries: 30, minutes: 60 } },
  /** A text message with a code; they cost money and may not be used to pester. */
  "code-message": { account: { tries: 5, minutes: 60 }, address: { tries: 20, minutes: 60 } },
  /** Proving once more who one is, within a session. */
  confirm: { place: { tries: 5, minutes: 15 } },
  /** A mail that somebody who is not signed in can have sent: forgotten password, a new invitation. */
  "link-mail": { account: { tries: 4, minutes: 60 }, address: { tries: 20, minutes: 60 } },
  /**
   * A birth date beside the link of an invitation. Three wrong ones in a day, from anywhere: within the life of a link
   * nobody gets through the dates of a working life. A whole office may come in from one address on the same morning.
   */
  "birth-date": { account: { tries: 3, minutes: 1440 }, address: { tries: 100, minutes: 60 } },
  /** A code on paper: too long to be guessed, so that only whoever keeps trying is stopped. */
  "posted-code": { place: { tries: 5, minutes: 15 }, address: { tries: 50, minutes: 60 } },
  /** One more invitation to the same person, whoever of the house asks for it. */
  "letter-again": { account: { tries: 3, minutes: 60 } },
  /** Sending in a person who exists, by a national number and a name that do not belong together. */
  "person-check": { account: { tries: 10, minutes: 60 } },
  /** Registering an office. */
  registration: { address: { tries: 20, minutes: 60 } },
  /** Asking to be let into an office, by somebody who has an account. */
  "join-office": { account: { tries: 10, minutes: 60 } },
  /** Asking for a product: each time the insurer's people are mailed. */
  "product-access": { account: { tries: 30, minutes: 60 } },
  /** Inviting colleagues, per person who invites. */
  invitation: { account: { tries: 100, minutes: 60 } },
} as const satisfies Record<string, Limits>;

export type Throttled = keyof typeof limits;

/** `account` is whatever names the one aimed at: an e-mail address (known to us or not), or the id of an account. */
export type Aim = { readonly account?: string; readonly request: RequestTrace };

/** Takes one turn before the work is done, so that twenty at the same moment are still twenty. */
export async function takeTurn(what: Throttled, aim: Aim): Promise<Outcome<undefined, "too-many-tries">> {
  let wait = 0;
  for (const { scope, limit, key } of counted(what, aim)) {
    const { over, left } = await consume(limiter(what, scope, limit), key);
    if (!over) continue;
    if (!limit.slows) return refuse("too-many-tries", { minutes: Math.max(1, Math.ceil(left / 60_000)) });
    wait = Math.min(4000, 250 * over);
  }
  if (wait > 0) await pause(wait);
  return success();
}

/** It was the right person: the turns they took from here no longer count. */
export async function forgetTurns(what: Throttled, aim: Aim): Promise<void> {
  for (const { scope, limit, key } of counted(what, aim)) {
    if (scope === "place") await limiter(what, scope, limit).delete(key);
    else await limiter(what, scope, limit).reward(key, 1);
  }
}

type Scope = keyof Limits;
type Counted = { scope: Scope; limit: Limit & { readonly slows?: true }; key: string };

function counted(what: Throttled, { account, request }: Aim): Counted[] {
  const all: Limits = limits[what];
  const who = account === undefined ? undefined : keyedHash("throttle", account.toLowerCase());
  const where = keyedHash("throttle", networkOf(request.address ?? "unknown"));
  const keys: Readonly<Record<Scope, string | undefined>> = {
    place: who && keyedHash("throttle", `${who} ${where}`),
    address: where,
    account: who,
  };
  return (["place", "address", "account"] as const).flatMap((scope) => {
    const [limit, key] = [all[scope], keys[scope]];
    return limit && key ? [{ scope, limit, key }] : [];
  });
}

/**
 * One household or office has a whole /64 of IPv6 addresses: whoever guesses could take a new one for each try. Where it
 * can't be read the address stands for itself.
 */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  // The URL class writes an address in one way; what "::" leaves out is filled in again.
  const [head = "", tail] = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1).split("::");
  const first = head.split(":").filter(Boolean);
  const last = (tail ?? "").split(":").filter(Boolean);
  const gap = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array<string>(gap).fill("0"), ...last].slice(0, 4).join(":");
}

async function consume(by: RateLimiterPostgres, key: string): Promise<{ over: number; left: number }> {
  try {
    await by.consume(key);
    return { over: 0, left: 0 };
  } catch (refused) {
    // Anything but a refusal is a fault, and a fault opens no door.
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { over: refused.consumedPoints - by.points, left: refused.msBeforeNext };
  }
}

const made = new WeakMap<pg.Pool, Map<string, RateLimiterPostgres>>();

function limiter(what: Throttled, scope: Scope, { tries, minutes }: Limit): RateLimiterPostgres {
  const all = made.get(pool()) ?? new Map<string, RateLimiterPostgres>();
  made.set(pool(), all);
  const name = `${what}:${scope}`;
  let found = all.get(name);
  if (!found) {
    found = new RateLimiterPostgres({
      storeClient: pool(),
      storeType: "pool",
      tableName: "RateLimit",
      tableCreated: true,
      // One of them sweeps for all.
      clearExpiredByTimeout: name === "password:place",
      keyPrefix: name,
      points: tries,
      duration: minutes * 60,
    });
    all.set(name, found);
  }
  return found;
}
