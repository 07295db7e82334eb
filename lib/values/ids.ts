import { z } from "zod";
import { now } from "@/lib/values/clock";
import type { ValueProblem } from "@/lib/values/problems";

/**
 * Ids are UUIDs of version 7: they sort by the moment they were made, so an index grows at its end. Ids of one process
 * always rise, also within a millisecond and when the clock is set back.
 */
export function newId(): string {
  if (taken + 10 > pool.length) {
    crypto.getRandomValues(pool);
    taken = 0;
  }
  const moment = now().getTime();
  if (moment > lastMoment) {
    lastMoment = moment;
    // A random start with room to count on, so that two processes rarely meet.
    counter = ((pool[taken]! << 8) | pool[taken + 1]!) & 0x07ff;
  } else if (++counter > 0x0fff) {
    lastMoment++;
    counter = 0;
  }
  const id = uuidOf(lastMoment, counter, pool.subarray(taken + 2, taken + 10));
  taken += 10;
  return id;
}

const pool = new Uint8Array(4_000);
let taken = pool.length;
let lastMoment = 0;
let counter = 0;

/** A version 7 UUID from its parts; seeds use it with random bytes that repeat. */
export function uuidOf(milliseconds: number, twelveBits: number, eightBytes: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, "0");
  let rest = hexOf[(eightBytes[0]! & 0x3f) | 0x80]!;
  for (let place = 1; place < 8; place++) rest += hexOf[eightBytes[place]!]!;
  const middle = (0x7000 | twelveBits).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Whether a text from a URL or a form can be an id at all; the database throws on anything else. */
export function isId(text: unknown): text is string {
  return (
    typeof text === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
  );
}

export const id = z
  .string({ error: "id.shape" satisfies ValueProblem })
  .refine(isId, "id.shape" satisfies ValueProblem);
