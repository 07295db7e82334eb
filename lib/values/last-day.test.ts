import { expect, test } from "vitest";
import { explainLeaving } from "./last-day";

test("who leaves on 1 May is insured until 30 April, and the bordereau of May says so", () => {
  expect(explainLeaving("first-day-out", "2026-05-01")).toEqual({
    lastDay: "2026-04-30",
    lastCharged: "2026-04",
    toldIn: "2026-05",
  });
});

test("the first day out of 1 March is the last of February, also in a leap year", () => {
  expect(explainLeaving("first-day-out", "2024-03-01").lastDay).toBe("2024-02-29");
  expect(explainLeaving("first-day-out", "2025-03-01").lastDay).toBe("2025-02-28");
});

test("a last day in the middle of a month is kept as typed, and that month is charged", () => {
  expect(explainLeaving("last-day", "2026-05-12")).toEqual({
    lastDay: "2026-05-12",
    lastCharged: "2026-05",
    toldIn: "2026-05",
  });
});
