import { expect, test } from "vitest";
import { formatPercent } from "./percent";

test("a percentage reads as its language writes it", () => {
  expect(formatPercent(8.86, "nl")).toBe("8,86\u00a0%");
  expect(formatPercent(8.86, "fr")).toBe("8,86\u00a0%");
  expect(formatPercent(8.86, "en")).toBe("8.86%");
});

test("a whole percentage has decimals only where they are asked for", () => {
  expect(formatPercent(100, "nl")).toBe("100\u00a0%");
  expect(formatPercent(100, "nl", { atLeast: 2 })).toBe("100,00\u00a0%");
  expect(formatPercent(1234.5, "en", { atLeast: 2 })).toBe("1,234.50%");
});
