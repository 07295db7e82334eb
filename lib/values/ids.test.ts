import { afterEach, describe, expect, it, vi } from "vitest";
import { id, isId, newId } from "@/lib/values/ids";

afterEach(() => vi.useRealTimers());

describe("an id", () => {
  it("is a UUID of version 7 that holds its moment", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2100-01-01T00:00:00Z") });
    const made = newId();
    expect(made).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(made.replaceAll("-", "").slice(0, 12), 16)).toBe(
      Date.parse("2100-01-01T00:00:00Z"),
    );
  });

  it("is always larger than the one before, within a millisecond and when the clock is set back", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2101-01-01T00:00:00Z") });
    const ids = Array.from({ length: 10_000 }, newId);
    vi.setSystemTime(new Date("2100-12-31T22:00:00Z"));
    ids.push(...Array.from({ length: 10_000 }, newId));
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it("is recognised by its shape", () => {
    expect(isId(newId())).toBe(true);
    for (const other of ["", "1", `${newId()} `, newId().toUpperCase(), "' or 1=1", null, 7]) {
      expect(isId(other)).toBe(false);
    }
    expect(id.safeParse("1").error?.issues[0]?.message).toBe("id.shape");
  });
});
