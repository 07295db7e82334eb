import { describe, expect, it } from "vitest";
import { languages } from "@/lib/i18n/language";
import { cellProblems, cellValue, numberAsTyped } from "./cell-value";
import type { ColumnKind } from "./define-sheet";
import { excelSerial, isoFromSerial } from "./excel-dates";
import { limits } from "./limits";
import { workbookRefusals } from "./refusals";

const typed = (kind: ColumnKind, text: string) => {
  const value = cellValue(kind, "text", text);
  return value.ok ? value.value : value.reason;
};

describe("what a cell means", () => {
  it("reads amounts as people here write them, in cents", () => {
    for (const [text, cents] of [
      ["1.234,56", 123_456],
      ["1 234,56", 123_456],
      ["1,234.56", 123_456],
      ["€ 12", 1_200],
      ["12,5 EUR", 1_250],
      ["1.234", 123_400],
      ["1,234", 123_400],
      ["1.234.567", 123_456_700],
      ["-3,05", -305],
      ["0,125", 13],
    ] as const) {
      expect(typed("money", text), text).toBe(cents);
    }
  });

  it("rounds an amount by its digits, not by its binary neighbour", () => {
    expect(cellValue("money", "number", "1.005")).toEqual({ ok: true, value: 101 });
    expect(cellValue("money", "number", "-1.005")).toEqual({ ok: true, value: -101 });
    expect(cellValue("money", "number", "1E+5")).toEqual({ ok: true, value: 10_000_000 });
  });

  it("takes no number that can be read in two ways", () => {
    expect(typed("number", "80,500")).toBe(80.5);
    expect(typed("number", "1.234")).toBe("cell.ambiguous-number");
    expect(typed("integer", "1.234")).toBe(1234);
    for (const text of ["12a", "1.2.3", "1,23.456,7", "--1", "1.23.456", ""]) {
      expect(typeof typed("number", text), text).not.toBe("number");
    }
  });

  it("reads dates in the ways people write them, and only dates that exist", () => {
    for (const text of [
      "30-07-1985",
      "30/7/1985",
      "30.07.1985",
      "1985-07-30",
      "19850730",
      "1985-07-30T10:00:00",
    ]) {
      expect(typed("date", text), text).toBe("1985-07-30");
    }
    for (const text of ["31-02-2024", "29-02-2023", "30-07-85", "juli", "2024-13-01"]) {
      expect(typed("date", text), text).toBe("cell.not-a-date");
    }
    expect(cellValue("date", "number", "31258")).toEqual({ ok: true, value: "1985-07-30" });
    expect(cellValue("date", "number", "19850730")).toEqual({ ok: true, value: "1985-07-30" });
  });

  it("never takes an error for a value", () => {
    expect(cellValue("text", "error", "#N/A")).toEqual({
      ok: false,
      reason: "cell.error",
      facts: { found: "#N/A" },
    });
  });

  it("gives numbers the digits that were typed", () => {
    expect(numberAsTyped("0.30000000000000004")).toBe("0.3");
    expect(numberAsTyped("1.2E+10")).toBe("12000000000");
    expect(numberAsTyped("85073003328")).toBe("85073003328");
    expect(numberAsTyped("1.0000000000000001E-5")).toBe("0.00001");
  });
});

describe("dates of Excel", () => {
  it("agree with the calendar in both systems", () => {
    for (const [iso, serial] of [
      ["1900-03-01", 61],
      ["1985-07-30", 31_258],
      ["2000-02-29", 36_585],
      ["2026-01-01", 46_023],
      ["9999-12-31", 2_958_465],
    ] as const) {
      expect(excelSerial(iso)).toBe(serial);
      expect(isoFromSerial(serial, false)).toBe(iso);
    }
    expect(isoFromSerial(31_258 - 1462, true)).toBe("1985-07-30");
    expect(isoFromSerial(1, false)).toBe("1900-01-01");
    expect(isoFromSerial(45_000.5, false)).toBe("2023-03-15T12:00:00");
  });

  it("have no number for what Excel counts wrongly or what does not exist", () => {
    for (const iso of ["1900-02-28", "1850-01-01", "2023-02-29", "2024-02-30", "x"])
      expect(excelSerial(iso)).toBeNull();
    expect(isoFromSerial(-1, false)).toBeNull();
    expect(isoFromSerial(3_000_000, false)).toBeNull();
  });
});

describe("sentences", () => {
  it("hold the same facts in every language", () => {
    for (const [code, sentence] of Object.entries({ ...workbookRefusals, ...cellProblems })) {
      const facts = languages.map(
        (language) =>
          sentence[language]
            .match(/\{\w+\}/g)
            ?.sort()
            .join() ?? "",
      );
      expect(new Set(facts).size, code).toBe(1);
    }
  });

  it("are there for every limit that a file can meet", () => {
    expect(Object.keys(workbookRefusals)).toEqual(
      expect.arrayContaining(["timeout", "memory", "ratio", "too-large"]),
    );
    expect(limits.filledRows).toBe(100_000);
  });
});
