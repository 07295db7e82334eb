import { existsSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { permissions } from "@/lib/access/permissions";
import { entranceFaults } from "./entrances";
import { publicEntrances } from "./public-entrances";
import { root, type Source, sourcesIn } from "./source";

const rules = { permissions: Object.keys(permissions), publicOnes: publicEntrances };
let app: Source[];

beforeAll(async () => {
  app = await sourcesIn("app");
});

const faultsOf = (file: string, code: string, publicOnes: Readonly<Record<string, string>> = {}) =>
  entranceFaults({ file, code }, { ...rules, publicOnes });

test("every entrance of the product names its permission or stands in the public list", () => {
  expect(app.flatMap((source) => entranceFaults(source, rules))).toEqual([]);
});

test("there is something to look at", () => {
  const count = (name: RegExp) => app.filter(({ file }) => name.test(file)).length;
  expect(count(/page\.tsx$/)).toBeGreaterThan(50);
  expect(count(/actions\.ts$/)).toBeGreaterThan(20);
  expect(count(/route\.ts$/)).toBeGreaterThan(6);
});

test("the public list holds nothing that is gone, and a reason for each", () => {
  for (const [entrance, reason] of Object.entries(publicEntrances)) {
    const [file = "", name] = entrance.split(" ");
    expect(existsSync(path.join(root, file)), file).toBe(true);
    if (name)
      expect(app.find((source) => source.file === file)?.code).toMatch(new RegExp(`export const ${name}\\b`));
    expect(reason).toMatch(/\.$/);
  }
});

test("nothing outside app is an action", async () => {
  const others = [...(await sourcesIn("lib")), ...(await sourcesIn("components"))];
  expect(others.filter(({ code }) => /["']use server["']/.test(code)).map(({ file }) => file)).toEqual([]);
});

describe("a server action", () => {
  const head = `"use server";\nimport { action, publicAction } from "@/lib/access/action";\n`;
  const faults = (code: string, publicOnes = {}) => faultsOf("app/x/actions.ts", head + code, publicOnes);

  test("with a permission is right", () => {
    expect(faults(`export const aAction = action({ permission: "people.read", input, run });`)).toEqual([]);
  });

  test.each([
    ["a bare function", "export async function a() {}", /a is not made by action/],
    ["a bare arrow", "export const a = async () => {};", /a is not made by action/],
    [
      "an unknown permission",
      `export const a = action({ permission: "all", input, run });`,
      /names no known permission/,
    ],
    ["no permission", "export const a = action({ input, run });", /names no known permission/],
    [
      "a permission that is worked out",
      "export const a = action({ permission: p(), input, run });",
      /no known permission/,
    ],
    ["one hidden in a spread", "export const a = action({ ...guard, input, run });", /no known permission/],
    [
      "a public one that is not listed",
      "export const a = publicAction({ input, run });",
      /not listed as public/,
    ],
    [
      "somebody else's function by our name",
      "export const a = formAction({ permission: 'people.read' });",
      /not made by/,
    ],
    ["one passed on", `export { a } from "./other";`, /a is not made by action/],
    ["all of another file", `export * from "./other";`, /\* is not made by action/],
    ["a default", "export default async function a() {}", /default is not made by action/],
  ])("%s is a fault", (_what, code, fault) => {
    expect(faults(code).join()).toMatch(fault);
  });

  test("the name alone is not enough: it must be ours", () => {
    const code = `"use server";\nimport { action } from "./mine";\nexport const a = action({ permission: "people.read" });`;
    expect(faultsOf("app/x/actions.ts", code).join()).toMatch(/a is not made by action/);
  });

  test("a public one that is listed is right", () => {
    const listed = { "app/x/actions.ts a": "Because." };
    expect(faults("export const a = publicAction({ input, run });", listed)).toEqual([]);
  });

  test("inside a component is a fault", () => {
    const code = `export default function P() { async function a() { "use server"; } return <form action={a} />; }`;
    expect(faultsOf("app/x/form.tsx", code).join()).toMatch(/inside a function/);
  });
});

describe("a route", () => {
  const head = `import { publicRoute, route } from "@/lib/access/route";\n`;
  const faults = (code: string) => faultsOf("app/x/route.ts", head + code);

  test("with a permission is right, and may say how it is drawn", () => {
    const code = `export const dynamic = "force-dynamic";\nexport const GET = route({ permission: "people.read", run });`;
    expect(faults(code)).toEqual([]);
  });

  test.each([
    ["a bare handler", "export async function GET() {}", /GET is not made by route/],
    ["no permission", "export const POST = route({ run });", /names no known permission/],
    ["an unlisted public one", "export const GET = publicRoute(run);", /not listed as public/],
    [
      "a second method beside it",
      `export const GET = route({ permission: "people.read", run });\nexport const PUT = GET;`,
      /PUT is not/,
    ],
  ])("%s is a fault", (_what, code, fault) => {
    expect(faults(code).join()).toMatch(fault);
  });
});

describe("a page", () => {
  const head = `import { requireActor } from "@/lib/access/require-actor";\n`;
  const faults = (code: string) => faultsOf("app/x/page.tsx", head + code);

  test("that begins with its actor is right", () => {
    expect(
      faults(`export default async function P() { const actor = await requireActor("people.read"); }`),
    ).toEqual([]);
    expect(faults(`export default async function P() { await requireActor("people.read"); }`)).toEqual([]);
  });

  test.each([
    ["no actor", "export default async function P() { return null; }"],
    [
      "an actor asked for later",
      `export default async function P() { await find(); await requireActor("people.read"); }`,
    ],
    ["one not waited for", `export default async function P() { requireActor("people.read"); }`],
    [
      "one only now and then",
      `export default async function P() { if (x) await requireActor("people.read"); }`,
    ],
    ["a page made elsewhere", "export default P;"],
  ])("with %s is a fault", (_what, code) => {
    expect(faults(code).join()).toMatch(/does not begin with requireActor/);
  });

  test("with an unknown permission is a fault", () => {
    expect(faults(`export default async function P() { await requireActor("all"); }`).join()).toMatch(
      /no known permission/,
    );
  });

  test("whose title asks a verb is a fault", () => {
    const code = `import { findEmployer } from "@/lib/employers/find-employer";
      export async function generateMetadata() { return { title: (await findEmployer(id)).name }; }
      export default async function P() { await requireActor("people.read"); }`;
    expect(faults(code).join()).toMatch(/generateMetadata asks/);
  });

  test("that looks in the database itself is a fault", () => {
    const code = `import { database } from "@/lib/database/client";
      export default async function P() { await requireActor("people.read"); }`;
    expect(faults(code).join()).toMatch(/a page asks a verb/);
  });
});

test("a check in a layout is a fault, and so is a picture served by its name", () => {
  const layout = `import { requireActor } from "@/lib/access/require-actor";
    export default async function L({ children }) { await requireActor("people.read"); return children; }`;
  expect(faultsOf("app/x/layout.tsx", layout).join()).toMatch(/only a page asks/);
  expect(faultsOf("app/x/opengraph-image.tsx", "export default function I() {}").join()).toMatch(
    /not listed as public/,
  );
});
