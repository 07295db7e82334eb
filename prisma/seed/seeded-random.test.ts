import { describe, expect, it } from "vitest";
import { isId } from "@/lib/values/ids";
import { SeededRandom } from "./seeded-random";

const take = (random: SeededRandom) =>
  Array.from({ length: 50 }, () => [random.id(), random.whole(1, 6), random.next()]);

describe("seeded chance", () => {
  it("repeats itself for the same seed, and for no other", () => {
    expect(take(new SeededRandom("employer 1"))).toEqual(take(new SeededRandom("employer 1")));
    expect(take(new SeededRandom("employer 1"))).not.toEqual(take(new SeededRandom("employer 2")));
  });

  it("gives ids that are ids, rise, and stay apart from those of other seeds", () => {
    const ids = ["a", "b"].flatMap((seed) => {
      const random = new SeededRandom(seed);
      const own = Array.from({ length: 9_000 }, () => random.id());
      expect(own).toEqual([...own].sort());
      return own;
    });
    expect(ids.every(isId)).toBe(true);
    expect(new Set(ids).size).toBe(18_000);
    expect(new Set(ids.map((id) => id.slice(19, 28))).size).toBe(2);
  });

  it("keeps within its bounds and reaches them", () => {
    const random = new SeededRandom("dice");
    const thrown = new Set(Array.from({ length: 1_000 }, () => random.whole(1, 6)));
    expect([...thrown].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(Array.from({ length: 1_000 }, () => random.happens(0)).some(Boolean)).toBe(false);
    expect(Array.from({ length: 1_000 }, () => random.happens(1)).every(Boolean)).toBe(true);
  });
});
