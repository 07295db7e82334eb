import { expect, look, signInAs, test } from "../support/journey";
import { linkIn, mailTo } from "../support/mailbox";

test("a forgotten password is replaced by a link that works once", async ({ page }) => {
  const email = "insured@post.example";
  const since = new Date();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Wachtwoord vergeten?" }).click();
  await look(page);
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByRole("button", { name: "Link vragen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kijk in uw mailbox");
  await look(page);

  const link = linkIn(await mailTo(email, { after: since }), "/reset/");
  await page.goto(link);
  await look(page);
  const fresh = "acht paarse paraplu's thuis";
  await page.getByLabel("Nieuw wachtwoord", { exact: true }).fill("wachtwoord");
  await page.getByLabel("Nieuw wachtwoord, nog eens").fill("wachtwoord");
  await page.getByRole("button", { name: "Wachtwoord bewaren" }).click();
  await expect(page.getByLabel("Nieuw wachtwoord", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await look(page);
  await page.getByLabel("Nieuw wachtwoord", { exact: true }).fill(fresh);
  await page.getByLabel("Nieuw wachtwoord, nog eens").fill(fresh);
  await page.getByRole("button", { name: "Wachtwoord bewaren" }).click();
  await expect(page.getByRole("heading", { name: "Uw nieuwe wachtwoord geldt" })).toBeVisible();

  await page.goto(link);
  await expect(page.getByText("Deze link is al gebruikt").first()).toBeVisible();
  await look(page);
  await signInAs(page, email, fresh);
  await expect(page).toHaveURL(/\/insured$/);
});

test("asking for an address that nobody has looks the same", async ({ page }) => {
  await page.goto("/forgotten-password");
  await page.getByLabel("E-mailadres").fill("niemand@nergens.example");
  await page.getByRole("button", { name: "Link vragen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kijk in uw mailbox");
});
