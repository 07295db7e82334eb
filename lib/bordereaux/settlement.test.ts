import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "@/lib/values/dates";
import {
  dueDateOf,
  interestSum,
  lateInterest,
  type Paid,
  settlementNumber,
  settlementStatus,
} from "./settlement";

const charged: Paid = { chargedCents: 3_650_000, paidCents: 0, dueOn: "2026-03-15", paidOn: null };
const paid = (paidOn: string, paidCents = charged.chargedCents) => ({ ...charged, paidCents, paidOn });

test("a bordereau of the fifteenth is due on the fifteenth of the next month, also over new year", () => {
  expect(dueDateOf("2026-11")).toBe("2026-12-15");
  expect(dueDateOf("2026-12")).toBe("2027-01-15");
  expect(settlementNumber("GV-1-1", "2026-11")).toBe("GV-1-1-202611");
});

test("paid on the day it was due is in time, the day after is late", () => {
  expect(settlementStatus(paid("2026-03-15"), "2026-06-01")).toBe("PAID");
  expect(settlementStatus(paid("2026-03-16"), "2026-06-01")).toBe("PAID_LATE");
  expect(settlementStatus(charged, "2026-03-15")).toBe("OPEN");
  expect(settlementStatus(charged, "2026-03-16")).toBe("OVERDUE");
  expect(settlementStatus(paid("2026-03-10", 100), "2026-03-11")).toBe("PARTLY_PAID");
  expect(settlementStatus({ ...charged, chargedCents: -500 }, "2026-06-01")).toBe("PAID");
});

test("ten days late on 36 500 euro at 4 % a year costs 40 euro", () => {
  expect(lateInterest(paid("2026-03-25"), "2026-06-01")).toEqual([
    {
      amountCents: 3_650_000,
      from: "2026-03-16",
      until: "2026-03-25",
      days: 10,
      percentAYear: 4,
      interestCents: 4_000,
    },
  ]);
});

test("in time costs nothing, and what is still open runs up to today", () => {
  expect(lateInterest(paid("2026-03-15"), "2026-06-01")).toEqual([]);
  expect(lateInterest(charged, "2026-03-15")).toEqual([]);
  expect(lateInterest(charged, "2026-03-17")).toMatchObject([{ days: 2, until: "2026-03-17" }]);
});

test("a part that came late and a part that is open are counted apart", () => {
  expect(lateInterest(paid("2026-03-25", 1_000_000), "2026-04-04")).toMatchObject([
    { amountCents: 1_000_000, days: 10 },
    { amountCents: 2_650_000, days: 20 },
  ]);
});

test("a stretch over new year falls apart at the change of the rate, and no day is lost or counted twice", () => {
  const late = { ...charged, dueOn: "2025-12-15" };
  expect(lateInterest(late, "2026-01-10")).toMatchObject([
    { from: "2025-12-16", until: "2025-12-31", days: 16, percentAYear: 4.5 },
    { from: "2026-01-01", until: "2026-01-10", days: 10, percentAYear: 4 },
  ]);
  fc.assert(
    fc.property(fc.nat(1_500), (days) => {
      const until = addDays("2023-06-15", days);
      const found = lateInterest({ ...charged, dueOn: "2023-06-15" }, until);
      expect(found.reduce((sum, stretch) => sum + stretch.days, 0)).toBe(daysBetween("2023-06-15", until));
      expect(interestSum(found)).toBeGreaterThanOrEqual(0);
    }),
  );
});
