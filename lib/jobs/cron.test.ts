import { expect, test } from "vitest";
import { isDue, momentOf, parseCron } from "./cron";

const brussels = "Europe/Brussels";
const due = (cron: string, moment: string) => isDue(parseCron(cron), brussels, new Date(moment));

/** Every minute of two days around, in UTC, at which it is due. */
function ticks(cron: string, from: string, days = 2): string[] {
  const parsed = parseCron(cron);
  const start = new Date(from).getTime();
  const found: string[] = [];
  for (let minute = 0; minute < days * 1440; minute++) {
    const moment = new Date(start + minute * 60_000);
    if (isDue(parsed, brussels, moment)) found.push(moment.toISOString().slice(5, 16));
  }
  return found;
}

test("a schedule follows the clocks of Brussels, in winter and in summer", () => {
  expect(due("0 6 * * *", "2026-01-15T05:00:00Z")).toBe(true);
  expect(due("0 6 * * *", "2026-07-15T04:00:00Z")).toBe(true);
  expect(due("0 6 * * *", "2026-07-15T05:00:00Z")).toBe(false);
});

test("in the night that skips an hour nothing is skipped, in the night that repeats one nothing is repeated", () => {
  // 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
  expect(ticks("30 2 * * *", "2026-03-28T00:00:00Z")).toEqual(["03-28T01:30", "03-29T01:30"]);
  expect(ticks("30 2 * * *", "2026-10-24T12:00:00Z")).toEqual(["10-25T00:30", "10-26T01:30"]);
  expect(ticks("30 3 * * *", "2026-03-28T12:00:00Z", 1)).toEqual(["03-29T01:30"]);
  expect(ticks("0 * * * *", "2026-10-24T22:00:00Z", 1)).toHaveLength(24);
  expect(ticks("0 * * * *", "2026-03-28T22:00:00Z", 1)).toHaveLength(24);
});

test("lists, ranges, steps, months and weekdays are understood", () => {
  expect(ticks("*/20 8-9 * * *", "2026-01-15T00:00:00Z", 1)).toHaveLength(6);
  expect(due("0 6 1 */3 *", "2026-04-01T04:00:00Z")).toBe(true);
  expect(due("0 6 1 */3 *", "2026-05-01T04:00:00Z")).toBe(false);
  expect(due("0 6 * * 1-5", "2026-11-20T05:00:00Z")).toBe(true);
  expect(due("0 6 * * 1-5", "2026-11-21T05:00:00Z")).toBe(false);
  expect(due("0 6 * * 7", "2026-11-22T05:00:00Z")).toBe(true);
  // Both a day and a weekday: either will do.
  expect(due("0 6 1 * 5", "2026-11-20T05:00:00Z")).toBe(true);
  expect(due("0 6 1 * 5", "2026-12-01T05:00:00Z")).toBe(true);
});

test("a schedule that says nothing sensible is refused when the worker starts", () => {
  for (const wrong of [
    "0 6 * *",
    "60 6 * * *",
    "0 24 * * *",
    "0 6 0 * *",
    "a * * * *",
    "5-1 * * * *",
    "*/0 * * * *",
    "1/ * * * *",
  ]) {
    expect(() => parseCron(wrong)).toThrow();
  }
});

test("the queue tells no year: around New Year it is the nearest", () => {
  const lastMinute = { min: 59, hour: 23, date: 31, month: 12 };
  expect(momentOf(lastMinute, new Date("2027-01-01T00:00:10Z")).toISOString()).toBe(
    "2026-12-31T23:59:00.000Z",
  );
  expect(
    momentOf({ min: 0, hour: 0, date: 1, month: 1 }, new Date("2026-12-31T23:59:59Z")).toISOString(),
  ).toBe("2027-01-01T00:00:00.000Z");
  expect(
    momentOf({ min: 0, hour: 5, date: 29, month: 2 }, new Date("2028-02-29T05:00:00Z")).toISOString(),
  ).toBe("2028-02-29T05:00:00.000Z");
});
