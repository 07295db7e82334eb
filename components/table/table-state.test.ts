import { expect, test } from "vitest";
import type { ColumnShape } from "./column";
import { nextSort, readTableState, shownColumns, tableHref, tableParams, withoutFilter } from "./table-state";

const columns: readonly ColumnShape[] = [
  { key: "name", sortable: true, filter: { kind: "text" } },
  { key: "entry", sortable: true, filter: { kind: "date-range" } },
  {
    key: "status",
    filter: {
      kind: "choice",
      choices: [
        { value: "active", label: "Actief" },
        { value: "left", label: "Uit dienst" },
      ],
    },
  },
  { key: "salary", hidden: true },
];

const full = {
  q: "peeters",
  sort: "-entry",
  "f.name": " Jans ",
  "f.entry.from": "2026-01-01",
  "f.status": ["left", "active"],
  columns: "status,name",
  density: "compact",
  after: "abc",
};

test("what the address says comes back as the same address", () => {
  const state = readTableState(full, columns);
  expect(state).toEqual({
    search: "peeters",
    sort: { key: "entry", direction: "down" },
    filters: {
      name: { kind: "text", text: "Jans" },
      entry: { kind: "date-range", from: "2026-01-01", until: undefined },
      status: { kind: "choice", values: ["active", "left"] },
    },
    cursor: { direction: "after", at: "abc" },
    density: "compact",
    columns: ["name", "status"],
  });
  const written = new URLSearchParams(tableParams(state));
  const again = Object.fromEntries([...written.keys()].map((key) => [key, written.getAll(key)]));
  expect(readTableState(again, columns)).toEqual({ ...state, density: "comfortable" });
  expect(written.get("density")).toBe("compact");
});

test("nonsense in the address is ignored", () => {
  const state = readTableState(
    {
      sort: "salary",
      "f.salary": "1",
      "f.status": "gone",
      "f.entry.from": "2026-02-30",
      "f.name": "   ",
      columns: "secret",
      density: "tiny",
    },
    columns,
  );
  expect(state).toEqual({
    search: undefined,
    sort: undefined,
    filters: {},
    cursor: undefined,
    density: "comfortable",
    columns: undefined,
  });
});

test("another order or filter begins at the first page, another density stays where it is", () => {
  const state = readTableState(full, columns);
  expect(tableHref("/people", state, { sort: nextSort(state, "entry") })).not.toContain("after=");
  expect(tableHref("/people", state, withoutFilter(state, "name"))).not.toContain("f.name");
  expect(tableHref("/people", state, { density: "comfortable" })).toContain("after=abc");
  expect(tableHref("/people", state, { density: "comfortable" })).not.toContain("density");
});

test("the page's own parameters travel along", () => {
  const state = readTableState({}, columns);
  expect(tableHref("/people", state, {}, { tab: "names", day: undefined })).toBe("/people?tab=names");
  expect(tableHref("/people", state)).toBe("/people");
});

test("sorting goes up first, then down, then up again", () => {
  const none = readTableState({}, columns);
  const up = { ...none, sort: nextSort(none, "name") };
  const down = { ...none, sort: nextSort(up, "name") };
  expect(up.sort?.direction).toBe("up");
  expect(down.sort?.direction).toBe("down");
  expect(nextSort(down, "name")?.direction).toBe("up");
  expect(nextSort(down, "entry")).toEqual({ key: "entry", direction: "up" });
});

test("the first column always shows, hidden ones only when they are chosen", () => {
  const keys = (params: Record<string, string>) =>
    shownColumns(columns, readTableState(params, columns)).map((column) => column.key);
  expect(keys({})).toEqual(["name", "entry", "status"]);
  expect(keys({ columns: "salary" })).toEqual(["name", "salary"]);
});
