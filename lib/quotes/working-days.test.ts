import { expect, test } from "vitest";
import { addWorkingDays, isWorkingDay } from "./working-days";

test.each([
  // From a Monday to the Monday after it.
  ["2026-11-23", 5, "2026-11-30"],
  // Friday: the weekend does not count.
  ["2026-11-20", 1, "2026-11-23"],
  ["2026-11-21", 1, "2026-11-23"],
  // Christmas and New Year.
  ["2026-12-24", 5, "2027-01-04"],
  // Good Friday is worked, Easter Monday is not.
  ["2026-04-02", 2, "2026-04-07"],
])("from %s, %i working days on is %s", (from, days, then) => {
  expect(addWorkingDays(from, days)).toBe(then);
});

test.each(["2024-04-01", "2025-04-21", "2026-05-14", "2026-05-25", "2027-03-29", "2026-07-21", "2026-11-11"])(
  "%s is a Belgian holiday",
  (date) => {
    expect(isWorkingDay(date)).toBe(false);
  },
);

test("an ordinary day is none", () => {
  expect(["2026-11-20", "2026-04-03", "2026-12-24"].map(isWorkingDay)).toEqual([true, true, true]);
});
