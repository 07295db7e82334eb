import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { brokenBoundaries } from "./boundaries.mjs";

const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

/** Which rules a house breaks in which these files stand. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const tree = mkdtempSync(path.join(realpathSync(tmpdir()), "collectief-boundaries-"));
  trees.push(tree);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), content);
  }
  const directories = [...new Set(Object.keys(files).map((name) => name.split("/")[0] as string))];
  return [...new Set((await brokenBoundaries(directories, tree)).map(({ rule }) => rule))].sort();
}

const value = "export const thing = 1;";
const type = "export type Thing = string;";
const uses = (place: string) => `import { thing } from "${place}";\nexport const other = thing;`;
const usesType = (place: string) => `import type { Thing } from "${place}";\nexport type Other = Thing;`;

it("lets the rooms know whom they may know", async () => {
  expect(
    await broken({
      "app/employer/people/page.tsx": `import { List } from "@/components/table/list";\nimport { thing } from "@/lib/insured/find-insured";\nexport default () => <List value={thing} />;`,
      "app/(public)/sign-in/page.tsx": uses("./actions"),
      "app/(public)/sign-in/actions.ts": value,
      "components/table/list.tsx": `import type { Thing } from "@/lib/insured/insured";\nimport { thing } from "@/lib/values/money";\nexport const List = ({ value }: { value: Thing }) => <p>{value + thing}</p>;`,
      "lib/insured/find-insured.ts": uses("@/lib/database/client"),
      "lib/insured/insured.ts": type,
      "lib/database/client.ts": value,
      "lib/values/money.ts": value,
    }),
  ).toEqual([]);
});

it.each<[rule: string, story: string, files: Record<string, string>]>([
  [
    "nothing-imports-app",
    "lib reaches into a screen",
    { "lib/insured/find.ts": uses("@/app/parts/words"), "app/parts/words.ts": value },
  ],
  [
    "a-screen-keeps-to-itself",
    "a broker's screen borrows from an employer's",
    { "app/broker/list.ts": uses("../employer/list"), "app/employer/list.ts": value },
  ],
  [
    "components-know-texts-and-values",
    "a component calls a capability",
    { "components/table/list.tsx": uses("@/lib/insured/find"), "lib/insured/find.ts": value },
  ],
  [
    "ui-knows-no-domain",
    "a button knows a contract, if only its type",
    { "components/ui/button.tsx": usesType("@/lib/employers/contract"), "lib/employers/contract.ts": type },
  ],
  [
    "lib-knows-no-interface",
    "a query draws a button",
    { "lib/insured/find.ts": uses("@/components/ui/button"), "components/ui/button.tsx": value },
  ],
  [
    "engines-know-no-capability",
    "an engine knows a capability, if only its type",
    { "lib/excel/write.ts": usesType("@/lib/insured/insured"), "lib/insured/insured.ts": type },
  ],
  [
    "only-lib-opens-the-database",
    "a page opens the database",
    { "app/staff/page.tsx": uses("@/lib/database/client"), "lib/database/client.ts": value },
  ],
  [
    "prisma-stays-in-lib",
    "a component knows a row",
    {
      "components/table/list.tsx": `import type { Prisma } from "@prisma/client";\nexport type Row = Prisma.X;`,
      "node_modules/@prisma/client/package.json": `{"name":"@prisma/client","main":"main.js"}`,
      "node_modules/@prisma/client/main.js": "",
    },
  ],
  [
    "values-are-pure",
    "a value asks the database",
    { "lib/values/money.ts": uses("@/lib/database/client"), "lib/database/client.ts": value },
  ],
  [
    "the-reader-knows-no-secret",
    "the reader of uploads reads settings",
    { "lib/excel/reader/main.ts": uses("@/lib/env"), "lib/env.ts": value },
  ],
  [
    "no-cycles",
    "two capabilities need each other",
    { "lib/brokers/a.ts": uses("@/lib/quotes/b"), "lib/quotes/b.ts": uses("@/lib/brokers/a") },
  ],
  [
    "no-barrels",
    "a directory pretends to be a file",
    { "lib/brokers/a.ts": uses("@/lib/quotes/index"), "lib/quotes/index.ts": value },
  ],
  [
    "product-knows-no-tests",
    "the product leans on a test's helper",
    { "lib/brokers/a.ts": uses("@/tests/support/b"), "tests/support/b.ts": value },
  ],
  ["found", "a path leads nowhere", { "lib/brokers/a.ts": uses("@/lib/quotes/gone") }],
])("%s: %s", async (rule, _story, files) => {
  expect(await broken(files)).toContain(rule);
});

it("lets two capabilities know each other's types", async () => {
  const files = {
    "lib/brokers/a.ts": `${usesType("@/lib/quotes/b")}\nexport type Thing = string;`,
    "lib/quotes/b.ts": `${usesType("@/lib/brokers/a")}\nexport type Thing = string;`,
  };
  expect(await broken(files)).toEqual([]);
});

it("lets only the registry and the worker know the jobs of the capabilities", async () => {
  const job = { "lib/exchange/produce.job.ts": value };
  expect(await broken({ ...job, "lib/jobs/registry.ts": uses("@/lib/exchange/produce.job") })).toEqual([]);
  expect(await broken({ ...job, "lib/jobs/enqueue.ts": uses("@/lib/exchange/produce.job") })).toEqual([
    "engines-know-no-capability",
  ]);
});
