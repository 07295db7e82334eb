import { anotherPerson, demoPassword, expect, look, people, signInAs, test } from "../support/journey";

test("the sign-in page reads well in three languages, and the choice stays", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aanmelden");
  await look(page);
  await page.getByRole("button", { name: /Taal:/ }).click();
  await page.getByRole("button", { name: "Français" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Connexion");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await look(page);
  await page.reload();
  await page.getByRole("button", { name: /Langue/ }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await look(page);
});

test("a wrong password and an unknown address get the same answer, and the address stays filled in", async ({
  page,
}) => {
  const answers: string[] = [];
  for (const email of [people.koen, "niemand@dennewaard.example"]) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mailadres", { exact: true }).fill(email);
    await page.getByLabel("Wachtwoord", { exact: true }).fill("dit-is-het-niet");
    await page.locator("main").getByRole("button", { name: "Aanmelden", exact: true }).click();
    const summary = page.locator("main [role=alert]");
    await expect(summary).toContainText("horen niet bij elkaar");
    await expect(page.getByLabel("E-mailadres", { exact: true })).toHaveValue(email);
    answers.push(((await summary.textContent()) ?? "").trim());
  }
  expect(answers[0]).toBe(answers[1]);
  await look(page);
});

test("a page that was opened before signing in opens after it", async ({ page }) => {
  await page.goto("/broker/employers");
  await expect(page).toHaveURL(/\/sign-in\?back=/);
  await look(page);
  await page.getByLabel("E-mailadres", { exact: true }).fill(people.koen);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(demoPassword);
  await page.locator("main").getByRole("button", { name: "Aanmelden", exact: true }).click();
  await expect(page).toHaveURL(/\/broker\/employers$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inrichters");
  await look(page);
});

test("a way back to another site is not followed", async ({ page }) => {
  await page.goto("/sign-in?back=https%3A%2F%2Fexample.com%2F");
  await page.getByLabel("E-mailadres", { exact: true }).fill(people.koen);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(demoPassword);
  await page.locator("main").getByRole("button", { name: "Aanmelden", exact: true }).click();
  await expect(page).toHaveURL(/localhost:\d+\/broker$/);
});

test("after signing out a copied cookie opens nothing", async ({ page, browser }) => {
  await signInAs(page, people.koen);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const cookies = await page.context().cookies();
  const thief = await anotherPerson(browser);
  await thief.context().addCookies(cookies);
  await thief.goto("/broker");
  await expect(thief).toHaveURL(/\/broker$/);

  await page.getByRole("button", { name: /Uw account/ }).click();
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("U bent afgemeld");
  await look(page);
  await thief.goto("/broker");
  await expect(thief).toHaveURL(/\/sign-in/);
  await thief.context().close();
});

test("without script one signs in, changes the language and signs out", async ({ browser }) => {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    javaScriptEnabled: false,
    locale: "nl-BE",
  });
  const page = await context.newPage();
  await signInAs(page, people.rik);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wolkenveld");
  await page.getByRole("button", { name: /Taal:/ }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "What would you like to do?" })).toBeVisible();
  await page.getByRole("button", { name: /Language:/ }).click();
  await page.getByRole("button", { name: "Nederlands" }).click();
  await page.getByRole("button", { name: /Uw account/ }).click();
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("U bent afgemeld");
  await context.close();
});

test("every answer carries the headers that keep a browser safe", async ({ request }) => {
  const answer = await request.get("/sign-in");
  const headers = answer.headers();
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(headers["content-security-policy"]).toContain("object-src 'none'");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["x-powered-by"]).toBeUndefined();
  const absent = await request.get("/.git/config");
  expect(absent.status()).toBe(404);
});
