import { expect, test } from "vitest";
import { isAtRest, mayBecome } from "./action";

test("a download goes from asked for to available, and never back", () => {
  expect(mayBecome("DOWNLOAD", "REQUESTED", "PROCESSING")).toBe(true);
  expect(mayBecome("DOWNLOAD", "PROCESSING", "AVAILABLE")).toBe(true);
  expect(mayBecome("DOWNLOAD", "AVAILABLE", "PROCESSING")).toBe(false);
  expect(mayBecome("DOWNLOAD", "REQUESTED", "AVAILABLE")).toBe(false);
});

test("an upload can be refused or partly processed, a download cannot", () => {
  expect(mayBecome("UPLOAD", "PROCESSING", "PARTLY_PROCESSED")).toBe(true);
  expect(mayBecome("DOWNLOAD", "PROCESSING", "REFUSED")).toBe(false);
});

test("what is finished rests, what is under way does not", () => {
  expect(mayBecome("UPLOAD", "PROCESSED", "UNDONE")).toBe(true);
  expect(mayBecome("UPLOAD", "UNDONE", "PROCESSED")).toBe(false);
  expect(isAtRest("UNDONE")).toBe(true);
  expect(isAtRest("AVAILABLE")).toBe(true);
  expect(isAtRest("PROCESSED")).toBe(true);
  expect(isAtRest("SENT")).toBe(false);
});
