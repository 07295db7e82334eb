import { expect, look, people, signInAs, test } from "../support/journey";

test("looking at a person leaves a line that the main user and the person can read", async ({
  page,
  browser,
}) => {
  await signInAs(page, people.griet);
  await page.getByRole("link", { name: "Alle werknemers" }).click();
  await look(page);
  await page.getByRole("searchbox", { name: "Zoek op naam of nummer" }).fill("molenvoort jef");
  await page.getByRole("searchbox", { name: "Zoek op naam of nummer" }).press("Enter");
  await page.getByRole("link", { name: "Molenvoort, Jef" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Molenvoort, Jef");
  await look(page);
  const masked = page.locator("dd").filter({ hasText: "***" });
  await expect(masked).toHaveCount(1);
  await page.getByRole("button", { name: "Toon" }).click();
  await expect(masked).toHaveCount(0);

  await page.getByRole("link", { name: "Wie deed wat" }).first().click();
  await expect(
    page.getByRole("row").filter({ hasText: "INSZ getoond" }).filter({ hasText: "Griet Haverkant" }).first(),
  ).toBeVisible();
  await look(page);

  const context = await browser.newContext({ reducedMotion: "reduce", locale: "nl-BE" });
  const person = await context.newPage();
  await signInAs(person, people.jef);
  await person.goto("/insured/audit");
  if (person.url().includes("/hats")) {
    await person.locator("main").getByRole("button", { name: "Verder in deze rol" }).first().click();
  }
  await expect(person.getByRole("heading", { level: 1 })).toHaveText("Wie keek mee");
  await expect(person.getByRole("row").filter({ hasText: "INSZ getoond" }).first()).toBeVisible();
  await look(person);
  await context.close();
});

test("the auditor verifies the seals of the whole trail", async ({ page }) => {
  await signInAs(page, "audit@collectief.example");
  await page.getByRole("link", { name: "Wie deed wat" }).first().click();
  await look(page);
  await page.getByRole("button", { name: "Spoor nakijken" }).click();
  await expect(page.getByText(/Het spoor is gaaf/)).toBeVisible({ timeout: 30_000 });
  await look(page);
  // Least privilege: the auditor reads, and retries nothing.
  await page.goto("/staff/jobs");
  await look(page);
  await expect(page.getByRole("button", { name: "Opnieuw" })).toHaveCount(0);
});

test("who may not read the trail does not find it", async ({ page }) => {
  await signInAs(page, people.rik);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wolkenveld");
  await expect(page.getByRole("link", { name: "Wie deed wat" })).toHaveCount(0);
  const answer = await page.goto(`${new URL(page.url()).pathname}/audit`);
  expect(answer?.status()).toBe(404);
});
