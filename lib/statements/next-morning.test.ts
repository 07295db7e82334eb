import { expect, test } from "vitest";
import { timeInBrussels } from "@/lib/values/moments";
import { nextMorning } from "./next-morning";

test.each([
  ["an afternoon in winter", "2026-11-20T15:00:00Z", 8, "2026-11-21T07:00:00.000Z"],
  ["just before midnight in Brussels", "2026-11-20T22:59:59Z", 8, "2026-11-21T07:00:00.000Z"],
  ["just after it, which is the next day", "2026-11-20T23:00:00Z", 8, "2026-11-22T07:00:00.000Z"],
  ["dawn: the same day would leave no time to think", "2026-11-20T04:00:00Z", 8, "2026-11-21T07:00:00.000Z"],
  ["the eve of summer time", "2027-03-27T15:00:00Z", 8, "2027-03-28T06:00:00.000Z"],
  ["the eve of winter time", "2026-10-24T15:00:00Z", 8, "2026-10-25T07:00:00.000Z"],
  ["an hour that summer time skips", "2027-03-27T15:00:00Z", 2, "2027-03-28T01:00:00.000Z"],
  ["midnight itself", "2026-11-20T15:00:00Z", 0, "2026-11-20T23:00:00.000Z"],
])("the morning after %s", (_when, moment, hour, expected) => {
  expect(nextMorning(new Date(moment), hour).toISOString()).toBe(expected);
});

test("on every day of a year the clocks of Brussels show the hour that was set", () => {
  for (let day = 0; day < 366; day++) {
    const moment = new Date(Date.UTC(2026, 0, 1 + day, 12));
    expect(timeInBrussels(nextMorning(moment, 8))).toBe("08:00");
  }
});
