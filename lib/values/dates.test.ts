import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  dateField,
  daysBetween,
  daysInMonth,
  earlierOf,
  endOfMonth,
  formatDate,
  isPlainDate,
  laterOf,
  parseDate,
  plainDateOf,
  startOfMonth,
  utcMidnight,
} from "@/lib/values/dates";
import { refuse, success } from "@/lib/values/outcome";

describe("a date", () => {
  it.each(["4-8-2020", "04/08/2020", "04.08.2020", "04 08 2020", "04082020", "2020-08-04", " 2020/8/4 "])(
    "typed as %s is the fourth of August",
    (typed) => expect(parseDate(typed)).toEqual(success("2020-08-04")),
  );

  it.each([
    ["30-02-2020", "date.does-not-exist"],
    ["29/02/2023", "date.does-not-exist"],
    ["04-13-2020", "date.does-not-exist"],
    ["00-01-2020", "date.does-not-exist"],
    ["4-8-20", "date.format"],
    ["gisteren", "date.format"],
    ["", "date.format"],
  ] as const)("%s is refused: %s", (typed, reason) => {
    expect(parseDate(typed)).toEqual(refuse(reason));
  });

  it("is shown as 04-08-2020", () => {
    expect(formatDate("2020-08-04")).toBe("04-08-2020");
    expect(dateField.parse("04-08-2020")).toBe("2020-08-04");
  });

  it("exists or not", () => {
    expect(isPlainDate("2024-02-29")).toBe(true);
    expect(isPlainDate("2023-02-29")).toBe(false);
    expect(isPlainDate("2024-2-29")).toBe(false);
    expect(isPlainDate(20240229)).toBe(false);
  });

  it("survives the database's midnight UTC", () => {
    expect(plainDateOf(utcMidnight("2020-08-04"))).toBe("2020-08-04");
  });
});

describe("counting with dates", () => {
  it("adds days over the ends of months and years, and over the clock change", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2023-12-31", 45)).toBe("2024-02-14");
    expect(addDays("2024-05-01", -1)).toBe("2024-04-30");
    expect(addDays("2024-03-30", 2)).toBe("2024-04-01");
  });

  it("adds months, keeping to the last day where the day is missing", () => {
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2023-01-31", 1)).toBe("2023-02-28");
    expect(addMonths("2024-03-31", -1)).toBe("2024-02-29");
    expect(addMonths("2024-01-15", -1)).toBe("2023-12-15");
    expect(addMonths("2024-12-15", 1)).toBe("2025-01-15");
    expect(addYears("2024-02-29", 1)).toBe("2025-02-28");
  });

  it("knows the first and last day of a month", () => {
    expect(startOfMonth("2022-01-15")).toBe("2022-01-01");
    expect(endOfMonth("2022-01-15")).toBe("2022-01-31");
    expect(endOfMonth("2024-02-10")).toBe("2024-02-29");
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(daysInMonth(2000, 2)).toBe(29);
  });

  it("counts days between, either way", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2024-03-01", "2024-02-28")).toBe(-2);
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        expect(daysBetween("2000-01-01", addDays("2000-01-01", days))).toBe(days);
      }),
    );
  });

  it("knows which comes first", () => {
    expect(laterOf("2024-02-29", "2024-10-01", "2023-12-31")).toBe("2024-10-01");
    expect(earlierOf("2024-02-29", "2024-10-01", "2023-12-31")).toBe("2023-12-31");
  });

  it("counts completed years", () => {
    expect(ageOn("1985-07-30", "2026-07-29")).toBe(40);
    expect(ageOn("1985-07-30", "2026-07-30")).toBe(41);
    expect(ageOn("2004-02-29", "2026-02-28")).toBe(21);
    expect(ageOn("2004-02-29", "2026-03-01")).toBe(22);
  });
});
