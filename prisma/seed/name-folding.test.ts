import "@/tests/support/database";
import { afterAll, expect, it } from "vitest";
import { closeDatabase, pool } from "@/lib/database/client";
import { searchText } from "@/lib/values/search-text";

afterAll(closeDatabase);

it.each([
  "D’HONDT,  Élise",
  "Strauß",
  "Œuvre",
  "Łukasz Nguyễn",
  "van 't Hof",
  "Ærø",
  "IJsselmuiden",
  "  Müller-Çelik `n´ ",
])("the database folds «%s» as searches do", async (name) => {
  const { rows } = await pool().query<{ folded: string }>("SELECT fold($1) AS folded", [name]);
  expect(rows[0]?.folded).toBe(searchText(name));
});
