import { generate } from "otplib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newTotpSecret, timeStepOf } from "./totp";

const secret = newTotpSecret();
const start = Date.parse("2026-11-20T10:00:00Z");
const codeAt = (at: number) => generate({ secret, epoch: at / 1000 });

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: start }));
afterEach(() => vi.useRealTimers());

test("a code names its time step, spaces or not", async () => {
  const code = await codeAt(start);
  expect(await timeStepOf(secret, code)).toBe(start / 30_000);
  expect(await timeStepOf(secret, `${code.slice(0, 3)} ${code.slice(3)}`)).toBe(start / 30_000);
});

test("a code that has just gone by is still good, an older one is not", async () => {
  const code = await codeAt(start - 1000);
  expect(await timeStepOf(secret, code)).toBe(start / 30_000 - 1);
  vi.setSystemTime(start + 15_000);
  expect(await timeStepOf(secret, code)).toBeNull();
});

test("what is not six digits is wrong and never an error", async () => {
  for (const typed of ["", "12345", "1234567", "abcdef", "１２３４５６", "12345٦"]) {
    expect(await timeStepOf(secret, typed)).toBeNull();
  }
});
