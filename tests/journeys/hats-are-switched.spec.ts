import { expect, look, people, signInAs, test } from "../support/journey";

test("somebody who works at an employer and is insured too wears one hat at a time", async ({ page }) => {
  await signInAs(page, people.jef);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wolkenveld");
  await page.goto("/hats");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kies uw rol");
  await look(page);
  await page
    .locator("main form")
    .filter({ hasText: "verzekeringen" })
    .or(page.locator("main li").filter({ hasText: "verzekeringen" }))
    .first()
    .getByRole("button")
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mijn contracten");
  await look(page);
  await page.locator('main a[href^="/insured/"]:not([href*="statement"])').first().click();
  await expect(page.getByRole("heading", { level: 2, name: "Persoonsgegevens" })).toBeVisible();
  await look(page);
});

test("a page of another hat offers that hat, and opens once it is worn", async ({ page }) => {
  // The next session begins with the hat that was worn last: nobody else signs in as Jef meanwhile.
  await signInAs(page, people.jef);
  const other = new URL(page.url()).pathname.startsWith("/insured")
    ? { path: "/employer", title: "Wolkenveld" }
    : { path: "/insured", title: "Mijn contracten" };
  await page.goto(other.path);
  await expect(page).toHaveURL(/\/hats\?back=/);
  await look(page);
  // The role that is worn is no way to that page; only the other one is offered.
  await page.locator("main").getByRole("button", { name: "Verder in deze rol" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(other.title);
  await expect(page).toHaveURL(new RegExp(other.path));
});

test("a page of a hat that one does not have does not exist", async ({ page }) => {
  await signInAs(page, people.koen);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const answer = await page.goto("/staff");
  expect(answer?.status()).toBe(404);
  await look(page);
  expect((await page.goto("/staff/accounts"))?.status()).toBe(404);
});

test("who serves several employers goes from one to the other", async ({ page }) => {
  await signInAs(page, people.nele);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inrichters");
  await look(page);
  await page.getByRole("link", { name: "Brumeval" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brumeval");
  await page.getByRole("button", { name: /Inrichter: Brumeval/ }).click();
  await page.getByRole("link", { name: "Terug naar overzicht (inrichters)" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inrichters");
});
