import { expect, test } from "vitest";
import { spreadLabels } from "./spread-labels";

test("labels that have room stay where they are", () =>
  expect(spreadLabels([80, 10, 40], 10, 100)).toEqual([80, 10, 40]));

test("labels at one spot are moved apart in their order", () => {
  expect(spreadLabels([20, 22, 21], 10, 100)).toEqual([20, 40, 30]);
});

test("labels at the end push those before them back", () => {
  expect(spreadLabels([95, 99], 10, 100)).toEqual([90, 100]);
});
