import { expect, test } from "vitest";
import { pickedDate, shownDate } from "./typed-date";

test("a stored day is shown day first; anything else stays as it was typed", () => {
  expect(shownDate("2020-08-04")).toBe("04-08-2020");
  expect(shownDate("4 aug")).toBe("4 aug");
  expect(shownDate(undefined)).toBeUndefined();
});

test("the calendar opens at the day that was typed, and at today when it can't be read", () => {
  expect(pickedDate("4/8/2020")).toBe("2020-08-04");
  expect(pickedDate("04-08-2020")).toBe("2020-08-04");
  expect(pickedDate("augustus")).toBe("");
});
