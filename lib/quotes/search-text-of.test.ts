import { expect, test } from "vitest";
import { searchWords } from "@/lib/values/search-text";
import { searchTextOf } from "./search-text-of";

const text = searchTextOf({
  product: "kmo",
  reference: "KMO-2026-7F3K9P",
  answers: {
    activity: {
      name: "Bäckerei d’Hazewinde & Zoon",
      enterpriseNumber: "0402236531",
      street: "Oude Molenweg",
      houseNumber: "17",
      postcode: "2000",
      city: "Antwerpen",
      activity: "43.21",
      details: "Zonnepanelen,\nlaadpalen",
      startsOn: "2027-03-04",
      employees: 350,
      turnover: 123_456_789,
    },
    covers: { covers: ["fire"], fireNeed: "needed" },
    fire: { buildings: [{ street: "Kouterpad", city: "Gent", buildingSum: 25_000_000, use: "workshop" }] },
    // What no question asks is not looked in.
    nowhere: { note: "geheim" },
  },
});

/** As lib/quotes/quote-filters.ts compares them. */
const finds = (search: string) =>
  searchWords(search).every((word) => text.includes(word.length < 3 ? ` ${word}` : word));

test.each([
  "KMO-2026-7F3K9P",
  "kmo20267f3k9p",
  "7F3K9P",
  "7f",
  "k9p",
  "backerei",
  "BÄCKEREI d'hazewinde",
  "hazewin zoon",
  "0402.236.531",
  "0402236531",
  "BE0402236531",
  "236.531",
  "oude molenweg 17",
  "2000 antwerpen",
  "elektrische",
  "électrique",
  "43.21",
  "4321",
  "laadpalen",
  "04-03-2027",
  "4/3/2027",
  "03-2027",
  "3,5",
  "3.5",
  "1234567,89",
  "1.234.567,89",
  "250000",
  "250.000",
  "kouterpad gent",
  "km 20 7f",
])("a quote is found by what was typed into it: %s", (search) => {
  expect(finds(search)).toBe(true);
});

test.each(["geheim", "workshop", "needed", "antwerpen brugge", "bo", "402236532"])(
  "and not by what was not, nor by what half of all quotes have: %s",
  (search) => {
    expect(finds(search)).toBe(false);
  },
);

test("an empty quote answers to its reference, whatever stands in its answers", () => {
  for (const answers of [
    {},
    { activity: {} },
    { activity: { name: 7, startsOn: "soon" } },
    { fire: { buildings: "x" } },
  ]) {
    const empty = searchTextOf({ product: "kmo", reference: "KMO-2026-AAAAAA", answers });
    expect(empty).toContain("kmo-2026-aaaaaa");
  }
  expect(searchTextOf({ product: "gone", reference: "OLD-1", answers: {} })).toContain("old-1");
});
