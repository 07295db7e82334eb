import "@/tests/support/database";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { forgetTurns, takeTurn } from "./throttle";

const from = (address: string) => ({ id: "test", address });
const home = from("192.0.2.10");
const elsewhere = from("198.51.100.7");

beforeEach(async () => {
  await database().rateLimit.deleteMany();
});
afterEach(() => vi.useRealTimers());
afterAll(closeDatabase);

test("the sixth wrong password from one place waits, and says for how long", async () => {
  for (let turn = 1; turn <= 5; turn++) {
    expect(await takeTurn("password", { account: "an@voorbeeld.be", request: home })).toMatchObject({
      ok: true,
    });
  }
  expect(await takeTurn("password", { account: "AN@voorbeeld.be", request: home })).toEqual({
    ok: false,
    reason: "too-many-tries",
    facts: { minutes: 15 },
  });
});

test("an attacker elsewhere does not lock the owner out", async () => {
  for (let turn = 1; turn <= 8; turn++)
    await takeTurn("password", { account: "an@voorbeeld.be", request: elsewhere });
  expect(await takeTurn("password", { account: "an@voorbeeld.be", request: home })).toMatchObject({
    ok: true,
  });
});

test("twenty at the same moment are not more than five", async () => {
  const turns = Array.from({ length: 20 }, () =>
    takeTurn("password", { account: "an@voorbeeld.be", request: home }),
  );
  expect((await Promise.all(turns)).filter(({ ok }) => ok)).toHaveLength(5);
});

test("an account that is tried from everywhere answers slowly, and still answers", async () => {
  for (let turn = 1; turn <= 20; turn++) {
    await takeTurn("password", { account: "an@voorbeeld.be", request: from(`198.51.100.${turn}`) });
  }
  const started = performance.now();
  expect(await takeTurn("password", { account: "an@voorbeeld.be", request: home })).toMatchObject({
    ok: true,
  });
  expect(performance.now() - started).toBeGreaterThan(240);
});

test("one address can't try all accounts", async () => {
  const tries = [];
  for (let turn = 1; turn <= 101; turn++) {
    tries.push(await takeTurn("password", { account: `p${turn}@voorbeeld.be`, request: elsewhere }));
  }
  expect(tries.slice(0, 100).every(({ ok }) => ok)).toBe(true);
  expect(tries[100]).toMatchObject({ ok: false });
});

test("nor does a new IPv6 address for each try help: a network counts as one place", async () => {
  const outcomes = [];
  for (const last of ["1", "2", "ffff", "a:b:c:d", "0:0:0:9", "77"]) {
    const address = last.includes(":") ? `2001:db8:7:1:${last}` : `2001:db8:7:1::${last}`;
    outcomes.push(await takeTurn("password", { account: "an@voorbeeld.be", request: from(address) }));
  }
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
  for (const neighbour of ["2001:db8:7:2::1", "2001:db8::1", "::1", "fe80::1%eth0"]) {
    const turn = takeTurn("password", { account: "an@voorbeeld.be", request: from(neighbour) });
    expect(await turn).toMatchObject({ ok: true });
  }
});

test("after the wait there are new turns", async () => {
  for (let turn = 1; turn <= 6; turn++)
    await takeTurn("password", { account: "an@voorbeeld.be", request: home });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });
  expect(await takeTurn("password", { account: "an@voorbeeld.be", request: home })).toMatchObject({
    ok: true,
  });
});

test("who was right gets all turns back", async () => {
  for (let turn = 1; turn <= 5; turn++)
    await takeTurn("password", { account: "an@voorbeeld.be", request: home });
  await forgetTurns("password", { account: "an@voorbeeld.be", request: home });
  expect(await takeTurn("password", { account: "an@voorbeeld.be", request: home })).toMatchObject({
    ok: true,
  });
});

test("the table holds no address of a person or a machine", async () => {
  await takeTurn("password", { account: "an@voorbeeld.be", request: home });
  const rows = await database().rateLimit.findMany();
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows.map(({ key }) => key))).not.toMatch(/voorbeeld|192\.0/);
});
