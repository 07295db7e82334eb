import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";
import { brokenBoundaries } from "@/bin/lib/boundaries.mjs";
import { capabilityGraph, roundabout } from "./capability-order";
import { root, type Source, sourcesIn } from "./source";

const file = (name: string, code: string): Source => ({ file: name, code });

test("nobody in the house knows whom they should not", async () => {
  expect(await brokenBoundaries(["app", "components", "lib", "prisma", "tests"])).toEqual([]);
}, 120_000);

test("every rule has been seen to bite", async () => {
  const { forbidden } = createRequire(import.meta.url)(path.join(root, ".dependency-cruiser.cjs"));
  const planted = await readFile(path.join(root, "bin/lib/boundaries.test.ts"), "utf8");
  const names: string[] = forbidden.map(({ name }: { name: string }) => name);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !planted.includes(`"${name}",`))).toEqual([]);
});

test("the capabilities stand in one order", async () => {
  const graph = capabilityGraph(await sourcesIn("lib"));
  expect(graph.size).toBeGreaterThan(2);
  expect(roundabout(graph)).toBeNull();
});

test("two capabilities that need each other are seen, also through a third and by different files", () => {
  const graph = capabilityGraph([
    file("lib/brokers/a.ts", `import { b } from "@/lib/quotes/b"; export const a = b;`),
    file("lib/quotes/c.ts", `import { d } from "@/lib/products/d"; export const c = d;`),
    file("lib/products/e.ts", `import { f } from "@/lib/brokers/f"; export const e = f;`),
  ]);
  expect(roundabout(graph)).toEqual(["brokers", "quotes", "products", "brokers"]);
});

test("a type of another capability is no need, and an engine is nobody's capability", () => {
  const graph = capabilityGraph([
    file(
      "lib/brokers/a.ts",
      `import type { B } from "@/lib/quotes/b"; import { c } from "@/lib/audit/c"; export const a = c;`,
    ),
    file("lib/quotes/b.ts", `import { a } from "@/lib/brokers/a"; export type B = typeof a;`),
  ]);
  expect(roundabout(graph)).toBeNull();
});
