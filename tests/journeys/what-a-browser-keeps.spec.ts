import { expect, people, signInAs, test } from "../support/journey";

test("nothing of what was seen stays in the browser's own stores, and signing out clears the rest", async ({
  page,
}) => {
  await signInAs(page, people.griet);
  await page.getByRole("link", { name: "Alle werknemers" }).click();
  await page
    .getByRole("link", { name: /Appelmeers/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Appelmeers");
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: Object.keys(sessionStorage).filter((key) => !key.startsWith("__next")),
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ local: {}, session: [], databases: 0, workers: 0 });

  await page.getByRole("button", { name: /Uw account/ }).click();
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === "/sign-out");
  await page.getByRole("button", { name: "Uitloggen" }).click();
  expect((await (await answer).allHeaders())["clear-site-data"]).toBe('"cache", "storage"');
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("U bent afgemeld");
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole("heading", { name: /Appelmeers/ })).toHaveCount(0);
});

test("the cookies can't be read by script and stay on this site", async ({ page }) => {
  await signInAs(page, people.koen);
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name.endsWith("collectief.session"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(await page.evaluate(() => document.cookie)).not.toContain("session");
});
