import { expect, people, signInAs, test } from "../support/journey";
import { beginWorld } from "../support/world.mjs";

test.describe.configure({ mode: "serial", timeout: 180_000 });

let world: Awaited<ReturnType<typeof beginWorld>>;
test.beforeAll(async () => {
  // A second world is made from nothing.
  test.setTimeout(180_000);
  world = await beginWorld({ webs: 2, workers: 2 });
});
test.afterAll(() => world.end());

test("a session, a request and its live status go from one server to the other", async ({ browser }) => {
  const [first, second] = world.urls;
  const context = await browser.newContext({ locale: "nl-BE", baseURL: first, reducedMotion: "reduce" });
  const page = await context.newPage();
  await signInAs(page, people.griet);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wolkenveld");
  const home = new URL(page.url()).pathname;

  // The other server knows the session, and follows what is asked for at the first.
  const other = await context.newPage();
  await other.goto(`${second}${home}/actions`);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Overzicht acties");
  await page.getByRole("link", { name: "Overzicht verzekerden downloaden" }).click();
  await page.getByRole("button", { name: "Aanvragen" }).click();
  await page.waitForURL(/\/actions\//);
  await other.goto(page.url().replace(first ?? "", second ?? ""));
  await expect(other.getByText("Beschikbaar", { exact: true })).toBeVisible({ timeout: 40_000 });

  await page.getByRole("button", { name: /Uw account/ }).click();
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("U bent afgemeld");
  await other.goto(`${second}${home}`);
  await expect(other).toHaveURL(/\/sign-in/);
  await context.close();
});

test("a worker that is killed leaves its work to the other", async ({ browser }) => {
  const context = await browser.newContext({
    locale: "nl-BE",
    baseURL: world.urls[0],
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await signInAs(page, people.griet);
  await page.getByRole("link", { name: "Overzicht verzekerden downloaden" }).click();
  await page.getByRole("button", { name: "Aanvragen" }).click();
  for (const worker of world.workers.slice(0, 1)) if (worker?.pid) process.kill(worker.pid, "SIGKILL");
  // Whoever had it: within a minute the file is there, once.
  await expect(page.getByText("Beschikbaar", { exact: true })).toBeVisible({ timeout: 90_000 });
  await context.close();
});
