import { uuidOf } from "@/lib/values/ids";

/** Chance that repeats: the same seed gives the same world. */
export class SeededRandom {
  #state: number;
  readonly #mark: number;
  #ids = 0;

  constructor(seed: string) {
    this.#state = spread(seed, 0x811c9dc5);
    this.#mark = spread(seed, 0x2c1b3c6d);
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

  /** Ids rise in the order in which they are asked for, as those of the product do; the mark keeps seeds apart. */
  id(): string {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setUint32(0, this.#mark);
    new DataView(bytes.buffer).setUint32(4, Math.floor(this.next() * 4_294_967_296));
    const count = this.#ids++;
    return uuidOf(beginningOfTime + (count >>> 12), count & 0x0fff, bytes);
  }
}

const beginningOfTime = Date.parse("2026-01-01T00:00:00Z");

/** FNV-1a: seeds that differ in one letter end up far apart. */
function spread(seed: string, basis: number): number {
  let hash = basis;
  for (const letter of seed) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
