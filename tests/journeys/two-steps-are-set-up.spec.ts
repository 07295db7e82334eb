import { generate } from "otplib";
import { expect, look, people, signInAs, smsCode, test } from "../support/journey";

test.describe.configure({ mode: "serial" });

test("somebody sets up an authenticator app in three steps, signs in with it, and once with a recovery code", async ({
  page,
}) => {
  await signInAs(page, people.benoit);
  await page.goto("/settings/two-step");
  await look(page);
  await proveAgain(page);
  await page
    .getByLabel(/application/i)
    .first()
    .check();
  await look(page);
  await page.getByRole("button", { name: "Suivant" }).click();
  await expect(page.getByRole("heading", { name: /Étape 2/ })).toBeVisible();
  await look(page);
  const secret = (await page.getByLabel("Clé", { exact: true }).inputValue()).replace(/\s/g, "");
  await page
    .getByRole("button", { name: "Suivant" })
    .or(page.getByRole("link", { name: "Suivant" }))
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /Étape 3/ })).toBeVisible();
  await look(page);

  await page.locator("input[name=code]").fill("000000");
  await page.getByRole("button", { name: "Confirmer le code" }).click();
  await expect(page.locator("input[name=code]")).toHaveAttribute("aria-invalid", "true");
  await page.locator("input[name=code]").fill(await generate({ secret }));
  await page.getByRole("button", { name: "Confirmer le code" }).click();

  await expect(page.getByRole("heading", { name: "Vos codes de récupération" })).toBeVisible();
  await look(page);
  const codes = (await page.locator("main li").allTextContents()).filter((text) =>
    /^[a-z0-9]{5}-[a-z0-9]{5}$/.test(text),
  );
  expect(new Set(codes).size).toBe(10);

  // The code that set it up does not open the door: each works once.
  await forgetSession(page);
  await signInAs(page, people.benoit);
  await expect(page).toHaveURL(/\/sign-in\/code/);
  await look(page);
  await page.locator("main summary").click();
  await page.getByRole("link", { name: /code de récupération/ }).click();
  await look(page);
  await page.getByLabel("Code de récupération").fill(codes[0] ?? "");
  await page.getByRole("button", { name: "Confirmer le code" }).click();
  await expect(page).toHaveURL(/\/broker$/);

  await forgetSession(page);
  await signInAs(page, people.benoit);
  await page.goto("/sign-in/code?way=recovery");
  await page.getByLabel("Code de récupération").fill(codes[0] ?? "");
  await page.getByRole("button", { name: "Confirmer le code" }).click();
  await expect(page.locator("[aria-invalid=true], .error-summary").first()).toBeVisible();
});

test("somebody has the code sent by text message, on a phone", async ({ browser }) => {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    locale: "en-GB",
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await signInAs(page, "grace.fernhollow@harrowmere.example");
  await page.goto("/settings/two-step");
  await proveAgain(page);
  await page
    .getByLabel(/text message/i)
    .first()
    .check();
  await page.getByRole("button", { name: "Next" }).click();
  await look(page);
  await page.getByLabel("Phone number").fill("geen nummer");
  await page.getByRole("button", { name: /Send.*code/ }).click();
  await expect(page.getByLabel("Phone number")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Phone number").fill("0470 12 34 40");
  const since = new Date();
  await page.getByRole("button", { name: /Send.*code/ }).click();
  await expect(page.getByRole("heading", { name: /Step 3/ })).toBeVisible();
  await look(page);
  await page.locator("input[name=code]").fill(await smsCode("+32470123440", since));
  await page.getByRole("button", { name: "Confirm the code" }).click();
  await expect(page.getByRole("heading", { name: /recovery codes/i })).toBeVisible();
  await look(page);
  await context.close();
});

test("staff without a second step reach their account and nothing else", async ({ page }) => {
  await signInAs(page, people.claims);
  await expect(page).toHaveURL(/\/staff$/);
  await page.goto("/settings/two-step");
  await expect(
    page.getByText("Voor uw rol is dit verplicht; u kunt het wijzigen, niet uitzetten."),
  ).toBeVisible();
  await look(page);
});

/** Setting up a second step asks again who one is, unless one has just signed in. */
async function proveAgain(page: import("@playwright/test").Page) {
  const link = page.getByRole("link", {
    name: /Confirmer que c’est moi|Confirm that it is me|Bevestigen dat ik het ben/,
  });
  if ((await link.count()) === 0) return;
  await link.click();
  await page.locator("input[type=password]").fill("Demo-wachtwoord-2026");
  await page.locator("main form button.button-primary").click();
  await page.waitForURL(/two-step/);
}

/** The browser was closed; the language chosen on this device stays. */
async function forgetSession(page: import("@playwright/test").Page) {
  await page.context().clearCookies({ name: "collectief.session" });
}
