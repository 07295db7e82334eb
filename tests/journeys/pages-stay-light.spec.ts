import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, people, signInAs, test } from "../support/journey";
import { testBuild } from "../support/world.mjs";

/** What every page of this version of Next sends before anything of ours; see tests/architecture/009-light-pages.md. */
function frameworkBytes(): number {
  const { rootMainFiles } = JSON.parse(readFileSync(`${testBuild}/build-manifest.json`, "utf8")) as {
    rootMainFiles: string[];
  };
  return rootMainFiles.reduce((sum, file) => sum + gzipSync(readFileSync(`${testBuild}/${file}`)).length, 0);
}

async function scriptBytes(page: Page, path: string): Promise<number> {
  const scripts = new Map<string, Promise<number>>();
  const note = (response: import("@playwright/test").Response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    );
  };
  page.on("response", note);
  await page.goto(path, { waitUntil: "networkidle" });
  page.off("response", note);
  const sizes = await Promise.all(scripts.values());
  return sizes.reduce((sum, size) => sum + size, 0);
}

test("no page adds more than 14 kB of script to what the framework sends", async ({ browser }) => {
  const framework = frameworkBytes();
  const context = await browser.newContext({ locale: "nl-BE" });
  const page = await context.newPage();
  const weights: Record<string, number> = {};
  for (const path of ["/sign-in", "/register", "/help"]) weights[path] = await scriptBytes(page, path);
  await signInAs(page, people.griet);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wolkenveld");
  const home = new URL(page.url()).pathname;
  for (const path of ["", "/people", "/actions", "/colleagues", "/audit", "/download/insured-overview"]) {
    weights[path] = await scriptBytes(page, `${home}${path}`);
  }
  for (const path of ["/settings", "/settings/two-step"]) weights[path] = await scriptBytes(page, path);
  const tooHeavy = Object.entries(weights).filter(([, bytes]) => bytes - framework > 14_000);
  expect(tooHeavy, `the framework itself: ${framework}; all: ${JSON.stringify(weights)}`).toEqual([]);
  await context.close();
});
