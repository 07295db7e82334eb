import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { iconNames } from "./icon-names.mjs";

test("every icon that a page can name is drawn in the sprite", () => {
  const sprite = readFileSync(new URL("icons.svg", import.meta.url), "utf8");
  const missing = iconNames.filter((name) => !sprite.includes(`<symbol id="${name}"`));
  expect(missing).toEqual([]);
});
