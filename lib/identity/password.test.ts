import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { checkPassword, hashPassword, needsNewHash } from "./password";

test("a password is known again, another is not", async () => {
  const kept = await hashPassword("een lange zin die niemand raadt");
  expect(await checkPassword(kept, "een lange zin die niemand raadt")).toBe(true);
  expect(await checkPassword(kept, "een lange zin die niemand raadt ")).toBe(false);
});

test("the same letters typed in another way are the same password", async () => {
  const kept = await hashPassword("cafe\u0301 om de hoek");
  expect(await checkPassword(kept, "café om de hoek")).toBe(true);
});

test("without a hash nothing is right, not even the stand-in's own password", async () => {
  expect(await checkPassword(null, "nobody has this password")).toBe(false);
});

test("without a hash the answer takes as long as with one", async () => {
  const kept = await hashPassword("een lange zin die niemand raadt");
  await checkPassword(null, "warm");
  const time = async (passwordHash: string | null) => {
    const from = performance.now();
    await checkPassword(passwordHash, "wrong");
    return performance.now() - from;
  };
  const [without, withOne]: [number[], number[]] = [[], []];
  for (let round = 0; round < 15; round++) {
    without.push(await time(null));
    withOne.push(await time(kept));
  }
  const median = (times: number[]) => times.sort((one, other) => one - other)[7] ?? 0;
  const ratio = median(without) / median(withOne);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

test("a hash with weaker parameters is to be made anew, a present one is not", async () => {
  expect(needsNewHash(await hash("x", { memoryCost: 8192, timeCost: 1 }))).toBe(true);
  expect(needsNewHash(await hashPassword("x"))).toBe(false);
});
