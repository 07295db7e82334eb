import { uuidOf } from "@/lib/values/ids";

/** Chance that repeats: the same seed gives the same world. */
export class SeededRandom {
  #state: number;
  #ids = 0;

  constructor(seed: string) {
    // FNV-1a spreads seeds that differ in one letter.
    let hash = 0x811c9dc5;
    for (const letter of seed) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
    this.#state = hash >>> 0;
    for (let warmUp = 0; warmUp < 4; warmUp++) this.next();
  }

  /** From 0 up to but not including 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From least up to and including most. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** Ids rise in the order in which they are asked for, as those of the product do. */
  id(): string {
    const bytes = new Uint8Array(8);
    for (let place = 0; place < 8; place++) bytes[place] = Math.floor(this.next() * 256);
    const count = this.#ids++;
    return uuidOf(beginningOfTime + (count >>> 12), count & 0x0fff, bytes);
  }
}

const beginningOfTime = Date.parse("2026-01-01T00:00:00Z");
