import { expect, test } from "vitest";
import { calculateKmo } from "@/lib/tariffs/kmo/calculate";
import { covers, sectionOf } from "@/lib/tariffs/kmo/covers";
import { demo2026 } from "@/lib/tariffs/kmo/demo-2026";
import { kmoFigureTables } from "@/lib/tariffs/kmo/figure-tables";
import { kmoSections } from "@/lib/tariffs/kmo/sections";
import { onlyCover, plainDay } from "@/tests/support/kmo-answers";
import { importsOf, nodesIn, parse, type Source, sourcesIn } from "./source";

/** What a calculation may not touch: a clock, chance, the world outside. */
const impure = new Set(["Date", "Math.random", "process", "fetch", "performance", "Intl"]);
const mayKnow =
  /^(@\/lib\/(values\/(dates|outcome|search-text)|i18n\/language)|@\/lib\/tariffs\/|\.{1,2}\/|zod$)/;

function faultsIn(source: Source): string[] {
  const module = parse(source);
  const named = [...importsOf(module).values()]
    .filter(({ from }) => !mayKnow.test(from))
    .map(({ from }) => from);
  const used = [...nodesIn(module.body)].flatMap((node) => {
    if (node.type === "Identifier" && impure.has(String(node.value))) return [String(node.value)];
    if (node.type !== "MemberExpression") return [];
    const [object, property] = [node.object, node.property] as { value?: unknown }[];
    const name = `${String(object?.value)}.${String(property?.value)}`;
    return impure.has(name) ? [name] : [];
  });
  return [...named, ...used];
}

test("a calculation knows no clock, no chance, no database and no words", async () => {
  const engine = (await sourcesIn("lib/tariffs/kmo")).filter(({ file }) => !file.includes(".test."));
  expect(engine.length).toBeGreaterThan(15);
  expect(engine.flatMap((source) => faultsIn(source).map((fault) => `${source.file}: ${fault}`))).toEqual([]);
});

test.each([
  ["const day = new Date();", "Date"],
  ["const luck = Math.random();", "Math.random"],
  [`import { now } from "@/lib/values/clock"; now();`, "@/lib/values/clock"],
  [`import { database } from "@/lib/database/client"; database();`, "@/lib/database/client"],
])("the rule bites: %s", (code, fault) => {
  expect(faultsIn({ file: "lib/tariffs/kmo/price-x.ts", code })).toEqual([fault]);
});

test.each(covers)("%s has all that a cover needs", (cover) => {
  const own = kmoSections.find((section) => section.cover === cover);
  expect(own?.key).toBe(sectionOf[cover]);
  const fields = kmoSections.flatMap(({ questions }) => questions.map(({ key }) => key));
  for (const field of ["Need", "Why", "Elsewhere", "Count", "Amount"]) {
    expect(fields).toContain(`${sectionOf[cover]}${field}`);
  }
  expect(demo2026.offered).toContain(cover);
  expect(kmoFigureTables(demo2026).map(({ key }) => key)).toContain(`claims-${cover}`);
  const [line] = calculateKmo(demo2026, onlyCover(cover), plainDay).lines;
  expect(line).toMatchObject({ cover });
  expect(line?.explanation.length).toBeGreaterThan(0);
});
