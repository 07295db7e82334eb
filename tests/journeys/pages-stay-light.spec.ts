import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";
import { expect, people, signInAs, test } from "../support/journey";
import { testBuild } from "../support/world.mjs";

/** What every page of this version of Next sends before anything of ours; see tests/architecture/009-light-pages.md. */
function frameworkBytes(): number {
  const { rootMainFiles } = JSON.parse(readFileSync(`${testBuild}/build-manifest.json`, "utf8")) as {
    rootMainFiles: string[];
  };
  return rootMainFiles.reduce((sum, file) => sum + gzipSync(readFileSync(`${testBuild}/${file}`)).length, 0);
}

/**
 * A tab of its own for each page: in a used one, scripts of the page before may still arrive and would be counted
 * here. Their weight is read from the build, since the browser forgets a body when it likes.
 */
async function scriptBytes(context: BrowserContext, path: string): Promise<number> {
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.add(new URL(request.url()).pathname);
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await page.close();
  expect(scripts.size, `${path} sends some script`).toBeGreaterThan(0);
  return [...scripts].reduce((sum, script) => sum + gzipSync(readFileSync(builtFile(script))).length, 0);
}

function builtFile(path: string): string {
  expect(path, "every script comes from our own build").toMatch(/^\/_next\/static\//);
  return path.replace("/_next", testBuild);
}

test("no page adds more than 14 kB of script to what the framework sends", async ({ browser }) => {
  const framework = frameworkBytes();
  const context = await browser.newContext({ locale: "nl-BE" });
  const page = await context.newPage();
  const weights: Record<string, number> = {};
  for (const path of ["/sign-in", "/register", "/help"]) weights[path] = await scriptBytes(context, path);
  await signInAs(page, people.griet);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wolkenveld");
  const home = new URL(page.url()).pathname;
  for (const path of ["", "/people", "/actions", "/colleagues", "/audit", "/download/insured-overview"]) {
    weights[path] = await scriptBytes(context, `${home}${path}`);
  }
  for (const path of ["/settings", "/settings/two-step"]) weights[path] = await scriptBytes(context, path);
  const tooHeavy = Object.entries(weights).filter(([, bytes]) => bytes - framework > 14_000);
  expect(tooHeavy, `the framework itself: ${framework}; all: ${JSON.stringify(weights)}`).toEqual([]);
  await context.close();
});
