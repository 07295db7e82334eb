import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "./source";

type Row = { readonly item: string; readonly proof: string };

const page = readFileSync(path.join(import.meta.dirname, "007-asvs.md"), "utf8");

function rowsOf(table: string): Row[] {
  return [...table.matchAll(/^\| (\d[\d.]*\*?) \| .* \| (.*) \|$/gm)].map(([, item = "", proof = ""]) => ({
    item,
    proof,
  }));
}

/** What a row claims and does not have: a test file that is gone, or a test that is called otherwise by now. */
function broken({ item, proof }: Row, read: (file: string) => string | null): string[] {
  if (/^not yet: .{10,}/.test(proof)) return [];
  const claims = proof.split("<br>").map((claim) => /^`([^`]+)` › (.+)$/.exec(claim));
  return claims.flatMap((claim) => {
    if (!claim) return [`${item}: ${proof} is neither a test nor a reason`];
    const [, file = "", name = ""] = claim;
    const code = read(file);
    if (code === null) return [`${item}: ${file} is not there`];
    return code.includes(name) ? [] : [`${item}: ${file} has no "${name}"`];
  });
}

const onDisk = (file: string) =>
  existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), "utf8") : null;

test("every test that the table names exists", () => {
  const rows = rowsOf(page);
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.flatMap((row) => broken(row, onDisk))).toEqual([]);
});

test("no item stands twice, and more are proven than not", () => {
  const rows = rowsOf(page);
  expect(new Set(rows.map(({ item }) => item)).size).toBe(rows.length);
  const open = rows.filter(({ proof }) => proof.startsWith("not yet"));
  expect(open.length).toBeLessThan(rows.length / 3);
});

test.each([
  ["a file that is gone", "| 1.1 | x | `lib/gone.test.ts` › it works |", "is not there"],
  ["a test that was renamed", "| 1.1 | x | `lib/a.test.ts` › it works |", "has no"],
  ["the second of two", "| 1.1 | x | `lib/a.test.ts` › it plays<br>`lib/a.test.ts` › it works |", "has no"],
  ["a tick", "| 1.1 | x | yes |", "neither a test nor a reason"],
  ["no reason", "| 1.1 | x | not yet: |", "neither a test nor a reason"],
])("%s shows", (_what, line, fault) => {
  const read = (file: string) => (file === "lib/a.test.ts" ? `test("it plays", () => {});` : null);
  expect(
    rowsOf(line)
      .flatMap((row) => broken(row, read))
      .join(),
  ).toContain(fault);
});
