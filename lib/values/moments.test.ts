import { afterEach, describe, expect, it, vi } from "vitest";
import {
  dateInBrussels,
  formatFullMoment,
  formatLongDate,
  formatMoment,
  momentInBrussels,
  relativeDay,
  timeInBrussels,
  today,
} from "@/lib/values/moments";

const seenAt = new Date("2020-08-04T20:00:00Z");

afterEach(() => vi.useRealTimers());

describe("a moment", () => {
  it.each([
    ["nl", "vandaag 10:42"],
    ["fr", "aujourd’hui 10:42"],
    ["en", "today 10:42"],
  ] as const)("of today is said in %s as %s", (language, said) => {
    expect(formatMoment(new Date("2020-08-04T08:42:00Z"), language, seenAt)).toBe(said);
  });

  it("of yesterday, tomorrow and longer ago", () => {
    expect(formatMoment(new Date("2020-08-03T08:42:00Z"), "nl", seenAt)).toBe("gisteren 10:42");
    expect(formatMoment(new Date("2020-08-05T08:42:00Z"), "fr", seenAt)).toBe("demain 10:42");
    expect(formatMoment(new Date("2020-01-03T08:42:00Z"), "en", seenAt)).toBe("03-01-2020 09:42");
  });

  it("belongs to the day it is in Brussels, not in UTC", () => {
    expect(dateInBrussels(new Date("2020-08-04T22:30:00Z"))).toBe("2020-08-05");
    expect(timeInBrussels(new Date("2020-08-04T22:30:00Z"))).toBe("00:30");
    expect(formatMoment(new Date("2020-08-03T22:30:00Z"), "nl", seenAt)).toBe("vandaag 00:30");
  });

  it("is told in full for who hovers or listens", () => {
    const moment = new Date("2020-08-04T08:42:00Z");
    expect(formatFullMoment(moment, "nl")).toBe("dinsdag 4 augustus 2020 om 10:42");
    expect(formatFullMoment(moment, "fr")).toBe("mardi 4 août 2020 à 10:42");
    expect(formatFullMoment(moment, "en")).toBe("Tuesday 4 August 2020 at 10:42");
    expect(formatLongDate("2020-08-04", "nl")).toBe("4 augustus 2020");
  });

  it("of now comes from the clock", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-02-28T23:30:00Z") });
    expect(today()).toBe("2026-03-01");
    expect(relativeDay("2026-03-01", "en")).toBe("today");
  });
});

describe("a time in Brussels", () => {
  it("is one hour ahead of UTC in winter, two in summer", () => {
    expect(momentInBrussels("2020-01-15", "07:00").toISOString()).toBe("2020-01-15T06:00:00.000Z");
    expect(momentInBrussels("2020-08-04", "07:00").toISOString()).toBe("2020-08-04T05:00:00.000Z");
  });

  it("on the days the clock changes", () => {
    expect(momentInBrussels("2026-03-29", "01:30").toISOString()).toBe("2026-03-29T00:30:00.000Z");
    expect(momentInBrussels("2026-03-29", "02:30").toISOString()).toBe("2026-03-29T01:30:00.000Z");
    expect(momentInBrussels("2026-03-29", "03:30").toISOString()).toBe("2026-03-29T01:30:00.000Z");
    expect(momentInBrussels("2026-10-25", "03:30").toISOString()).toBe("2026-10-25T02:30:00.000Z");
    expect(momentInBrussels("2026-10-25", "01:30").toISOString()).toBe("2026-10-24T23:30:00.000Z");
  });
});
