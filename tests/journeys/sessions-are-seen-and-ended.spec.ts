import { anotherPerson, expect, look, people, signInAs, test } from "../support/journey";

test("a session on another device is seen and ended, and its open page knows at once", async ({
  page,
  browser,
}) => {
  await signInAs(page, people.koen);
  const elsewhere = await anotherPerson(browser);
  await signInAs(elsewhere, people.koen);
  await expect(elsewhere.getByRole("heading", { level: 1 })).toBeVisible();

  await page.goto("/settings/sessions");
  await expect(page.getByText("Deze sessie")).toHaveCount(1);
  await look(page);
  await page.getByRole("button", { name: "Alle andere afmelden" }).click();
  const sure = page.getByRole("dialog");
  if (await sure.isVisible())
    await sure
      .getByRole("button", { name: /afmelden/i })
      .first()
      .click();
  await expect(page.getByText("Alle andere sessies zijn beëindigd").first()).toBeVisible();

  await elsewhere.goto("/broker/employers");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await page.goto("/broker");
  await expect(page).toHaveURL(/\/broker$/);
  await elsewhere.context().close();
});

test("the header says when the session ends", async ({ page }) => {
  await signInAs(page, people.nele);
  await page.getByRole("button", { name: /Uw account/ }).click();
  await expect(page.locator("#initials-menu")).toContainText(/\d{2}:\d{2}/);
  const left = await page.request.get("/api/session");
  expect((await left.json()).secondsLeft).toBeGreaterThan(25 * 60);
});

test("changing the password asks the old one, ends the other sessions and tells by mail", async ({
  page,
  browser,
}) => {
  const { mailTo } = await import("../support/mailbox");
  const elsewhere = await anotherPerson(browser);
  await signInAs(elsewhere, people.insuredPerson);
  await signInAs(page, people.insuredPerson);
  await page.goto("/settings/password");
  await look(page);
  const fresh = "een blauwe emmer vol kersen";
  const change = async (old: string) => {
    await page.getByLabel("Huidig wachtwoord").fill(old);
    await page.getByLabel("Nieuw wachtwoord", { exact: true }).fill(fresh);
    await page.getByLabel("Nieuw wachtwoord, nog eens").fill(fresh);
    await page.locator("main").getByRole("button", { name: "Wachtwoord wijzigen" }).click();
  };
  await change("niet het oude");
  await expect(page.getByLabel("Huidig wachtwoord")).toHaveAttribute("aria-invalid", "true");
  await look(page);
  const since = new Date();
  await change("Demo-wachtwoord-2026");
  await expect(page.getByText("Uw wachtwoord is gewijzigd").first()).toBeVisible();
  await mailTo(people.insuredPerson, { after: since });
  await elsewhere.goto("/insured");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await elsewhere.context().close();
});
