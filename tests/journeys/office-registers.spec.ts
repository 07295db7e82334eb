import { expect, look, test } from "../support/journey";
import { linkIn, mailTo } from "../support/mailbox";

/** A number that passes the check and belongs to nobody: made from the run's own clock. */
function enterpriseNumber(): string {
  const first = `19${String(Date.now() % 1_000_000).padStart(6, "0")}`;
  return `BE${first}${String(97 - (Number(first) % 97)).padStart(2, "0")}`;
}

test("a broker registers the office in two steps, confirms the address and is inside", async ({ page }) => {
  const since = new Date();
  const email = `sanne.kantelberg.${since.getTime()}@kantelberg.example`;
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Registreer uw kantoor" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uw kantoor registreren");
  await look(page);
  await page
    .locator("main")
    .getByRole("button", { name: /Volgende/ })
    .click();
  await expect(page.locator(".error-summary, [role=alert]").first()).toBeVisible();
  await look(page);

  await page.getByLabel("Voornaam").fill("Sanne");
  await page.getByLabel("Naam", { exact: true }).fill("Kantelberg");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill("zeven zwanen op het water");
  await page.getByLabel("Wachtwoord, nog eens").fill("zeven zwanen op het water");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page
    .locator("main")
    .getByRole("button", { name: /Volgende/ })
    .click();

  await expect(page.getByRole("heading", { name: "Uw kantoor", exact: true })).toBeVisible();
  await look(page);
  await page.getByLabel("Handelsnaam").fill("Verzekeringskantoor Kantelberg");
  await page.getByLabel("Ondernemingsnummer").fill("BE0123456789");
  await page.getByLabel("Straat").fill("Kantelstraat");
  await page.getByLabel("Nummer", { exact: true }).fill("12");
  await page.getByLabel("Postcode").fill("9000");
  await page.getByLabel("Gemeente").fill("Gent");
  await page.getByLabel("Telefoon").fill("02 555 01 40");
  await page.getByRole("button", { name: "Kantoor registreren" }).click();
  // The manual's own example: its check digits are wrong.
  await expect(page.getByLabel("Ondernemingsnummer")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Handelsnaam")).toHaveValue("Verzekeringskantoor Kantelberg");
  await look(page);
  await page.getByLabel("Ondernemingsnummer").fill(enterpriseNumber());
  await page.getByRole("button", { name: "Kantoor registreren" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bijna klaar");
  await look(page);

  const mail = await mailTo(email, { after: since });
  await page.goto(linkIn(mail, "/verify/"));
  await look(page);
  await page.getByLabel("Wachtwoord", { exact: true }).fill("van iemand anders");
  await page.getByRole("button", { name: "Bevestigen en beginnen" }).click();
  await expect(page.getByLabel("Wachtwoord", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Wachtwoord", { exact: true }).fill("zeven zwanen op het water");
  await page.getByRole("button", { name: "Bevestigen en beginnen" }).click();
  await expect(page).toHaveURL(/\/broker$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Verzekeringskantoor Kantelberg");
  await look(page);
});
