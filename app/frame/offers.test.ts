import { expect, test } from "vitest";
import { downloads } from "@/lib/exchange/downloads";
import { downloadOffers, uploadOffers } from "./offers";

test("the home offers the downloads that there are, under the rights and the configuration that they ask for", () => {
  const made = new Map(
    downloads.map(({ type, entry, permission }) => [type as string, { entry, permission }]),
  );
  for (const { type, entry, permission } of downloadOffers)
    expect(made.get(type), type).toEqual({ entry, permission });
});

test("the three lists of the employer can be sent in", () => {
  expect(uploadOffers.map(({ type }) => type)).toEqual([
    "insured-overview",
    "salary-list",
    "single-premium-list",
  ]);
});
